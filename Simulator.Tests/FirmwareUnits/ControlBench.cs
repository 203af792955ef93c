using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A control point over fakes, with a device, a phone and somebody who puts masses on the tip.</summary>
    internal sealed class ControlBench
    {
        private const int MostConversions = 600;

        private readonly DeviceBench _bench;
        private readonly ControlPoint _point;
        private readonly byte[] _work; // one, as in the device: what a request says is void once something is stored

        /// <summary>Sets up a control point of a device as delivered, without conversions yet.</summary>
        /// <param name="slots">The stored calibration.</param>
        public ControlBench(FakeSlots slots)
            : this(slots, new FakeSlots())
        {
        }

        /// <summary>Sets up a control point of a device without conversions yet.</summary>
        /// <param name="slots">The stored calibration.</param>
        /// <param name="settings">The stored settings.</param>
        public ControlBench(FakeSlots slots, FakeSlots settings)
            : this(slots, settings, new FakeStore())
        {
        }

        /// <summary>Sets up a control point of a device without conversions yet.</summary>
        /// <param name="slots">The stored calibration.</param>
        /// <param name="settings">The stored settings.</param>
        /// <param name="store">The stored holds.</param>
        public ControlBench(FakeSlots slots, FakeSlots settings, FakeStore store)
        {
            Slots = slots;
            _work = new byte[WorkBuffer.Length];
            Link = new FakeLink();
            Calibrations = new CalibrationStore(slots, _work);
            _bench = new DeviceBench(HoldSettings.Default(), Calibrations.Load(), 0);
            Log = new FaultLog(new FakeSlots(), _work);
            Store = store;
            Holds = Store.Open();
            SettingSlots = settings;
            Prescription = new Prescription(_bench.Device, new FakeCueOutputs(), new DeviceSettings(settings, _work), new HoldRecorder(Holds, Store, Device.Curve));
            _point = new ControlPoint(Calibrations, Log, Settings, Holds);
        }

        /// <summary>The phone.</summary>
        public FakeLink Link { get; }

        /// <summary>The phone's end of the control point.</summary>
        public ControlReceiver Control
        {
            get { return Link.Control; }
        }

        /// <summary>The device.</summary>
        public Device Device
        {
            get { return _bench.Device; }
        }

        /// <summary>The control point.</summary>
        public ControlPoint Point
        {
            get { return _point; }
        }

        /// <summary>Where the calibration is stored.</summary>
        public FakeSlots Slots { get; }

        /// <summary>The stored calibration.</summary>
        public CalibrationStore Calibrations { get; }

        /// <summary>The fault log.</summary>
        public FaultLog Log { get; }

        /// <summary>The files of the hold log.</summary>
        public FakeStore Store { get; }

        /// <summary>The hold log.</summary>
        public HoldLog Holds { get; }

        /// <summary>What the device is told to do.</summary>
        public Prescription Prescription { get; }

        /// <summary>The settings in use.</summary>
        public DeviceSettings Settings
        {
            get { return Prescription.Settings; }
        }

        /// <summary>Where the settings are stored.</summary>
        public FakeSlots SettingSlots { get; }

        /// <summary>A control point of a device that is calibrated and tared.</summary>
        public static ControlBench Tared()
        {
            ControlBench bench = new ControlBench(LoopBench.StoredTwice());
            bench.Press(0, TestCell.TareConversions);
            return bench;
        }

        /// <summary>A control point of a device that was never calibrated.</summary>
        public static ControlBench Uncalibrated()
        {
            ControlBench bench = new ControlBench(new FakeSlots());
            bench.Press(0, TestCell.TareConversions);
            return bench;
        }

        /// <summary>Presses for some conversions, with a turn of the control point after each.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="conversions">How many.</param>
        public void Press(int forceMilliNewtons, int conversions)
        {
            for (int i = 0; i < conversions; i++)
            {
                _bench.Press(forceMilliNewtons, 1);
                Turn();
            }
        }

        /// <summary>Lets the wait for a conversion end in vain.</summary>
        public void Miss()
        {
            _bench.Miss();
            Turn();
        }

        /// <summary>Presses until the request is answered.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <returns>The result.</returns>
        public int Await(int forceMilliNewtons)
        {
            int ended = Control.ProceduresEnded;
            int conversions = 0;
            while (Control.Answers == 0 && conversions < MostConversions)
            {
                Press(forceMilliNewtons, 1);
                conversions++;
            }

            Check.Equal(1, Control.Answers, "answers within conversions", conversions);
            Press(forceMilliNewtons, 5);
            Check.Equal(1, Control.Answers, "answers five turns later, result", Control.Result);
            Check.Equal(ended + 1, Control.ProceduresEnded, "procedures ended with result", Control.Result);
            return Control.Result;
        }

        /// <summary>Makes a request without an operand and awaits its answer.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <returns>The result.</returns>
        public int Ask(int opcode)
        {
            Control.Request(opcode);
            int result = Await(0);
            Check.Equal(opcode, Control.Answer[1], "opcode answered", opcode);
            return result;
        }

        /// <summary>Makes a request with an operand of four bytes and awaits its answer.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operand">The operand.</param>
        /// <param name="forceMilliNewtons">The force on the tip meanwhile, mN.</param>
        /// <returns>The result.</returns>
        public int Ask(int opcode, int operand, int forceMilliNewtons)
        {
            Control.RequestNumber(opcode, operand);
            int result = Await(forceMilliNewtons);
            Check.Equal(opcode, Control.Answer[1], "opcode answered", opcode);
            return result;
        }

        /// <summary>Makes a request with an operand of any bytes and awaits its answer.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operand">The operand.</param>
        /// <returns>The result.</returns>
        public int Ask(int opcode, byte[] operand)
        {
            Control.RequestBytes(opcode, operand);
            int result = Await(0);
            Check.Equal(opcode, Control.Answer[1], "opcode answered", opcode);
            return result;
        }

        /// <summary>Turns the control point alone, without a conversion.</summary>
        public void TurnPoint()
        {
            Point.Turn(Link, Device, Prescription, FakeBattery.Voltage, _work);
        }

        private void Turn()
        {
            Point.Step(Device, Prescription);
            TurnPoint();
            Device.Condition = Point.IsCalibrating ? SafetyVerdict.NotCalibrated : Prescription.IsStopped ? SafetyVerdict.Stopped : SafetyVerdict.Allowed;
        }
    }
}
