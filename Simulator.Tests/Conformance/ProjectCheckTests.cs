using PressureDevice.Simulator.Tests.Conformance.Projects;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Shows that the checks of the project files report what is wrong in a small project.</summary>
[TestClass]
public class ProjectCheckTests
{
    private const string Hint = @"..\packages\nanoFramework.CoreLibrary.1.17.11\lib\mscorlib.dll";
    private const string Packages = """<package id="nanoFramework.CoreLibrary" version="1.17.11" />""";

    private string folder = "";

    [TestInitialize]
    public void CreateFolder()
    {
        folder = Directory.CreateTempSubdirectory("nfproj-").FullName;
    }

    [TestCleanup]
    public void DeleteFolder()
    {
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public void A_project_without_fault_is_not_reported()
    {
        NfProjectFile project = Project(
            ["Program.cs", @"Core\A.cs"], ["Program.cs", "Core/A.cs", "obj/B.cs"], Reference("mscorlib", Hint));

        Problems.AssertNone(FileListCheck.Problems(project));
        Problems.AssertNone(ReferenceChecks.Packages(project));
        Problems.AssertNone(ReferenceChecks.Closure(project));
    }

    [TestMethod]
    [DataRow("Program.cs", "Program.cs|Core/A.cs", "is on disk and not in")]
    [DataRow(@"Program.cs|Core\A.cs", "Program.cs", "is not on disk under exactly this name")]
    [DataRow(@"Program.cs|Core\a.cs", "Program.cs|Core/A.cs", "is not on disk under exactly this name")]
    [DataRow(@"Program.cs|core\A.cs", "Program.cs|Core/A.cs", "is not on disk under exactly this name")]
    [DataRow("Program.cs|Program.cs", "Program.cs", "2 times")]
    [DataRow("Core/A.cs", "Core/A.cs", "forward slash")]
    public void A_file_list_that_differs_from_the_disk_is_reported(string listed, string onDisk, string expected)
    {
        NfProjectFile project = Project(listed.Split('|'), onDisk.Split('|'), Reference("mscorlib", Hint));

        AssertReported(expected, FileListCheck.Problems(project));
    }

    [TestMethod]
    [DataRow("mscorlib", "", "HintPath of mscorlib is not")]
    [DataRow("mscorlib", @"packages\nanoFramework.CoreLibrary.1.17.11\lib\mscorlib.dll", "HintPath of mscorlib is not")]
    [DataRow("mscorlib", @"..\packages\nanoFramework.CoreLibrary.1.17.10\lib\mscorlib.dll", "leads to nanoFramework.CoreLibrary.1.17.10")]
    [DataRow("mscorlib", @"..\packages\nanoFramework.CoreLibrary.1.17.11\lib\System.dll", "names System.dll")]
    [DataRow("mscorlib, Version=1.16.0.0", Hint, "references mscorlib 1.16.0.0")]
    [DataRow("System.Device.Pwm", @"..\packages\nanoFramework.System.Device.Pwm.1.1.23\lib\System.Device.Pwm.dll", "does not name nanoFramework.System.Device.Pwm")]
    [DataRow("System.Net.Http", @"..\packages\nanoFramework.System.Net.Http.1.0.0\lib\System.Net.Http.dll", "does not name the unknown package")]
    [DataRow("System.Net.Http", @"..\packages\nanoFramework.System.Net.Http.1.0.0\lib\System.Net.Http.dll", "does not reference mscorlib.dll")]
    public void A_reference_that_does_not_lead_into_its_package_is_reported(
        string include, string hintPath, string expected)
    {
        NfProjectFile project = Project(["Program.cs"], ["Program.cs"], Reference(include, hintPath));

        AssertReported(expected, ReferenceChecks.Packages(project));
    }

    [TestMethod]
    public void A_missing_dependency_and_a_package_of_another_generation_are_reported()
    {
        const string core = "nanoFramework.CoreLibrary";
        NfProjectFile project = Project(
            ["Program.cs"], ["Program.cs"], Reference("mscorlib", Hint), Reference("System.Device.Spi", ""));

        AssertReported("references System.Device.Spi without System.Device.Gpio", ReferenceChecks.Closure(project));
        AssertReported("2.0.0", ReferenceChecks.Generation([new NfPackage(core, "2.0.0-preview.52")]));
        AssertReported("1.1.900", ReferenceChecks.Generation([new NfPackage(core, "1.1.900")]));
    }

    [TestMethod]
    [DataRow("key")]
    [DataRow("= value")]
    [DataRow("key =")]
    [DataRow("known = 2")]
    public void A_line_of_nf_config_that_sets_nothing_new_is_refused(string line)
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(
            () => new NfConfig(["# comment", "known = 1", line]));

        StringAssert.Contains(error.Message, "nf.config(3)");
    }

    [TestMethod]
    [DataRow("B.csproj", "", "B.csproj is not in the solution")]
    [DataRow("A.nfproj", "{1}", "has ProjectGuid {1}, the solution calls it {2}")]
    [DataRow("A.nfproj", "{2}", "has the project type {3}")]
    [DataRow("A.nfproj", "{2}", "no line Release|Any CPU.ActiveCfg")]
    [DataRow("C.csproj", "", "the solution lists A.nfproj, which is not on disk")]
    public void A_solution_that_differs_from_the_projects_is_reported(string path, string guid, string expected)
    {
        const string text = """
            Project("{3}") = "A", "A.nfproj", "{2}"
            EndProject
            {2}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
            """;

        AssertReported(expected, new SolutionFile(text).Problems(new Dictionary<string, string> { [path] = guid }));
    }

    private static string Reference(string include, string hintPath)
    {
        return $"""<Reference Include="{include}"><HintPath>{hintPath}</HintPath></Reference>""";
    }

    private static void AssertReported(string expected, IEnumerable<string> problems)
    {
        string report = string.Join("\n", problems);
        StringAssert.Contains(report, expected);
    }

    private NfProjectFile Project(string[] compileItems, string[] files, params string[] references)
    {
        string project = Path.Combine(folder, "App");
        foreach (string file in files.Select(file => Path.Combine(project, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "");
        }

        IEnumerable<string> items = compileItems.Select(item => $"""<Compile Include="{item}" />""");
        string path = Path.Combine(project, "App.nfproj");
        File.WriteAllText(Path.Combine(project, "packages.config"), $"<packages>{Packages}</packages>");
        File.WriteAllText(path, $"""
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <ItemGroup>{string.Concat(items)}{string.Concat(references)}</ItemGroup>
            </Project>
            """);
        return NfProjectFile.Read(path);
    }
}
