using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>When a patient presses the button.</summary>
[TestClass]
public sealed class PatientTests
{
    private const double StepSeconds = 0.0025;

    [TestMethod]
    public void Thresholds_and_tolerances_are_those_of_the_studies()
    {
        double[] calf = [.. Enumerable.Range(0, 2_000).Select(seed => new Patient(PatientParameters.Calf, PatientTask.SayNow, seed).ThresholdNewtons)];
        double mean = calf.Average();
        double spread = Math.Sqrt(calf.Average(newtons => Math.Pow(newtons - mean, 2)));
        Assert.AreEqual(48.2, mean, 0.2, "482 kPa on 1 cm²");
        Assert.AreEqual(1.9, spread, 0.1, "19 kPa");
        double trapezius = Enumerable.Range(0, 2_000).Average(
            seed => new Patient(PatientParameters.ActiveTrapezius, PatientTask.SayNow, seed).ThresholdNewtons);
        Assert.AreEqual(10.5, mean - trapezius, 0.2, "105 kPa lower");
        Patient one = new(PatientParameters.Calf, PatientTask.SayTooMuch, seed: 3);
        Assert.AreEqual(1.2 * one.ThresholdNewtons + 4.71, one.ToleranceNewtons, 0.01);
    }

    [TestMethod]
    public void A_rising_force_is_marked_once_a_reaction_behind_the_threshold_and_again_in_the_next_press()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Patient patient = new(PatientParameters.Calf, PatientTask.SayNow, seed);
            foreach (int press in new[] { 1, 2, 3 })
            {
                List<Press> presses = Watch(patient, 25, t => Math.Min(5 * t, 80));
                Assert.HasCount(1, presses, $"seed {seed}, press {press}");
                double marked = 5 * presses[0].At;
                Assert.AreEqual(patient.ThresholdNewtons + (5 * 0.32), marked, 0.17 * patient.ThresholdNewtons, $"seed {seed}, press {press}");
                Assert.IsLessThan(0.5, presses[0].Seconds);
                Watch(patient, 2, _ => 0);
            }
        }
    }

    [TestMethod]
    public void Each_level_eases_after_10_to_20_s_and_is_said_shortly()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Patient patient = new(PatientParameters.Calf, PatientTask.SayEased, seed);
            foreach (double level in new[] { 20.0, 28.0, 37.5 })
            {
                List<Press> presses = Watch(patient, 28, t => level * (1 + 0.02 * Math.Sin(6 * t)));
                Assert.HasCount(1, presses, $"seed {seed}, {level} N");
                Assert.IsInRange(10, 24, presses[0].At, $"seed {seed}, {level} N");
                Assert.IsInRange(0.05, 0.5, presses[0].Seconds, $"seed {seed}, {level} N");
            }
        }
    }

    [TestMethod]
    [DataRow(PatientTask.SayTooMuch)]
    [DataRow(PatientTask.SayEased)]
    public void A_force_beyond_tolerance_is_too_much_until_it_has_gone(PatientTask task)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Patient patient = new(PatientParameters.Calf, task, seed);
            Assert.IsEmpty(Watch(patient, 5, _ => patient.ToleranceNewtons - 0.1), $"seed {seed}");
            Watch(patient, 0.1, _ => 0);
            List<Press> presses = Watch(patient, 6, t => t < 3 ? patient.ToleranceNewtons + 0.1 : t < 4 ? 10 : 0);
            Assert.HasCount(1, presses, $"seed {seed}");
            Assert.IsInRange(0.15, 0.5, presses[0].At, $"seed {seed}");
            Assert.AreEqual(4.4, presses[0].At + presses[0].Seconds, 0.01, $"seed {seed}");
        }
    }

    [TestMethod]
    public void A_patient_who_was_told_nothing_else_bears_the_usual_force_in_silence()
    {
        Patient patient = new(PatientParameters.Calf, PatientTask.SayTooMuch, seed: 1);
        Assert.IsEmpty(Watch(patient, 60, t => 40 + 4 * Math.Sin(t)));
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_patient()
    {
        List<Press> Presses(int seed) => Watch(new Patient(PatientParameters.Calf, PatientTask.SayEased, seed), 100, _ => 20);
        CollectionAssert.AreEqual(Presses(5), Presses(5));
        CollectionAssert.AreNotEqual(Presses(5), Presses(6));
    }

    private static List<Press> Watch(Patient patient, double seconds, Func<double, double> newtonsAt)
    {
        List<Press> presses = [];
        bool wasPressing = patient.IsPressing;
        for (double t = 0; t < seconds; t += StepSeconds)
        {
            patient.Step(StepSeconds, newtonsAt(t));
            if (patient.IsPressing && !wasPressing)
            {
                presses.Add(new Press(t, 0));
            }
            else if (!patient.IsPressing && wasPressing && presses.Count > 0)
            {
                presses[^1] = presses[^1] with { Seconds = t - presses[^1].At };
            }

            wasPressing = patient.IsPressing;
        }

        return presses;
    }

    private readonly record struct Press(double At, double Seconds);
}
