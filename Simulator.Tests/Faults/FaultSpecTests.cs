using PressureDevice.Simulator.Faults;

namespace PressureDevice.Simulator.Tests.Faults;

/// <summary>What may stand behind <c>--fault</c>.</summary>
[TestClass]
public sealed class FaultSpecTests
{
    [TestMethod]
    public void Every_kind_has_a_name_of_its_own_a_description_of_one_line_and_a_limit()
    {
        CollectionAssert.AllItemsAreUnique(FaultKinds.All.Select(kind => kind.Name).ToArray());
        foreach (FaultKind kind in FaultKinds.All)
        {
            Assert.AreSame(kind, FaultKinds.Named(kind.Name));
            Assert.DoesNotContain("\n", kind.Description, kind.Name);
            Assert.IsGreaterThan(10, kind.Description.Length, kind.Name);
            Assert.AreEqual(kind.End == SafeEnd.Guiding, kind.LimitMs == 0, $"{kind.Name}: a limit of {kind.LimitMs} ms");
            Assert.AreEqual(kind.End is SafeEnd.NoGuidance or SafeEnd.Restarted, kind.Outcomes.Count > 0, $"{kind.Name}: outcomes");
            Assert.IsTrue(kind.End != SafeEnd.Recorded || double.IsFinite(kind.LastsSeconds), $"{kind.Name} never ends");
        }
    }

    [TestMethod]
    [DataRow("line-dead@5", "line-dead@5")]
    [DataRow("line-dead@0", "line-dead@0")]
    [DataRow("spike@4.25,line-dead@6", "spike@4.25 line-dead@6")]
    [DataRow("spike@6,spike@5e0,spike@600", "spike@6 spike@5 spike@600")]
    public void Reads_kinds_and_times(string text, string read) =>
        Assert.AreEqual(read, string.Join(' ', FaultSpec.Parse(text)));

    [TestMethod]
    public void Times_are_exact_to_the_microsecond() =>
        Assert.AreEqual(5_123_457L, FaultSpec.Parse("spike@5.123457")[0].AtMicroseconds);

    [TestMethod]
    [DataRow("", "there is no fault ''")]
    [DataRow("fire@5", "there is no fault 'fire'; there are: line-dead, ")]
    [DataRow("Line-Dead@5", "there is no fault 'Line-Dead'")]
    [DataRow("line-dead@5,", "there is no fault ''")]
    [DataRow("line-dead@5,fire@6", "there is no fault 'fire'")]
    [DataRow("line-dead", "'line-dead' says no time: write line-dead@SECONDS")]
    [DataRow("line-dead@", "'line-dead@' says no time")]
    [DataRow("line-dead@-1", "not '-1'")]
    [DataRow("line-dead@-0.001", "not '-0.001'")]
    [DataRow("line-dead@600.001", "from 0 to 600")]
    [DataRow("line-dead@NaN", "not 'NaN'")]
    [DataRow("line-dead@Infinity", "not 'Infinity'")]
    [DataRow("line-dead@1e999", "not '1e999'")]
    [DataRow("line-dead@soon", "not 'soon'")]
    [DataRow("line-dead@5@6", "not '5@6'")]
    [DataRow("line-dead@ 5", "not ' 5'")]
    public void Refuses_the_rest_with_one_line_that_says_why(string text, string why)
    {
        FormatException refused = Assert.ThrowsExactly<FormatException>(() => FaultSpec.Parse(text));
        StringAssert.Contains(refused.Message, why);
        Assert.DoesNotContain("\n", refused.Message);
    }

    [TestMethod]
    public void The_refusal_of_an_unknown_kind_lists_all_kinds()
    {
        string message = Assert.ThrowsExactly<FormatException>(() => FaultSpec.Parse("fire@5")).Message;
        foreach (FaultKind kind in FaultKinds.All)
        {
            StringAssert.Contains(message, kind.Name);
        }
    }
}
