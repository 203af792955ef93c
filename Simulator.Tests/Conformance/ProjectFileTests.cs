using PressureDevice.Simulator.Tests.Conformance.Projects;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Holds the nanoFramework projects, nf.config and the solution to each other and to the disk.</summary>
[TestClass]
public class ProjectFileTests
{
    private static readonly string[] Settings = ["firmware.target", "firmware.version", "flash.baud", "flash.address"];
    private static readonly string[] NotOurs = ["artifacts", "bin", "obj", "packages", "node_modules"];

    [TestMethod]
    [DataRow(NfProjectFile.FirmwarePath)]
    [DataRow(NfProjectFile.FirmwareTestsPath)]
    public void Every_source_file_is_listed_once_and_every_listed_file_exists(string project)
    {
        Problems.AssertNone(FileListCheck.Problems(NfProjectFile.OfRepository(project)));
    }

    [TestMethod]
    [DataRow(NfProjectFile.FirmwarePath)]
    [DataRow(NfProjectFile.FirmwareTestsPath)]
    public void Every_reference_leads_into_the_package_that_packages_config_names(string project)
    {
        Problems.AssertNone(ReferenceChecks.Packages(NfProjectFile.OfRepository(project)));
    }

    [TestMethod]
    [DataRow(NfProjectFile.FirmwarePath)]
    [DataRow(NfProjectFile.FirmwareTestsPath)]
    public void Every_assembly_that_an_assembly_needs_is_referenced_too(string project)
    {
        Problems.AssertNone(ReferenceChecks.Closure(NfProjectFile.OfRepository(project)));
    }

    [TestMethod]
    public void The_packages_are_those_of_nf_config_in_the_same_versions_and_no_others()
    {
        IReadOnlyList<NfPackage> baseline = NfConfig.OfRepository.Packages;
        IEnumerable<string> deviating = NfProjectFile.All.SelectMany(project => project.Packages
            .Except(baseline)
            .Select(package => $"{project.Name}: packages.config names {package}, nf.config does not"));
        IEnumerable<string> unused = baseline.Except(NfProjectFile.All.SelectMany(project => project.Packages))
            .Select(package => $"nf.config names {package}, no packages.config does");

        Problems.AssertNone([.. deviating, .. unused]);
    }

    [TestMethod]
    public void The_packages_are_of_the_generation_of_the_surface_files()
    {
        Problems.AssertNone(ReferenceChecks.Generation(NfConfig.OfRepository.Packages));
    }

    [TestMethod]
    public void The_firmware_image_is_of_the_generation_of_the_core_library_and_flashed_to_its_address()
    {
        NfConfig config = NfConfig.OfRepository;
        string core = config.Packages.Single(package => package.Id == "nanoFramework.CoreLibrary").Version;

        foreach (string key in Settings)
        {
            Assert.AreNotEqual("", config[key], $"nf.config has no {key}");
        }

        Assert.AreEqual(Version.Parse(core).ToString(2), Version.Parse(config["firmware.version"]).ToString(2));
        Assert.AreEqual("ESP32_BLE_REV0", config["firmware.target"], "Only this image keeps bonds over a reboot.");
        Assert.AreEqual("0x1E0000", config["flash.address"], "The deployment partition of a 4 MB ESP32 starts there.");
        Assert.IsTrue(int.TryParse(config["flash.baud"], out int baud) && baud > 0, "flash.baud is not a number.");
    }

    [TestMethod]
    public void The_projects_build_what_the_device_and_its_test_launcher_load()
    {
        Assert.AreEqual("Exe", NfProjectFile.Firmware.Property("OutputType"));
        Assert.AreEqual("Library", NfProjectFile.FirmwareTests.Property("OutputType"));
        Assert.AreEqual(
            "NFUnitTest", NfProjectFile.FirmwareTests.Property("AssemblyName"), "The test launcher loads this name.");
        foreach (NfProjectFile project in NfProjectFile.All)
        {
            string types = project.Property("ProjectTypeGuids");
            StringAssert.StartsWith(types, SolutionFile.NanoFrameworkType, project.Name);
            Assert.IsTrue(
                project.Property("LangVersion") is "" or "9.0" or "9",
                $"{project.Name}: C# 11 and newer shift attributes and native calls on the device.");
            Assert.AreNotEqual("true", project.Property("AllowUnsafeBlocks").ToLowerInvariant(), project.Name);
        }
    }

    [TestMethod]
    public void The_solution_lists_every_project_with_its_type()
    {
        Dictionary<string, string> projects = NfProjectFile.All.ToDictionary(
            project => RepositoryRoot.Relative(project.Path), project => project.Property("ProjectGuid"));
        IEnumerable<string> desktop = Directory
            .EnumerateFiles(RepositoryRoot.FullPath, "*.csproj", SearchOption.AllDirectories)
            .Select(RepositoryRoot.Relative)
            .Where(path => !path.Split('/').Any(NotOurs.Contains));
        foreach (string path in desktop)
        {
            projects.Add(path, "");
        }

        Problems.AssertNone(SolutionFile.OfRepository.Problems(projects));
    }
}
