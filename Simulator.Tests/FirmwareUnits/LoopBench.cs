using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The whole loop over fakes; each turn is watched for slow work while a hand is guided.</summary>
    internal sealed class LoopBench
    {
        private readonly ControlLoop _loop;

        /// <summary>Sets up a loop over a store, before its first turn.</summary>
        /// <param name="store">The hold records.</param>
        public LoopBench(FakeStore store)
            : this(store, StoredTwice(), new FakeSlots(), FaultCode.None)
        {
        }

        /// <summary>Sets up a loop, before its first turn.</summary>
        /// <param name="store">The hold records.</param>
        /// <param name="calibration">The stored calibration.</param>
        /// <param name="faults">The stored fault log.</param>
        /// <param name="restartCause">Why the device restarted itself, or none.</param>
        public LoopBench(FakeStore store, FakeSlots calibration, FakeSlots faults, FaultCode restartCause)
            : this(store, calibration, faults, new FakeSlots(), restartCause)
        {
        }

        /// <summary>Sets up a loop, before its first turn.</summary>
        /// <param name="store">The hold records.</param>
        /// <param name="calibration">The stored calibration.</param>
        /// <param name="faults">The stored fault log.</param>
        /// <param name="settings">The stored settings.</param>
        /// <param name="restartCause">Why the device restarted itself, or none.</param>
        public LoopBench(FakeStore store, FakeSlots calibration, FakeSlots faults, FakeSlots settings, FaultCode restartCause)
        {
            Settings = settings;
            Store = store;
            Calibration = calibration;
            Faults = faults;
            LoadCell = new FakeLoadCell();
            Outputs = new FakeCueOutputs();
            Link = new FakeLink();
            Battery = new FakeBattery();
            Button = new FakeButton();
            PatientLine = new FakePatientLine();
            byte[] work = new byte[WorkBuffer.Length];
            CalibrationStore calibrations = new CalibrationStore(calibration, work);
            Device = new Device(HoldSettings.Default(), calibrations.Load());
            DevicePorts ports = new DevicePorts();
            ports.LoadCell = LoadCell;
            ports.Outputs = Outputs;
            ports.Log = store;
            ports.Mark = store;
            ports.Work = work;
            ports.Link = Link;
            ports.Battery = Battery;
            ports.Button = Button;
            ports.PatientLine = PatientLine;
            ports.Faults = faults;
            ports.Settings = Settings;
            _loop = new ControlLoop(Device, ports, calibrations, restartCause);
        }

        /// <summary>The device.</summary>
        public Device Device { get; }

        /// <summary>The converter.</summary>
        public FakeLoadCell LoadCell { get; }

        /// <summary>Light and motor.</summary>
        public FakeCueOutputs Outputs { get; }

        /// <summary>The hold records.</summary>
        public FakeStore Store { get; }

        /// <summary>The phone.</summary>
        public FakeLink Link { get; }

        /// <summary>The battery.</summary>
        public FakeBattery Battery { get; }

        /// <summary>The button.</summary>
        public FakeButton Button { get; }

        /// <summary>The line to the patient's button.</summary>
        public FakePatientLine PatientLine { get; }

        /// <summary>The stored calibration.</summary>
        public FakeSlots Calibration { get; }

        /// <summary>The stored fault log.</summary>
        public FakeSlots Faults { get; }

        /// <summary>The stored settings.</summary>
        public FakeSlots Settings { get; }

        /// <summary>The test cell's calibration, stored in both slots.</summary>
        public static FakeSlots StoredTwice()
        {
            FakeSlots slots = new FakeSlots();
            new CalibrationStore(slots, new byte[WorkBuffer.Length]).Save(TestCell.Calibrated());
            return slots;
        }

        /// <summary>A tared loop over a store.</summary>
        /// <param name="store">The hold records.</param>
        public static LoopBench Tared(FakeStore store)
        {
            LoopBench bench = new LoopBench(store);
            bench.Press(0, TestCell.TareConversions);
            return bench;
        }

        /// <summary>Presses for some turns.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="turns">How many.</param>
        public void Press(int forceMilliNewtons, int turns)
        {
            LoadCell.ForceMilliNewtons = forceMilliNewtons;
            for (int i = 0; i < turns; i++)
            {
                int appends = Store.AppendsTried;
                int saves = Faults.WritesTried + Calibration.WritesTried + Settings.WritesTried;
                int segments = Link.Receiver.Segments;
                _loop.Turn();
                if (Device.IsGuiding)
                {
                    Check.Equal(appends, Store.AppendsTried, "records stored while guiding, turn", i);
                    int savesNow = Faults.WritesTried + Calibration.WritesTried + Settings.WritesTried;
                    Check.Equal(saves, savesNow, "slots written while guiding, turn", i);
                    Check.That(Link.Receiver.Segments <= segments, "no records are sent while guiding, turn", i);
                }
            }
        }

        /// <summary>Presses or releases one of the two buttons.</summary>
        /// <param name="isPatients">The patient's, or the device's own.</param>
        /// <param name="isPressed">Pressed or released.</param>
        public void SetButton(bool isPatients, bool isPressed)
        {
            if (isPatients)
            {
                PatientLine.IsPressed = isPressed;
            }
            else
            {
                Button.IsPressed = isPressed;
            }
        }

        /// <summary>One whole hold: touch, band for its time, release.</summary>
        public void Hold()
        {
            Press(20_000, 3);
            Press(40_000, 804);
            Press(0, 3);
        }
    }
}
