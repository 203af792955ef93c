using System;
using System.Threading;
using nanoFramework.Runtime.Native;
using PressureDevice.Core;

namespace PressureDevice.Board
{
    /// <summary>
    /// Watches the loop from a thread of its own and sees nothing of it but its heartbeat. When that stops, the cues go off and the device restarts.
    /// </summary>
    public sealed class Supervisor
    {
        /// <summary>
        /// How long the loop may stand still, ms: with the look period and a tick it is off within 1 s. The longest honest turn is one missed
        /// conversion (100 ms) and a few flash writes (about 100 ms each).
        /// </summary>
        public const int StallLimitMs = 800;

        /// <summary>
        /// The same while a hand is guided, ms: nothing slow is done then but one small file at the first touch. With the look period and a tick the cues are off
        /// within 0.25 s, which is the limit of a sensor's fault.
        /// </summary>
        public const int GuidedStallLimitMs = 150;

        /// <summary>
        /// The same while the log makes room, ms: no hand can be guided then. A step takes up to 0.6 s of the flash's time and about as much of the interpreter's.
        /// </summary>
        public const int RoomStallLimitMs = 2_500;

        /// <summary>How long the start may take before the first beat, ms: the Bluetooth stack alone may take 10 s.</summary>
        public const int StartLimitMs = 30_000;

        private const int LookPeriodMs = 50;

        private readonly CueOutputs _outputs;
        private int _beats;
        private int _limitMs;

        /// <summary>Makes a supervisor.</summary>
        /// <param name="outputs">What to turn off.</param>
        public Supervisor(CueOutputs outputs)
        {
            _outputs = outputs;
            _limitMs = StartLimitMs;
        }

        /// <summary>Says that the loop has finished a turn.</summary>
        /// <param name="isGuiding">True while a hand is guided.</param>
        /// <param name="isMakingRoom">True while the log has no place for the next hold: the next turn may make it.</param>
        public void Beat(bool isGuiding, bool isMakingRoom)
        {
            _limitMs = isGuiding ? GuidedStallLimitMs : isMakingRoom ? RoomStallLimitMs : StallLimitMs;
            _beats++;
        }

        /// <summary>Turns the cues off, leaves a note of the cause and restarts the device.</summary>
        /// <param name="cause">Why.</param>
        public void Restart(FaultCode cause)
        {
            try
            {
                _outputs.End();
                RestartNote.Leave(cause);
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
                while (stillMs < _limitMs)
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

            Restart(FaultCode.LoopStalled);
        }
    }
}
