using System.Text;
using PressureDevice.Core;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>What a programme's file may be, and what each other file is told.</summary>
[TestClass]
public sealed class ProgrammeFileTests
{
    private const string Steady = """{"kind":"steady","steps":[{"targetNewtons":40,"holdSeconds":15}]}""";

    [TestMethod]
    public void A_whole_programme_is_read_field_by_field()
    {
        ProgrammePlan plan = Parse("""
            {
              "name": "Waden, zweimal", "kind": "alternating", "repeats": 4, "rampNewtonsPerSecond": 7.25,
              "steps": [
                { "targetNewtons": 20.01, "tolerancePercent": 3, "holdSeconds": 60, "restSeconds": 600 },
                { "targetNewtons": 150, "tolerancePercent": 30, "holdSeconds": 90, "restSeconds": 0 }
              ]
            }
            """);
        Assert.AreEqual("Waden, zweimal", plan.Name);
        Assert.AreEqual((ProgrammeKind.Alternating, 4, 725), (plan.Kind, plan.Repeats, plan.RampCentiNewtonsPerSecond));
        CollectionAssert.AreEqual(new[] { new PlanStep(2001, 3, 60, 600), new PlanStep(15_000, 30, 90, 0) }, plan.Steps.ToArray());
        Assert.AreEqual(8, plan.Presses);
    }

    [TestMethod]
    public void What_is_left_out_is_usual()
    {
        ProgrammePlan steady = Parse(Steady);
        Assert.IsNull(steady.Name);
        Assert.AreEqual((1, 0, new PlanStep(4000, 10, 15, 0)), (steady.Repeats, steady.RampCentiNewtonsPerSecond, steady.Steps.Single()));
        ProgrammePlan threshold = Parse("""{"kind":"threshold","rampNewtonsPerSecond":5,"steps":[{"targetNewtons":80}]}""");
        Assert.AreEqual((3, new PlanStep(8000, 10, 0, 0), 3), (threshold.Repeats, threshold.Steps.Single(), threshold.Presses));
    }

    [TestMethod]
    [DataRow("""{"kind":"steady","steps":[{"targetNewtons":4e1,"holdSeconds":15.0,"restSeconds":-0}]}""", DisplayName = "whole numbers in other spellings")]
    [DataRow("\n\t {\"steps\":[{\"holdSeconds\":15,\"targetNewtons\":40}],\"kind\":\"st\\u0065ady\"}\r\n", DisplayName = "another order, spaces, an escape")]
    public void The_same_programme_may_be_written_otherwise(string text) => Assert.IsTrue(Parse(Steady).AsksTheSameAs(Parse(text)));

    [TestMethod]
    // The file as a whole.
    [DataRow("", "the file is empty")]
    [DataRow(" ", "line 1, column 2: not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true")]
    [DataRow("\uFEFF{}", "the file begins with a byte order mark; save it as UTF-8 without one")]
    [DataRow("steady", "line 1, column 1: not JSON: 's' is an invalid start of a value")]
    [DataRow("{\n \"kind\": \"steady\",\n}", "line 3, column 1: not JSON: The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options")]
    [DataRow("{\"kind\":\"steady\"} x", "line 1, column 19: not JSON: 'x' is invalid after a single JSON value. Expected end of data")]
    [DataRow("// steady\n{}", "line 1, column 1: not JSON: '/' is an invalid start of a value")]
    [DataRow("[[[[[[[[[[", "line 1, column 9: not JSON: The maximum configured depth of 8 has been exceeded. Cannot read next JSON array")]
    [DataRow("[]", "the file is a list, must be an object")]
    [DataRow("null", "the file is null, must be an object")]
    [DataRow("\"steady\"", "the file is \"steady\", must be an object")]
    [DataRow("{}", "kind is missing")]
    [DataRow("""{"kind":"steady"}""", "steps is missing")]
    [DataRow("""{"\ud800":1}""", "a text has an escape that stands for no character")]
    [DataRow("""{"kind":"\udc00"}""", "a text has an escape that stands for no character")]
    // Keys.
    [DataRow("""{"Kind":"steady"}""", "the file has an unknown key 'Kind', allowed are name, kind, repeats, rampNewtonsPerSecond, steps")]
    [DataRow("""{"":1}""", "the file has an unknown key '', allowed are name, kind, repeats, rampNewtonsPerSecond, steps")]
    [DataRow("""{"a\n\u001bb":1}""", "the file has an unknown key 'a??b', allowed are name, kind, repeats, rampNewtonsPerSecond, steps")]
    [DataRow("""{"kind":"steady","kind":"steady"}""", "kind is given twice")]
    [DataRow("""{"kind":"steady","steps":[{"targetNewtons":40,"targetNewtons":40}]}""", "steps[0].targetNewtons is given twice")]
    [DataRow("""{"kind":"steady","steps":[{"target":40}]}""", "steps[0] has an unknown key 'target', allowed are targetNewtons, tolerancePercent, holdSeconds, restSeconds")]
    // Name and kind.
    [DataRow("""{"kind":"Steady","steps":[]}""", "kind is \"Steady\", allowed are steady, alternating, stepped, threshold")]
    [DataRow("""{"kind":"","steps":[]}""", "kind is \"\", allowed are steady, alternating, stepped, threshold")]
    [DataRow("""{"kind":1,"steps":[]}""", "kind is 1, must be a text")]
    [DataRow("""{"kind":null,"steps":[]}""", "kind is null, must be a text")]
    [DataRow("""{"kind":"steady","name":7,"steps":[]}""", "name is 7, must be a text")]
    [DataRow("""{"kind":"steady","name":"","steps":[]}""", "name has 0 characters, allowed are 1 to 40")]
    [DataRow("""{"kind":"steady","name":"12345678901234567890123456789012345678901","steps":[]}""", "name has 41 characters, allowed are 1 to 40")]
    [DataRow("""{"kind":"steady","name":"a\u001b[2Jb","steps":[]}""", "name has a control character, allowed are none")]
    // Steps.
    [DataRow("""{"kind":"steady","steps":{}}""", "steps is an object, must be a list")]
    [DataRow("""{"kind":"steady","steps":[40]}""", "steps[0] is 40, must be an object")]
    [DataRow("""{"kind":"steady","steps":[{"targetNewtons":40,"holdSeconds":15},null]}""", "steps[1] is null, must be an object")]
    [DataRow("""{"kind":"steady","steps":[]}""", "steps has 0 entries, allowed is 1")]
    [DataRow("""{"kind":"steady","steps":[{"targetNewtons":40,"holdSeconds":15},{"targetNewtons":40,"holdSeconds":15}]}""", "steps has 2 entries, allowed is 1")]
    [DataRow("""{"kind":"alternating","steps":[{"targetNewtons":40,"holdSeconds":15}]}""", "steps has 1 entry, allowed are 2 to 8")]
    [DataRow("""{"kind":"threshold","rampNewtonsPerSecond":5,"steps":[]}""", "steps has 0 entries, allowed is 1")]
    [DataRow("""{"kind":"steady","steps":[{"holdSeconds":15}]}""", "steps[0].targetNewtons is missing")]
    [DataRow("""{"kind":"steady","steps":[{"targetNewtons":40}]}""", "steps[0].holdSeconds is missing")]
    // What goes beyond one field.
    [DataRow("""{"kind":"stepped","steps":[{"targetNewtons":30,"holdSeconds":15},{"targetNewtons":30,"holdSeconds":15}]}""",
        "steps[1].targetNewtons is 30, allowed are 30.01 to 150: each step lies over the one before")]
    [DataRow("""{"kind":"stepped","steps":[{"targetNewtons":150,"holdSeconds":15},{"targetNewtons":150,"holdSeconds":15}]}""",
        "steps[1].targetNewtons is 150, allowed is none: the step before leaves no room under 150")]
    [DataRow("""{"kind":"stepped","repeats":2,"steps":[{"targetNewtons":30,"holdSeconds":15},{"targetNewtons":40,"holdSeconds":15}]}""", "repeats is 2, allowed is 1")]
    [DataRow("""{"kind":"threshold","repeats":1,"rampNewtonsPerSecond":5,"steps":[{"targetNewtons":80}]}""", "repeats is 1, allowed is 3")]
    [DataRow("""{"kind":"threshold","steps":[{"targetNewtons":80}]}""", "rampNewtonsPerSecond is 0, allowed are 1 to 20")]
    [DataRow("""{"kind":"threshold","rampNewtonsPerSecond":5,"steps":[{"targetNewtons":80,"holdSeconds":15}]}""", "steps[0].holdSeconds is 15, allowed is 0")]
    [DataRow("""{"kind":"steady","steps":[{"targetNewtons":40,"holdSeconds":0}]}""", "steps[0].holdSeconds is 0, allowed are 10 to 30, 60 and 90")]
    public void A_file_that_is_no_programme_is_refused_with_one_line_that_says_why(string text, string reason) => AssertRefused(text, reason);

    [TestMethod]
    [DataRow("\"40\"", "must be a number")]
    [DataRow("true", "must be a number")]
    [DataRow("null", "must be a number")]
    [DataRow("[40]", "must be a number")]
    [DataRow("{}", "must be a number")]
    [DataRow("40.001", "must be a multiple of 0.01")]
    [DataRow("1e-400", "must be a multiple of 0.01")]
    [DataRow("1e400", "allowed are 2 to 150")]
    [DataRow("-1e400", "allowed are 2 to 150")]
    [DataRow("99999999999999999999999999999999999999999999", "allowed are 2 to 150")]
    [DataRow("-40", "allowed are 2 to 150")]
    [DataRow("655.36", "allowed are 2 to 150")]
    [DataRow("695.36", "allowed are 2 to 150", DisplayName = "40 N, were the upper bits lost")]
    public void A_target_is_a_number_in_its_range(string value, string must)
    {
        string shown = value switch { "[40]" => "a list", "{}" => "an object", _ when value.Length > 40 => value[..40] + "...", _ => value };
        AssertRefused(Steady.Replace("40", value), $"steps[0].targetNewtons is {shown}, {must}");
    }

    [TestMethod]
    [DataRow("Infinity")]
    [DataRow("NaN")]
    [DataRow("-Infinity")]
    [DataRow("0x28")]
    [DataRow("040")]
    [DataRow("+40")]
    [DataRow(".5")]
    [DataRow("40,5")]
    public void What_is_no_number_in_JSON_is_refused_with_its_place(string value)
    {
        ProgrammeFileException refused = Refused(Bytes(Steady.Replace("40", value)));
        StringAssert.StartsWith(refused.Message, "p.json: line 1, column ");
        StringAssert.Contains(refused.Message, "not JSON: ");
    }

    [TestMethod]
    [DataRow("repeats", "1.5", "repeats is 1.5, must be a whole number")]
    [DataRow("repeats", "257", "repeats is 257, allowed are 1 to 20", DisplayName = "repeats is 1, were the upper bits lost")]
    [DataRow("repeats", "\"2\"", "repeats is \"2\", must be a number")]
    [DataRow("rampNewtonsPerSecond", "0.005", "rampNewtonsPerSecond is 0.005, must be a multiple of 0.01")]
    [DataRow("rampNewtonsPerSecond", "0.5", "rampNewtonsPerSecond is 0.5, allowed are 0 and 1 to 20")]
    [DataRow("rampNewtonsPerSecond", "1e-400", "rampNewtonsPerSecond is 1e-400, must be a multiple of 0.01")]
    [DataRow("rampNewtonsPerSecond", "5.00000000000000000000000000000000001", "rampNewtonsPerSecond is 5.00000000000000000000000000000000001, must be a multiple of 0.01")]
    [DataRow("rampNewtonsPerSecond", "-0.01", "rampNewtonsPerSecond is -0.01, allowed are 0 and 1 to 20")]
    public void A_field_of_the_head_is_a_number_in_its_range(string key, string value, string reason) =>
        AssertRefused(Steady.Insert(1, $"\"{key}\":{value},"), reason);

    [TestMethod]
    [DataRow("holdSeconds", "15.5", "must be a whole number")]
    [DataRow("holdSeconds", "271", "allowed are 10 to 30, 60 and 90", DisplayName = "15 s, were the upper bits lost")]
    [DataRow("tolerancePercent", "9.99", "must be a whole number")]
    [DataRow("tolerancePercent", "266", "allowed are 3 to 30", DisplayName = "10 %, were the upper bits lost")]
    [DataRow("restSeconds", "0.5", "must be a whole number")]
    [DataRow("restSeconds", "-1", "allowed are 0 to 600")]
    [DataRow("restSeconds", "65536", "allowed are 0 to 600", DisplayName = "no rest, were the upper bits lost")]
    public void A_field_of_a_step_is_a_number_in_its_range(string key, string value, string must)
    {
        string fields = key == "holdSeconds" ? $"\"holdSeconds\":{value}" : $"\"holdSeconds\":15,\"{key}\":{value}";
        AssertRefused(Steady.Replace("\"holdSeconds\":15", fields), $"steps[0].{key} is {value}, {must}");
    }

    [TestMethod]
    public void Bytes_that_are_no_text_and_files_that_are_too_large_are_refused()
    {
        Assert.AreEqual("not a text file in UTF-8", Refused([(byte)'{', 0xC3, (byte)'}']).Reason);
        byte[] largest = [.. Bytes(Steady), .. Enumerable.Repeat((byte)' ', ProgrammeFile.MostBytes - Steady.Length)];
        Assert.AreEqual(1, ProgrammeFile.Parse("p.json", largest).Presses, "64 KB are read");
        Assert.AreEqual("the file is over 64 KB", Refused([.. largest, (byte)' ']).Reason);
    }

    [TestMethod]
    public void A_file_that_cannot_be_read_is_refused()
    {
        string folder = Directory.CreateTempSubdirectory("programme").FullName;
        try
        {
            string missing = Path.Combine(folder, "none.json");
            Assert.AreEqual($"{folder}: is a folder, not a file", RefusedFile(folder));
            Assert.AreEqual($"{missing}: no such file", RefusedFile(missing));
            Assert.AreEqual($"{missing}/p.json: no such file", RefusedFile(missing + "/p.json"));
            Assert.AreEqual("a?b: no such file", RefusedFile("a\nb"), "a line stays a line");
            File.WriteAllText(Path.Combine(folder, "large.json"), new string(' ', 10 * ProgrammeFile.MostBytes));
            StringAssert.EndsWith(RefusedFile(Path.Combine(folder, "large.json")), "the file is over 64 KB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string RefusedFile(string path) =>
        Assert.ThrowsExactly<ProgrammeFileException>(() => ProgrammeFile.Read(path)).Message;

    private static void AssertRefused(string text, string reason)
    {
        ProgrammeFileException refused = Refused(Bytes(text));
        Assert.AreEqual($"p.json: {reason}", refused.Message);
        Assert.IsFalse(refused.Message.Any(char.IsControl), "one line");
    }

    private static ProgrammeFileException Refused(byte[] bytes) =>
        Assert.ThrowsExactly<ProgrammeFileException>(() => ProgrammeFile.Parse("p.json", bytes));

    private static ProgrammePlan Parse(string text) => ProgrammeFile.Parse("p.json", Bytes(text));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
