using System.Text.Json;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>The app's own unit tests, run once by Vitest, and told here file by file.</summary>
[TestClass]
public sealed class CompanionUnitTests
{
    private const int ErrorsShown = 5;
    private const int LinesShown = 12;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(240);
    private static readonly Lazy<Task<JsonElement>> s_run = new(RunAsync);

    /// <summary>The test files, below Companion/tests.</summary>
    public static IEnumerable<object[]> Files => Directory
        .EnumerateFiles(Path.Combine(CompanionApp.Folder, "tests"), "*.test.ts*", SearchOption.AllDirectories)
        .Select(Name)
        .Order(StringComparer.Ordinal)
        .Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public async Task Each_test_of_a_file_passes(string file)
    {
        CompanionApp.Demand();
        JsonElement run = await s_run.Value;
        JsonElement result = run.GetProperty("testResults").EnumerateArray().SingleOrDefault(one => Name(one.GetProperty("name").GetString()!) == file);
        Assert.AreNotEqual(JsonValueKind.Undefined, result.ValueKind, $"Vitest did not run {file}");
        JsonElement[] tests = [.. result.GetProperty("assertionResults").EnumerateArray()];
        JsonElement[] others = [.. tests.Where(test => Status(test) != "passed")];
        string message = result.TryGetProperty("message", out JsonElement said) ? said.GetString()! : string.Empty;
        Assert.IsEmpty(others, $"{others.Length} of {tests.Length} tests of {file}:\n{string.Join("\n\n", others.Take(ErrorsShown).Select(Tell))}");
        Assert.AreEqual("passed", Status(result), $"{file}: {message}");
        Assert.IsNotEmpty(tests, $"{file} holds no test");
    }

    [TestMethod]
    public async Task No_error_is_left_outside_of_the_tests()
    {
        CompanionApp.Demand();
        JsonElement run = await s_run.Value;
        Console.WriteLine($"{run.GetProperty("numPassedTests")} of {run.GetProperty("numTotalTests")} tests in {Files.Count()} files");
        int failed = run.GetProperty("numFailedTestSuites").GetInt32() + run.GetProperty("numFailedTests").GetInt32();
        Assert.IsTrue(failed > 0 || run.GetProperty("exitCode").GetInt32() == 0, run.GetProperty("errors").GetString());
    }

    /// <summary>The result as Vitest writes it, with its exit code and what it complained of.</summary>
    private static async Task<JsonElement> RunAsync()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "companion-unit-tests.json");
        File.Delete(file);
        ProgramResult run = await NodeProgram.RunAsync(
            "node", CompanionApp.Folder, s_limit, Path.Combine("node_modules", "vitest", "vitest.mjs"), "run", "--reporter=json", $"--outputFile={file}");
        Assert.IsTrue(File.Exists(file), $"Vitest wrote no result: {run.Error}\n{run.Output}");
        Dictionary<string, JsonElement> result = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await File.ReadAllTextAsync(file))!;
        result["exitCode"] = JsonSerializer.SerializeToElement(run.ExitCode);
        result["errors"] = JsonSerializer.SerializeToElement(run.Error);
        return JsonSerializer.SerializeToElement(result);
    }

    private static string Name(string path) => Path.GetRelativePath(Path.Combine(CompanionApp.Folder, "tests"), path).Replace('\\', '/');

    private static string Status(JsonElement result) => result.GetProperty("status").GetString()!;

    private static string Tell(JsonElement test)
    {
        IEnumerable<string> errors = test.GetProperty("failureMessages").EnumerateArray().Select(message => string.Join('\n', message.GetString()!.Split('\n').Take(LinesShown)));
        return $"{Status(test)}: {test.GetProperty("fullName")}\n{string.Join('\n', errors)}";
    }
}
