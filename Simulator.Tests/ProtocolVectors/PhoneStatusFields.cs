using System.Text.Json.Nodes;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>What the simulated phone's decoders find in status and time, under the names of the file; null for what they refuse.</summary>
internal static class PhoneStatusFields
{
    public static JsonObject? OfStatus(byte[] bytes) => DeviceStatusView.Decode(bytes) is not { } status ? null : new JsonObject
    {
        ["newestProtocol"] = status.NewestProtocol,
        ["oldestProtocol"] = status.OldestProtocol,
        ["major"] = status.Firmware.Major,
        ["minor"] = status.Firmware.Minor,
        ["patch"] = status.Firmware.Build,
        ["flags"] = (int)status.Flags,
        ["selfTest"] = status.SelfTestBits,
        ["verdict"] = status.Verdict,
        ["faults"] = status.FaultEvents,
        ["newestFault"] = status.NewestFault,
        ["freePercent"] = status.FreePercent,
        ["holds"] = status.Holds ?? ushort.MaxValue,
        ["waiting"] = status.Waiting ?? ushort.MaxValue,
        ["batteryMillivolts"] = status.BatteryMillivolts,
        ["batteryPercent"] = status.BatteryPercent,
        ["role"] = (int)status.Role,
    };

    public static JsonObject? OfCurrentTime(byte[] bytes) => LocalTime.Decode(bytes) is not { } local ? null : new JsonObject
    {
        ["year"] = local.Time?.Year ?? 0,
        ["month"] = local.Time?.Month ?? 0,
        ["day"] = local.Time?.Day ?? 0,
        ["hours"] = local.Time?.Hour ?? 0,
        ["minutes"] = local.Time?.Minute ?? 0,
        ["seconds"] = local.Time?.Second ?? 0,
    };
}
