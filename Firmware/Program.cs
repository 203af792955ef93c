using System;
using System.Threading;
using PressureDevice.Board;
using PressureDevice.Core;

namespace PressureDevice
{
    /// <summary>Puts the parts together and turns the loop.</summary>
    public static class Program
    {
        /// <summary>The device's life: from power-on to a restart.</summary>
        public static void Main()
        {
            CueOutputs outputs = new CueOutputs();
            Supervisor supervisor = new Supervisor(outputs);
            new Thread(supervisor.Watch).Start();
            try
            {
                ControlLoop loop = Compose(outputs);
                while (true)
                {
                    loop.Turn();
                    supervisor.Beat();
                }
            }
            catch (Exception)
            {
                supervisor.Restart(); // an exception that reaches this far is a fault: dark, still, and begin again
            }
        }

        /// <summary>Puts the device together.</summary>
        /// <param name="outputs">Light and motor; they come first, so that they are dark and still from the start.</param>
        /// <returns>The loop, ready for its first turn.</returns>
        public static ControlLoop Compose(CueOutputs outputs)
        {
            LoadCell loadCell = new LoadCell();
            Device device = new Device(HoldSettings.Default(), CalibrationFile.Load());
            HoldLogFile log = new HoldLogFile();
            Radio radio = new Radio();
            radio.Start();
            return new ControlLoop(device, loadCell, outputs, log, radio, new Battery());
        }
    }
}
