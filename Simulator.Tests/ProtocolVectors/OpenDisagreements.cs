namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Vectors that the device does not meet yet: docs/protocol.md says one thing, the firmware does another, and which of them is to change is not decided. A vector
/// that is met leaves this list.</summary>
internal static class OpenDisagreements
{
    /// <summary>By the vector's name: what the device does instead.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["An acknowledgement that cannot be stored moves no position"] = "after 10 the position has moved until the next start, and is stored with the log's next state",
        ["A deletion that cannot be stored takes nothing away"] = "after 10 the holds are gone until the next start, for good with the log's next state",
    };
}
