using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A session of the hold the device ships with: 40 N ± 4 N for 10 s, grace 3 s, approach 20 s, 40 s in all.</summary>
    internal sealed class SessionBench
    {
        private const int TouchMilliNewtons = 20_000;

        /// <summary>Sets up a session of the hold the device ships with.</summary>
        public SessionBench()
            : this(HoldSettings.Default())
        {
        }

        /// <summary>Sets up a session.</summary>
        /// <param name="settings">What the hold asks.</param>
        public SessionBench(HoldSettings settings)
        {
            Session = new HoldSession(settings);
        }

        /// <summary>The session.</summary>
        public HoldSession Session { get; }

        /// <summary>A session that has just come to a phase.</summary>
        /// <param name="state">The phase.</param>
        public static SessionBench At(HoldState state)
        {
            SessionBench bench = state == HoldState.Idle || state == HoldState.Rest ? new SessionBench()
                : state == HoldState.Approach ? InApproach()
                : InHold();
            switch (state)
            {
                case HoldState.Rest:
                    bench.Meet(0, HoldCondition.Resting);
                    break;
                case HoldState.OffBand:
                    bench.Press(0, 50_000, ForceZone.Above);
                    break;
                case HoldState.Done:
                    bench.Press(10_000_000, 40_000, ForceZone.InBand);
                    break;
                case HoldState.Aborted:
                    bench.Meet(40_000, HoldCondition.TooMuch);
                    break;
            }

            Check.Equal((int)state, (int)bench.Session.State, "phase to begin with", (int)state);
            return bench;
        }

        /// <summary>A session whose tip has just touched; its clocks stand at zero.</summary>
        public static SessionBench InApproach()
        {
            SessionBench bench = new SessionBench();
            bench.Press(TestCell.ConversionUs, TouchMilliNewtons, ForceZone.Below);
            return bench;
        }

        /// <summary>A session that has just reached its band; its clocks stand at zero.</summary>
        public static SessionBench InHold()
        {
            SessionBench bench = InApproach();
            bench.Press(0, 40_000, ForceZone.InBand);
            return bench;
        }

        /// <summary>One step while guidance is allowed.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="zone">Where it stands against the band.</param>
        public void Press(int elapsedUs, int forceMilliNewtons, ForceZone zone)
        {
            Session.Step(elapsedUs, forceMilliNewtons, zone, SafetyVerdict.Allowed, 0);
        }

        /// <summary>One step without time in which the button or the programme has something to say; a force of over 36.5 N is in the band.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="condition">The number of the condition.</param>
        public void Meet(int forceMilliNewtons, int condition)
        {
            ForceZone zone = forceMilliNewtons < 36_500 ? ForceZone.Below : ForceZone.InBand;
            Session.Step(0, forceMilliNewtons, zone, SafetyVerdict.Allowed, 1 << condition);
        }

        /// <summary>Demands a phase and an outcome.</summary>
        /// <param name="state">The phase.</param>
        /// <param name="outcome">The outcome.</param>
        public void AssertIs(HoldState state, HoldOutcome outcome)
        {
            Check.Equal((int)state, (int)Session.State, "phase, time in band, ms", Session.InBandMs);
            Check.Equal((int)outcome, (int)Session.Outcome, "outcome, time in band, ms", Session.InBandMs);
        }
    }
}
