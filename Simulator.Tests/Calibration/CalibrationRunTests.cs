using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>The whole walk, as a person does it.</summary>
[TestClass]
public sealed class CalibrationRunTests
{
    private const double ErrorShare = 0.01;
    private const double ErrorNewtons = 0.3;

    [TestMethod]
    public void Twenty_devices_are_right_to_1_per_cent_or_0_3_N_at_the_masses_and_between()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            CalibrationReport report = Run(new CalibrationOptions { Seed = seed, MassesKilograms = [2, 5, 10] });
            Assert.IsTrue(report is { Accepted: true, Refusal: null, Failure: null }, $"seed {seed}: {report.Refusal} {report.Failure}");
            Assert.HasCount(3, report.Points);
            Assert.HasCount(3, report.Checks);
            Console.WriteLine($"seed {seed}: {report.WorstErrorNewtons:F3} N");
            foreach (CalibrationPoint point in report.Points.Concat(report.Checks))
            {
                double limit = Math.Max(ErrorShare * point.Newtons, ErrorNewtons);
                Assert.IsLessThanOrEqualTo(limit, Math.Abs(point.ResidualNewtons!.Value), $"seed {seed}, {point.Newtons:F2} N");
            }

            Assert.AreEqual(
                report.Points.Concat(report.Checks).Max(point => Math.Abs(point.ResidualNewtons!.Value)), report.WorstErrorNewtons);
        }
    }

    [TestMethod]
    public void An_accepted_calibration_has_an_id_the_date_its_masses_and_two_copies()
    {
        CalibrationReport report = Run(new CalibrationOptions { UtcSeconds = 1_800_000_000 });
        Assert.AreEqual(1, report.Stored!.Id);
        Assert.AreEqual(1_800_000_000u, report.Stored.UtcSeconds);
        Assert.AreEqual(3, report.Stored.Points);
        Assert.AreEqual(2, report.Stored.Copies);
        Assert.IsGreaterThan(0, report.Stored.ResidualMilliNewtons, "a bent cell has a residual");
    }

    [TestMethod]
    [DataRow(2)]
    [DataRow(6)]
    public void Two_masses_are_enough_and_six_are_not_too_many(int count)
    {
        CalibrationReport report = Run(new CalibrationOptions { MassesKilograms = Masses(count) });
        Assert.AreEqual((byte?)count, report.Stored?.Points, report.Refusal ?? report.Failure ?? "accepted");
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_calibration_and_another_seed_another()
    {
        double? first = Run(new CalibrationOptions { Seed = 3 }).WorstErrorNewtons;
        Assert.AreEqual(first, Run(new CalibrationOptions { Seed = 3 }).WorstErrorNewtons);
        Assert.AreNotEqual(first, Run(new CalibrationOptions { Seed = 4 }).WorstErrorNewtons);
    }

    [TestMethod]
    public void A_stand_that_goes_on_swinging_is_refused_at_the_first_mass()
    {
        CalibrationReport report = Run(new CalibrationOptions { SwayShare = 0.01 });
        Assert.AreEqual("notSteady", report.Refusal);
        StringAssert.StartsWith(report.RefusedStep, "5 kg");
        Assert.IsEmpty(report.Points);
        Assert.IsNull(report.WorstErrorNewtons);
    }

    [TestMethod]
    public void A_swing_under_the_limit_of_300_mN_is_taken() =>
        Assert.IsTrue(Run(new CalibrationOptions { SwayShare = 0.0008 }).Accepted, "0.12 N either side of 147 N is steady");

    [TestMethod]
    [DataRow(2.0, false)]
    [DataRow(2.1, true)]
    public void The_largest_mass_must_weigh_20_N(double kilograms, bool accepted)
    {
        CalibrationReport report = Run(new CalibrationOptions { MassesKilograms = [1, kilograms] });
        Assert.AreEqual(accepted ? null : "spanTooSmall", report.Refusal);
        Assert.AreEqual(accepted, report.Accepted);
    }

    [TestMethod]
    public void A_mass_that_is_not_what_it_is_said_to_be_makes_a_residual_that_is_refused()
    {
        CalibrationReport report = Run(new CalibrationOptions { MassesKilograms = [5, 10, 15], PlacedKilograms = [5, 12, 15] });
        Assert.AreEqual("residualTooLarge", report.Refusal);
        Assert.AreEqual("fit, judge, store", report.RefusedStep);
        Assert.HasCount(3, report.Points);
        Assert.IsTrue(report.Points.All(point => point.ResidualNewtons is null));
    }

    [TestMethod]
    [DataRow(0.30, true)]
    [DataRow(0.50, false)]
    public void The_residual_may_be_half_a_per_cent_of_the_cells_range(double wrongKilograms, bool accepted)
    {
        // With 10 and 15 kg the line leaves 9/13 of an error of the smaller mass at that mass: the limit of 2.45 N stands at 0.36 kg.
        CalibrationReport report = Run(new CalibrationOptions
        {
            MassesKilograms = [10, 15], PlacedKilograms = [10 + wrongKilograms, 15],
        });
        Assert.AreEqual(accepted, report.Accepted, report.Refusal);
    }

    [TestMethod]
    [DataRow(0.1)]
    [DataRow(0.02)]
    public void A_slope_that_no_such_cell_has_is_refused(double share)
    {
        double[] masses = [20, 40];
        CalibrationReport report = Run(new CalibrationOptions
        {
            MassesKilograms = masses, PlacedKilograms = [.. masses.Select(mass => mass * share)],
        });
        Assert.AreEqual("slopeAbsurd", report.Refusal);
    }

    [TestMethod]
    public void Masses_that_a_person_cannot_mean_are_not_begun_with()
    {
        double[][] wrong = [[], [5], Masses(7), [10, 5], [5, 5], [0, 5], [-1, 5], [5, 50.1], [5, double.NaN]];
        foreach (double[] masses in wrong)
        {
            Assert.ThrowsExactly<ArgumentException>(
                () => new CalibrationRun(new CalibrationOptions { MassesKilograms = masses }), string.Join(',', masses));
        }

        Assert.ThrowsExactly<ArgumentException>(() => new CalibrationRun(new CalibrationOptions { PlacedKilograms = [1] }));
    }

    [TestMethod]
    public void A_mass_swings_by_a_few_per_cent_and_rests_within_two_seconds()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            MassStand stand = new(seed);
            Assert.AreEqual(0.0, stand.ForceNewtons);
            stand.Place(10);
            const double weight = 10 * MassStand.StandardGravity;
            double peak = 0;
            double late = 0;
            for (int ms = 0; ms < 4_000; ms++)
            {
                stand.Step(0.001, default);
                peak = Math.Max(peak, stand.ForceNewtons);
                late = ms < 2_400 ? 0 : Math.Max(late, Math.Abs(stand.ForceNewtons - weight));
            }

            Assert.IsInRange(1.005 * weight, 1.05 * weight, peak, $"seed {seed}");
            Assert.IsLessThan(0.001 * weight, late, $"seed {seed}");
        }
    }

    private static double[] Masses(int count) => [.. Enumerable.Range(1, count).Select(i => i * 2.5)];

    private static CalibrationReport Run(CalibrationOptions options) => new CalibrationRun(options).Execute(null, CancellationToken.None);
}
