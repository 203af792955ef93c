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
        {
            Store = store;
            Device = new Device(HoldSettings.Default(), TestCell.Calibrated());
            LoadCell = new FakeLoadCell();
            Outputs = new FakeCueOutputs();
            Link = new FakeLink();
            Battery = new FakeBattery();
            _loop = new ControlLoop(Device, LoadCell, Outputs, store, Link, Battery);
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
                int measurements = Battery.Measurements;
                int answers = Link.Answers + Link.Receiver.Segments;
                _loop.Turn();
                if (Device.IsGuiding)
                {
                    Check.Equal(appends, Store.AppendsTried, "records stored while guiding, turn", i);
                    Check.Equal(measurements, Battery.Measurements, "battery measured while guiding, turn", i);
                    Check.Equal(answers, Link.Answers + Link.Receiver.Segments, "records sent while guiding, turn", i);
                }
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
