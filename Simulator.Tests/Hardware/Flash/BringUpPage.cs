using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/bring-up.md, and what is wrong with a text in its place. Each check gives one sentence for each thing that is wrong, none when all is well.</summary>
internal static partial class BringUpPage
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The page as it stands.</summary>
    public static string Read() => File.ReadAllText(RepositoryRoot.Combine("hardware/bring-up.md"));

    /// <summary>The commands that begin with a flash script: lines of their own, and between backticks.</summary>
    public static string[] Commands(string text) => [.. Command().Matches(text).Select(command => command.Value.Trim('`', '\n'))];

    /// <summary>What stands in the block behind the one that has only this command.</summary>
    public static string OutputOf(string command, string text)
    {
        string[] parts = text.Split($"{command}\n```\n\n```\n");
        return parts.Length == 2 ? parts[1].Split("```")[0] : "";
    }

    /// <summary>The page says each of these, made of the firmware's constants: one that changes is missed in it.</summary>
    public static IEnumerable<string> WrongQuotes(string text) => Quotes().Where(quote => !text.Contains(quote)).Select(quote => $"the page does not say '{quote}'");

    /// <summary>The table of the self-test has each bit once, by its name.</summary>
    public static IEnumerable<string> WrongBits(string text)
    {
        IEnumerable<string> bits = typeof(SelfTest).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name != nameof(SelfTest.AllGood)).Select(field => $"{field.GetRawConstantValue()} `{field.Name}`");
        string[] rows = [.. BitRow().Matches(text).Select(row => row.Groups[1].Value)];
        return bits.Except(rows).Select(bit => $"no row for bit {bit}")
            .Concat(rows.Except(bits).Select(row => $"no bit for row {row}"))
            .Concat(rows.GroupBy(row => row).Where(same => same.Count() > 1).Select(same => $"two rows for {same.Key}"));
    }

    /// <summary>The exit statuses are those of the script's help, in the same words as far as they go.</summary>
    public static IEnumerable<string> WrongStatuses(string text, string help)
    {
        string[] page = Statuses(text);
        return Statuses(help).Where(status => !page.Contains(status)).Select(status => $"no exit status {status}");
    }

    /// <summary>The resistors of the tables have the values of the parts list.</summary>
    public static IEnumerable<string> WrongResistors(string text)
    {
        Dictionary<string, string> parts = PartsList.Read().Lines.SelectMany(line => line.References.Select(reference => (reference, line.Value))).ToDictionary();
        return ResistorRow().Matches(text)
            .Where(row => !parts.TryGetValue(row.Groups[1].Value, out string? value) || Ohms(value) != row.Groups[2].Value)
            .Select(row => $"{row.Groups[1].Value} is not {row.Groups[2].Value}");
    }

    /// <summary>The nets are nets of the circuit.</summary>
    public static IEnumerable<string> WrongNets(string text)
    {
        Netlist netlist = CircuitFiles.Circuit.Netlist;
        return Nets(text).Where(net => netlist.Find(net) is null).Select(net => $"the circuit has no net {net}");
    }

    /// <summary>The names of nets in the text.</summary>
    public static string[] Nets(string text) =>
        [.. Net().Matches(text).Select(net => net.Groups[1].Value).Where(net => net is not ("CAPITALS" or "MAC")).Distinct()];

    private static string[] Quotes()
    {
        HoldSettings hold = HoldSettings.Default();
        string overForce = $"{hold.OverForceMilliNewtons / 1000} N";
        return
        [
            $"`HoldSettings.OverForceMilliNewtons` {overForce}",
            $"press on to {overForce}",
            $"{hold.TargetMilliNewtons / 1000} N ± {hold.ToleranceMilliNewtons / 1000} N for {hold.HoldMs / 1000} s",
            string.Create(Plain, $"refuses over {CalibrationProcedure.LargestResidualMilliNewtons / 1000.0:0.00} N (`CalibrationProcedure.LargestResidualMilliNewtons`)"),
            string.Create(Plain, $"`DeviceWatch.LowBatteryMilliVolts` {DeviceWatch.LowBatteryMilliVolts / 1000.0:0.00} V"),
            $"`DeviceWatch.StuckMs` {DeviceWatch.StuckMs / 1000} s",
            $"outcome {(int)HoldOutcome.OverForce} (`OverForce`)",
            $"outcome {(int)HoldOutcome.TooMuch} (`TooMuch`)",
            $"outcome {(int)HoldOutcome.ButtonLost} (`ButtonLost`), fault {(int)FaultCode.ButtonLost}",
            $"outcome {(int)HoldOutcome.BatteryLow} (`BatteryLow`)",
            $"outcome {(int)HoldOutcome.PowerLost} (`PowerLost`)",
            $"button stuck ({(int)FaultCode.ButtonStuck})",
            $"status flag **{DeviceStatus.PatientButton}**",
            $"flag {DeviceStatus.PatientButton} is 0",
            string.Create(Plain, $"{CuePlanner.SelfTestUs / 1e6:0.0} s of faint white"),
            $"button for {PairingWindow.OfferUs / 1_000_000} s",
            $"button {PairingWindow.ForgetUs / 1_000_000} to {PairingWindow.StuckUs / 1_000_000} s forgets all phones",
        ];
    }

    // "3 nf.config" and the like: a digit and the word behind it, from "exit status: 0" to "Up to 7".
    private static string[] Statuses(string text)
    {
        Match list = StatusList().Match(text);
        return [.. Status().Matches(list.Value).Select(status => status.Value)];
    }

    // 47, 3R3, 10k as they are written in a sentence.
    private static string Ohms(string value) => value.EndsWith('k') ? $"{value[..^1]} kΩ" : $"{value.Replace('R', '.')} Ω";

    [GeneratedRegex(@"(?:^|`)hardware[/\\]flash\.(?:sh|cmd) [^`\n]+", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^\| (\d+ `\w+`) \|", RegexOptions.Multiline)]
    private static partial Regex BitRow();

    [GeneratedRegex(@"\| (R\d+) \| ([0-9.]+ k?Ω) \|")]
    private static partial Regex ResistorRow();

    [GeneratedRegex(@"`(\+3V3|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)`")]
    private static partial Regex Net();

    [GeneratedRegex(@"[Ee]xit status: 0.*?Up to 7", RegexOptions.Singleline)]
    private static partial Regex StatusList();

    [GeneratedRegex(@"\b[0-8] [a-z.]+")]
    private static partial Regex Status();
}
