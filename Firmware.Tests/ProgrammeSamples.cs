using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>
    /// Good programmes, one of each kind, for tests to use and to spoil. All eight steps are filled, so that only the number of steps says how many count.
    /// </summary>
    internal static class ProgrammeSamples
    {
        /// <summary>A good programme.</summary>
        /// <param name="kind">Its kind.</param>
        public static Programme Of(ProgrammeKind kind)
        {
            Programme programme = new Programme(new byte[Programme.Length], 0);
            bool isThreshold = kind == ProgrammeKind.Threshold;
            int steps = kind == ProgrammeKind.Steady || isThreshold ? 1 : 3;
            int repeats = isThreshold ? 3 : kind == ProgrammeKind.Stepped ? 1 : 2;
            programme.SetHead((int)kind, steps, repeats, isThreshold ? 500 : 0);
            for (int step = 0; step < ProgrammeLimits.MostSteps; step++)
            {
                programme.SetStep(step, 2_000 + (1_000 * step), 10, isThreshold ? 0 : 10, 2 + step);
            }

            return programme;
        }

        /// <summary>Changes one field.</summary>
        /// <param name="programme">The programme.</param>
        /// <param name="field">Which field.</param>
        /// <param name="step">The step that it stands in; 0 for the head.</param>
        /// <param name="value">The new value.</param>
        public static void Put(Programme programme, ProgrammeField field, int step, int value)
        {
            bool isHead = field <= ProgrammeField.Ramp;
            if (isHead)
            {
                programme.SetHead(
                    field == ProgrammeField.Kind ? value : (int)programme.Kind,
                    field == ProgrammeField.Steps ? value : programme.StepCount,
                    field == ProgrammeField.Repeats ? value : programme.Repeats,
                    field == ProgrammeField.Ramp ? value : programme.RampCentiNewtonsPerSecond);
                return;
            }

            programme.SetStep(
                step,
                field == ProgrammeField.Target ? value : programme.TargetCentiNewtons(step),
                field == ProgrammeField.Tolerance ? value : programme.TolerancePercent(step),
                field == ProgrammeField.Hold ? value : programme.HoldSeconds(step),
                field == ProgrammeField.Rest ? value : programme.RestSeconds(step));
        }

        /// <summary>Compares two programmes, the steps that count.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        public static void AssertSame(Programme expected, Programme actual)
        {
            Check.Equal((int)expected.Kind, (int)actual.Kind, "kind", 0);
            Check.Equal(expected.StepCount, actual.StepCount, "steps", 0);
            Check.Equal(expected.Repeats, actual.Repeats, "repeats", 0);
            Check.Equal(expected.RampCentiNewtonsPerSecond, actual.RampCentiNewtonsPerSecond, "ramp", 0);
            for (int step = 0; step < expected.StepCount; step++)
            {
                Check.Equal(expected.TargetCentiNewtons(step), actual.TargetCentiNewtons(step), "target of step", step);
                Check.Equal(expected.TolerancePercent(step), actual.TolerancePercent(step), "tolerance of step", step);
                Check.Equal(expected.HoldSeconds(step), actual.HoldSeconds(step), "hold of step", step);
                Check.Equal(expected.RestSeconds(step), actual.RestSeconds(step), "rest behind step", step);
            }
        }
    }
}
