using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A session of the hold the device ships with: 40 N ± 4 N for 10 s, grace 3 s, approach 20 s, 40 s in all.</summary>
    internal sealed class SessionBench
    {
        /// <summary>The session.</summary>
        public HoldSession Session { get; } = new HoldSession(HoldSettings.Default());

        /// <summary>A session whose tip has just touched; its clocks stand at zero.</summary>
        public static SessionBench InApproach()
        {
            SessionBench bench = new SessionBench();
            bench.Press(TestCell.ConversionUs, 20_000, ForceZone.Below);
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
            Session.Step(elapsedUs, forceMilliNewtons, zone, SafetyVerdict.Allowed, false);
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
