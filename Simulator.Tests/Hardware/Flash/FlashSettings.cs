using System.Globalization;
using PressureDevice.Simulator.Tests.Conformance.Projects;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What the flash scripts read from nf.config.</summary>
internal static class FlashSettings
{
    /// <summary>The keys, all of them.</summary>
    public static readonly string[] Keys =
    [
        "tool.nanoff", "firmware.target", "firmware.version", "flash.baud", "flash.address", "flash.deploySize", "flash.partitionTableSize", "flash.image",
    ];

    /// <summary>The value of a key in the repository's nf.config.</summary>
    public static string Of(string key) => NfConfig.OfRepository[key];

    /// <summary>The number that stands there in hexadecimal, with 0x before it.</summary>
    public static int Bytes(string key) => int.Parse(Of(key)[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
