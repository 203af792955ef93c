using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class ReplayFileTests
{
    [TestMethod]
    [DataRow("", 0, "empty")]
    [DataRow("\n", 1, "header")]
    [DataRow("time;weight\n0,1\n1,1\n", 1, "header")]
    [DataRow("time,force_n\n0,1\n1,1\n", 1, "header")]
    [DataRow("Time,Weight\n0,1\n1,1\n", 1, "header")]
    [DataRow("0,1\n1,1\n", 1, "header")]
    [DataRow("time,weight\n", 1, "at least 2 rows")]
    [DataRow("time,weight\n0,1\n", 2, "at least 2 rows")]
    [DataRow("time,weight\n0,1\n1\n", 3, "2 columns expected, 1 found")]
    [DataRow("time,weight\n0,1\n1,2,3\n", 3, "2 columns expected, 3 found")]
    [DataRow("time,weight\n0,1\n\n1,2\n", 3, "2 columns expected, 1 found")]
    [DataRow("time,weight\n0,1\n1,0,5\n", 3, "2 columns expected, 3 found")]
    [DataRow("time,weight\n0,1\n1,x\n", 3, "the force is not a number")]
    [DataRow("time,weight\n0,1\n1,\n", 3, "the force is not a number")]
    [DataRow("time,weight\n0,1\n1, 2\n", 3, "the force is not a number")]
    [DataRow("time,weight\nx,1\n1,2\n", 2, "the time is not a number")]
    [DataRow("time,weight\n0,1\n1,NaN\n", 3, "the force is not a")]
    [DataRow("time,weight\n0,1\n1,Infinity\n", 3, "the force is not a")]
    [DataRow("time,weight\n0,1\n1,1e999\n", 3, "the force is not a finite number")]
    [DataRow("time,weight\n0,1\n-Infinity,2\n", 3, "the time is not a")]
    [DataRow("time,weight\n0,1\n1,1e13\n", 3, "the force is out of range")]
    [DataRow("time,weight\n0,1\n0,2\n", 3, "the time does not increase")]
    [DataRow("time,weight\n0,1\n1,2\n0.5,2\n", 4, "the time does not increase")]
    public void Refuses_what_is_not_a_recording_with_file_line_and_reason(string text, int line, string reason)
    {
        ReplayFileException refused = Assert.ThrowsExactly<ReplayFileException>(
            () => ReplayFile.Parse("hold.csv", new StringReader(text)));
        Assert.AreEqual(line, refused.Line, refused.Message);
        StringAssert.Contains(refused.Message, reason);
        StringAssert.StartsWith(refused.Message, line > 0 ? $"hold.csv, line {line}: " : "hold.csv: ");
        Assert.DoesNotContain("\n", refused.Message);
    }

    [TestMethod]
    [DataRow("time,weight\n0,1\n1.5,2\n")]
    [DataRow("time,weight\n0,1\n1.5,2")]
    [DataRow("time,weight\r\n0,1\r\n1.5,2\r\n")]
    [DataRow("time,weight\n0,1\n1.5,2\n\n")]
    [DataRow("time,weight\n100,1\n101.5,2\n")]
    [DataRow("time_s,force_n\n0.0,9.80665\n15e-1,19.6133\n")]
    public void Reads_both_forms_as_seconds_since_the_first_row_and_newtons(string text)
    {
        IReadOnlyList<ForceSample> samples = ReplayFile.Parse("hold.csv", new StringReader(text));
        Assert.HasCount(2, samples);
        Assert.AreEqual(0, samples[0].Seconds);
        Assert.AreEqual(1.5, samples[1].Seconds, 1e-9);
        Assert.AreEqual(9.80665, samples[0].Newtons, 1e-9);
        Assert.AreEqual(19.6133, samples[1].Newtons, 1e-9);
    }

    [TestMethod]
    public void Reads_a_file_that_begins_with_a_byte_order_mark()
    {
        WithFile([0xEF, 0xBB, 0xBF, .. "time,weight\r\n0,-0.1\r\n2,0.1\r\n"u8], path =>
        {
            IReadOnlyList<ForceSample> samples = ReplayFile.Read(path);
            Assert.HasCount(2, samples);
            Assert.AreEqual(-0.980665, samples[0].Newtons, 1e-9);
        });
    }

    [TestMethod]
    public void Refuses_a_file_that_is_no_text()
    {
        WithFile([.. "time,weight\n0,1\n"u8, 0xFF, 0xFE, 0x80], path => StringAssert.Contains(
            Assert.ThrowsExactly<ReplayFileException>(() => ReplayFile.Read(path)).Message, "not a text file"));
    }

    [TestMethod]
    public void Refuses_a_file_that_is_missing_or_a_folder()
    {
        string missing = Path.Combine(Path.GetTempPath(), "no such folder of ours", "hold.csv");
        StringAssert.Contains(
            Assert.ThrowsExactly<ReplayFileException>(() => ReplayFile.Read(missing)).Message,
            $"{missing}: no such file");
        Assert.ThrowsExactly<ReplayFileException>(() => ReplayFile.Read(Path.GetTempPath()));
    }

    private static void WithFile(byte[] content, Action<string> use)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
