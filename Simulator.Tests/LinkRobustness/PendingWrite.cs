using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A write from its sending to its answers.</summary>
/// <param name="characteristic">Where to.</param>
/// <param name="bytes">What.</param>
/// <param name="phase">The phase of the hold when it was sent.</param>
/// <param name="at">When, µs.</param>
internal sealed class PendingWrite(Guid characteristic, byte[] bytes, HoldState phase, long at)
{
    public Guid Characteristic { get; } = characteristic;

    public byte[] Bytes { get; } = bytes;

    public HoldState Phase { get; } = phase;

    public long At { get; } = at;

    public byte Opcode => Bytes.Length > 0 ? Bytes[0] : (byte)0;

    /// <summary>What of the device has changed since it was sent.</summary>
    public List<string> Changed { get; } = [];

    /// <summary>True once its result was notified.</summary>
    public bool HasResult { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Convert.ToHexString(Bytes)} to the {Attributes.NameOf(Characteristic)} in {Phase}";
}
