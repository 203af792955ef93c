using System.Text.Json;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>The file itself: its form, and that it leaves nothing out.</summary>
[TestClass]
public sealed class VectorFileTests
{
    private const int FewestVectors = 200;

    private static string Text => File.ReadAllText(VectorFile.FullPath);

    [TestMethod]
    public void The_file_is_as_the_document_says()
    {
        Assert.AreEqual(1, VectorFile.Current.Version);
        Assert.AreEqual("", string.Join('\n', VectorCheck.Problems(VectorFile.Current)));
        Assert.IsGreaterThanOrEqualTo(FewestVectors, VectorFile.Current.All.Count());
    }

    [TestMethod]
    [DataRow("\"version\": 1,", "\"version\": 1, \"colour\": 1,", "colour", DisplayName = "A key that the file does not have")]
    [DataRow("\"situation\": \"unpaired\",", "\"situation\": \"unpaired\", \"mood\": 1,", "mood", DisplayName = "A key that a vector does not have")]
    [DataRow("{\"write\": \"control\",", "{\"rite\": \"control\",", "rite", DisplayName = "A key that a step does not have")]
    [DataRow("\"paired\": 1", "\"pared\": 1", "pared", DisplayName = "A key that a situation does not have")]
    [DataRow("\"version\": 1,", "\"version\": 1, \"version\": 1,", "version", DisplayName = "A key that stands there twice")]
    [DataRow("\"version\": 1,", "", "version", DisplayName = "A key that is missing")]
    [DataRow("\"battery\": [", "\"batteries\": [", "batteries", DisplayName = "A group of another name")]
    [DataRow("\"percent\": 57", "\"percent\": 57.0", "57.0", DisplayName = "A number with a point")]
    [DataRow("\"percent\": 57", "\"percent\": 5e1", "5e1", DisplayName = "A number with an exponent")]
    [DataRow("\"bytes\": \"39\"", "\"bytes\": \"3A\"", "3A", DisplayName = "An upper-case digit")]
    [DataRow("\"bytes\": \"39\"", "\"bytes\": \"391\"", "391", DisplayName = "Half a byte")]
    [DataRow("\"bytes\": \"39\"", "\"bytes\": null", "bytes", DisplayName = "Bytes that are null")]
    public void What_does_not_belong_is_refused_by_name(string text, string planted, string named)
    {
        Assert.Contains(text, Text);
        JsonException refused = Assert.ThrowsExactly<JsonException>(() => VectorFile.Parse(Planted(text, planted)));
        Assert.Contains(named, refused.Message);
    }

    [TestMethod]
    [DataRow("A battery of 57 %", "A battery of 0 %", "is the name of 2 vectors")]
    [DataRow("\"refused\": \"range\"", "\"refused\": \"whim\"", "'whim' is no reason")]
    [DataRow("\"refused\": \"range\"", "\"refused\": \"range\", \"fields\": {}", "either fields or refused")]
    [DataRow("\"situation\": \"unpaired\"", "\"situation\": \"lost\"", "no situation 'lost'")]
    [DataRow("{\"write\": \"control\"", "{\"reconnect\": 1, \"write\": \"control\"", "does 2 things")]
    [DataRow("{\"write\": \"liveForce\"", "{\"write\": \"deadForce\"", "'deadForce'")]
    [DataRow("\"holds\": [1, 2, 3, 4, 5]", "\"holds\": [1, 2, 3, 4, 6]", "a hold that the situation does not have")]
    [DataRow("\"unsubscribe\": \"control\"", "\"waitMilliseconds\": 1, \"parts\": []", "neither where one is needed")]
    public void What_does_not_go_together_is_found(string text, string planted, string found)
    {
        Assert.Contains(text, Text);
        Assert.Contains(found, string.Join('\n', VectorCheck.Problems(VectorFile.Parse(Planted(text, planted)))));
    }

    [TestMethod]
    public void Every_request_has_its_bytes_its_answer_and_its_wrong_length()
    {
        VectorFile file = VectorFile.Current;
        List<string> missing = [];
        for (int opcode = ControlCode.Tare; opcode <= ControlCode.SetPatient; opcode++)
        {
            string code = $"{opcode:x2}";
            ExchangeStep[] steps = [.. file.Exchanges.SelectMany(exchange => exchange.Steps).Where(step => IsRequest(step, opcode))];
            AddUnless(file.Requests.Any(request => request.Characteristic == "control" && request.Bytes[0] == opcode), "bytes");
            AddUnless(steps.Any(step => step.Answer?.StartsWith($"80{code}00", StringComparison.Ordinal) == true), "done");
            AddUnless(steps.Any(step => step.AttError == "0d"), "a wrong length");

            void AddUnless(bool isThere, string what)
            {
                if (!isThere)
                {
                    missing.Add($"{code}: {what}");
                }
            }
        }

        Assert.AreEqual("", string.Join('\n', missing));
    }

    private static bool IsRequest(ExchangeStep step, int opcode) => step.Write == "control" && step.Bytes is [var first, ..] && first == opcode;

    private static string Planted(string text, string planted)
    {
        int at = Text.IndexOf(text, StringComparison.Ordinal);
        return Text.Remove(at, text.Length).Insert(at, planted);
    }
}
