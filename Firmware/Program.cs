using System;
using System.Device.Adc;
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
                    supervisor.Beat(loop.IsGuiding, loop.IsMakingRoom);
                }
            }
            catch (Exception)
            {
                supervisor.Restart(FaultCode.Exception); // an exception that reaches this far is a fault: dark, still, and begin again
            }
        }

        /// <summary>Puts the device together.</summary>
        /// <param name="outputs">Light and motor; they come first, so that they are dark and still from the start.</param>
        /// <returns>The loop, ready for its first turn.</returns>
        public static ControlLoop Compose(CueOutputs outputs)
        {
            byte[] work = new byte[WorkBuffer.Length];
            SlotFiles slots = new SlotFiles();
            CalibrationStore calibrations = new CalibrationStore(slots, work);
            Device device = new Device(HoldSettings.Default(), calibrations.Load());
            Radio radio = new Radio(work);
            DevicePorts ports = new DevicePorts();
            ports.LoadCell = new LoadCell();
            ports.Outputs = outputs;
            ports.Log = new LogFiles();
            ports.Mark = new HoldMark();
            ports.Work = work;
            ports.Link = radio;
            AdcController adc = new AdcController();
            ports.Battery = new Battery(adc);
            ports.Button = new Button(Pins.Button);
            ports.PatientLine = new PatientLine(adc);
            ports.Faults = slots;
            ports.Settings = slots;
            ControlLoop loop = new ControlLoop(device, ports, calibrations, RestartNote.Take());
            radio.Start();
            return loop;
        }
    }
}
