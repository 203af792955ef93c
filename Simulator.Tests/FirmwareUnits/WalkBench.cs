using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A device with a programme, and a hand and a finger that walk through it.</summary>
    internal sealed class WalkBench
    {
        private const int ConversionsPerSecond = 80;

        // A hand rests between two moves; what never rests is noise.
        private const int RestingConversions = 8;

        private readonly byte[] _record = new byte[HoldRecord.Length];

        /// <summary>Sets up a tared device that has just got a programme.</summary>
        /// <param name="programme">The programme.</param>
        /// <param name="capMilliNewtons">The cap, mN.</param>
        public WalkBench(Programme programme, int capMilliNewtons)
        {
            Bench = DeviceBench.Tared();
            Bench.Device.Programme.Use(programme, capMilliNewtons);
        }

        /// <summary>The device and the hand.</summary>
        public DeviceBench Bench { get; }

        /// <summary>The device.</summary>
        public Device Device
        {
            get { return Bench.Device; }
        }

        /// <summary>Conversions in which the light asked for force while the programme rests.</summary>
        public int GuidedInRest { get; private set; }

        /// <summary>Presses for a time.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="ms">How long, ms.</param>
        public void Press(int forceMilliNewtons, int ms)
        {
            for (int i = 0; i < ms * ConversionsPerSecond / 1_000; i++)
            {
                Bench.Press(forceMilliNewtons, 1);
                if (Device.Session.State == HoldState.Rest && Device.Light != LightColour.Rest)
                {
                    GuidedInRest++;
                }
            }
        }

        /// <summary>The lightest touch that counts.</summary>
        public void Touch()
        {
            Bench.Press(HoldSession.TouchMilliNewtons + 100, 2);
            Check.Equal((int)HoldState.Approach, (int)Device.Session.State, "phase after the touch", Bench.Conversions);
        }

        /// <summary>A touch, and then the target for a time.</summary>
        /// <param name="ms">How long at the target, ms.</param>
        public void Hold(int ms)
        {
            Bench.Press(Device.Settings.GoalMilliNewtons / 2, RestingConversions);
            Press(Device.Settings.GoalMilliNewtons, ms);
        }

        /// <summary>Follows a target that rises, half a newton behind it.</summary>
        /// <param name="ms">How long, ms.</param>
        public void Follow(int ms)
        {
            for (int i = 0; i < ms * ConversionsPerSecond / 1_000; i++)
            {
                Bench.Press(Device.Settings.TargetMilliNewtons - 500, 1);
            }
        }

        /// <summary>Lets go.</summary>
        public void LetGo()
        {
            Bench.Press(0, RestingConversions);
        }

        /// <summary>Presses the button for a time, with a force on the tip.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="ms">How long, ms.</param>
        public void PressButton(int forceMilliNewtons, int ms)
        {
            Device.SetButton(true);
            Press(forceMilliNewtons, ms);
            Device.SetButton(false);
            Bench.Press(forceMilliNewtons, 1);
        }

        /// <summary>The record of the hold that has just ended.</summary>
        public byte[] Record()
        {
            HoldRecord.Write(_record, Device, 1, 1, 0, 0, 0, 0);
            return _record;
        }

        /// <summary>Demands a phase and an outcome.</summary>
        /// <param name="state">The phase.</param>
        /// <param name="outcome">The outcome.</param>
        /// <param name="at">Where the walk stands.</param>
        public void AssertIs(HoldState state, HoldOutcome outcome, int at)
        {
            Check.Equal((int)state, (int)Device.Session.State, "phase in walk", at);
            Check.Equal((int)outcome, (int)Device.Session.Outcome, "outcome in walk", at);
        }
    }
}
