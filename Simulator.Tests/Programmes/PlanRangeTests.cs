using System.Text;
using PressureDevice.Core;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>Each limit from both sides, as a file has it; the limits are the firmware's.</summary>
[TestClass]
public sealed class PlanRangeTests
{
    [TestMethod]
    public void Each_limit_is_allowed_and_one_unit_beyond_is_not()
    {
        foreach (PlanLimit limit in PlanLimit.All)
        {
            string shown = Plans.Shown(limit.Field, limit.Value);
            string? complaint = Complaint(limit.Plan);
            string what = $"{limit.Plan.Kind}: {limit.Field} {shown}";
            if (limit.IsAllowed)
            {
                Assert.IsNull(complaint, what);
            }
            else
            {
                Assert.IsNotNull(complaint, what);
                StringAssert.Contains(complaint, $"{PlanWords.KeyOf(limit.Field)} {(limit.Field == ProgrammeField.Steps ? "has" : "is")} {shown}", what);
                StringAssert.Contains(complaint, "allowed", what);
            }
        }
    }

    [TestMethod]
    public void Every_number_of_a_field_is_judged_as_the_firmware_judges_it()
    {
        for (int seconds = -1; seconds <= 300; seconds++)
        {
            bool isAllowed = seconds is >= ProgrammeLimits.LeastHoldSeconds and <= ProgrammeLimits.MostHoldSeconds
                or ProgrammeLimits.LongHoldSeconds or ProgrammeLimits.LongestHoldSeconds;
            Assert.AreEqual(isAllowed, Complaint(Plans.With(ProgrammeField.Hold, seconds)) is null, $"hold {seconds} s");
        }

        for (int percent = -1; percent <= 300; percent++)
        {
            bool isAllowed = percent is >= ProgrammeLimits.LeastTolerancePercent and <= ProgrammeLimits.MostTolerancePercent;
            Assert.AreEqual(isAllowed, Complaint(Plans.With(ProgrammeField.Tolerance, percent)) is null, $"tolerance {percent} %");
        }
    }

    private static string? Complaint(ProgrammePlan plan)
    {
        try
        {
            ProgrammePlan read = ProgrammeFile.Parse("p.json", Encoding.UTF8.GetBytes(Plans.Json(plan)));
            Assert.IsTrue(plan.AsksTheSameAs(read), "what is read is what was written");
            return null;
        }
        catch (ProgrammeFileException refused)
        {
            return refused.Reason;
        }
    }
}
