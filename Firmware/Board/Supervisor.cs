using System;
using System.Threading;
using nanoFramework.Runtime.Native;

namespace PressureDevice.Board
{
    /// <summary>
    /// Watches the loop from a thread of its own and sees nothing of it but its heartbeat. When that stops, the cues go off and the device restarts.
    /// </summary>
    public sealed class Supervisor
    {
        /// <summary>How long the loop may stand still, ms. The longest honest turn is one missed conversion (100 ms) and one flash write (about 100 ms).</summary>
        public const int StallLimitMs = 1_000;

        /// <summary>How long the start may take before the first beat, ms: the Bluetooth stack alone may take 10 s.</summary>
        public const int StartLimitMs = 30_000;

        private const int LookPeriodMs = 200;

        private readonly CueOutputs _outputs;
        private int _beats;

        /// <summary>Makes a supervisor.</summary>
        /// <param name="outputs">What to turn off.</param>
        public Supervisor(CueOutputs outputs)
        {
            _outputs = outputs;
        }

        /// <summary>Says that the loop has finished a turn.</summary>
        public void Beat()
        {
            _beats++;
        }

        /// <summary>Turns the cues off and restarts the device.</summary>
        public void Restart()
        {
            try
            {
                _outputs.Off();
            }
            finally
            {
                Power.RebootDevice();
            }
        }

        /// <summary>The supervisor's thread; ends only with a restart.</summary>
        public void Watch()
        {
            try
            {
                int seen = 0;
                int stillMs = 0;
                while (stillMs < (seen == 0 ? StartLimitMs : StallLimitMs))
                {
                    Thread.Sleep(LookPeriodMs);
                    int beats = _beats;
                    stillMs = beats == seen ? stillMs + LookPeriodMs : 0;
                    seen = beats;
                }
            }
            catch (Exception)
            {
                // A supervisor that cannot watch is as bad as a loop that stands still.
            }

            Restart();
        }
    }
}
