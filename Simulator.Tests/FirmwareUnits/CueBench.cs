using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A cue planner past its self-test, with a session in any phase and a hand anywhere about a target of 40 N ± 4 N.</summary>
    internal sealed class CueBench
    {
        /// <summary>Half the width of the band, mN.</summary>
        public const int Tolerance = 4_000;

        /// <summary>No pattern of the motor.</summary>
        public const int Silence = -1;

        /// <summary>A distance from the target that is out of the band and near, mN.</summary>
        public const int Near = (16 + CueAim.FarSixteenths) * Tolerance / 32;

        /// <summary>A distance from the target that is far, mN.</summary>
        public const int Far = (16 + CueAim.FarSixteenths) * Tolerance / 16;

        /// <summary>Half the time asked for in the band, ms.</summary>
        public const int HalfMs = 5_000;

        /// <summary>Sets up a planner that has not made a step yet.</summary>
        public CueBench()
        {
            Session = new HoldSession(HoldSettings.Default());
            Aim.Begin();
        }

        /// <summary>The planner.</summary>
        public CuePlanner Planner { get; } = new CuePlanner();

        /// <summary>Which way the hand is to go.</summary>
        public CueAim Aim { get; private set; } = new CueAim();

        /// <summary>The session.</summary>
        public HoldSession Session { get; private set; }

        /// <summary>Whether guidance is allowed.</summary>
        public SafetyVerdict Verdict { get; set; } = SafetyVerdict.Allowed;

        /// <summary>A planner past its self-test.</summary>
        public static CueBench Started()
        {
            CueBench bench = new CueBench();
            for (int i = 0; i < 60; i++)
            {
                bench.Step(TestCell.ConversionUs); // the light of the self-test, and its pulse of the motor
            }

            Check.That(!bench.Planner.Haptic, "the motor is off after the self-test, colour", bench.Planner.Light);
            return bench;
        }

        /// <summary>A planner past its self-test whose session is in a phase that goes on.</summary>
        /// <param name="state">The phase.</param>
        public static CueBench At(HoldState state)
        {
            CueBench bench = Started();
            bench.Session = SessionBench.At(state).Session;
            return bench;
        }

        /// <summary>Puts the session into a phase, and says to the planner that it has begun.</summary>
        /// <param name="session">The session.</param>
        public void Enter(HoldSession session)
        {
            Session = session;
            Planner.Step(0, Session, true, Aim, HalfMs, Verdict);
        }

        /// <summary>Puts the force at a distance from the target and lets it rest there for five seconds.</summary>
        /// <param name="errorMilliNewtons">Force less target, mN; 0 asks to stay.</param>
        public void Point(int errorMilliNewtons)
        {
            Aim = new CueAim();
            Aim.Begin();
            for (int i = 0; i < 400; i++)
            {
                Aim.Step(TestCell.ConversionUs, errorMilliNewtons, errorMilliNewtons, 0, Tolerance);
            }
        }

        /// <summary>One step in a phase that goes on.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        public void Step(int elapsedUs)
        {
            Planner.Step(elapsedUs, Session, false, Aim, HalfMs, Verdict);
        }

        /// <summary>Demands a colour for more than a second.</summary>
        /// <param name="colour">The colour.</param>
        public void AssertSteady(int colour)
        {
            for (int i = 0; i < 100; i++)
            {
                Step(TestCell.ConversionUs);
                Check.Equal(colour, Planner.Light, "steady light, step", i);
            }
        }

        /// <summary>Demands that a new colour begins lit and keeps its rhythm to the microsecond.</summary>
        /// <param name="colour">The colour.</param>
        /// <param name="onUs">How long it is lit, µs.</param>
        /// <param name="offUs">How long it is dark, µs.</param>
        public void AssertBlinks(int colour, int onUs, int offUs)
        {
            Step(TestCell.ConversionUs);
            for (int stretch = 0; stretch < 6; stretch++)
            {
                bool isLit = (stretch & 1) == 0;
                int expected = isLit ? colour : LightColour.Off;
                Check.Equal(expected, Planner.Light, "light at the start of stretch", stretch);
                Step((isLit ? onUs : offUs) - 1);
                Check.Equal(expected, Planner.Light, "light at the end of stretch", stretch);
                Step(1);
            }
        }

        /// <summary>Demands that the motor plays a pattern from now on, and nothing after it.</summary>
        /// <param name="pattern">The pattern; <see cref="Silence"/> for none.</param>
        /// <param name="what">When that is.</param>
        public void AssertPlays(int pattern, string what)
        {
            HapticPlayer expected = new HapticPlayer();
            if (pattern != Silence)
            {
                expected.Play(pattern);
            }

            for (int i = 0; i < 110; i++)
            {
                Check.That(Planner.Haptic == expected.IsOn, what + ": the motor plays its pattern, step", i);
                Step(10_000);
                expected.Step(10_000);
            }
        }
    }
}
