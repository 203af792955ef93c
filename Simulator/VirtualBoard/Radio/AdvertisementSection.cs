using System.Text;

namespace PressureDevice.VirtualBoard;

/// <summary>One data section of an advertisement: length, type, data (Bluetooth Core Specification Supplement, Part
/// A).</summary>
/// <param name="Type">The type, one byte.</param>
/// <param name="Data">The data without length and type.</param>
public readonly record struct AdvertisementSection(byte Type, byte[] Data)
{
    private const byte CompleteList16 = 0x03;
    private const byte CompleteList128 = 0x07;
    private const byte CompleteLocalName = 0x09;
    private static readonly byte[] s_baseUuid =
        new Guid("00000000-0000-1000-8000-00805f9b34fb").ToByteArray(bigEndian: true);

    /// <summary>Bytes it takes in the packet.</summary>
    public int Length => 2 + Data.Length;

    /// <summary>The name, when this is the name section; null otherwise.</summary>
    public string? Name => Type == CompleteLocalName ? Encoding.UTF8.GetString(Data) : null;

    /// <summary>The service UUIDs, when this is a complete list of 16-bit or 128-bit ones.</summary>
    public IEnumerable<Guid> Services => Type switch
    {
        CompleteList16 => Data.Chunk(2).Select(Short),
        CompleteList128 => Data.Chunk(16).Select(Long),
        _ => [],
    };

    internal static IEnumerable<AdvertisementSection> Parse(byte[] packet)
    {
        for (int at = 0; at < packet.Length; at += 1 + packet[at])
        {
            yield return new AdvertisementSection(packet[at + 1], packet[(at + 2)..(at + 1 + packet[at])]);
        }
    }

    internal void AppendTo(List<byte> packet)
    {
        packet.Add((byte)(1 + Data.Length));
        packet.Add(Type);
        packet.AddRange(Data);
    }

    private static Guid Short(byte[] littleEndian)
    {
        byte[] uuid = [.. s_baseUuid];
        uuid[2] = littleEndian[1];
        uuid[3] = littleEndian[0];
        return new Guid(uuid, bigEndian: true);
    }

    private static Guid Long(byte[] littleEndian) => new([.. littleEndian.Reverse()], bigEndian: true);
}
