using System.Buffers.Binary;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>A hold log of one segment, put together as docs/log-format.md says, without the firmware.</summary>
internal static class StoredLog
{
    /// <summary>The file it goes into.</summary>
    public const string Path = @"I:\holds.0";

    private const int HeadBytes = 22;
    private const int StateBytes = 48;
    private const int ChecksumBytes = 4;
    private const int OwnNumber = 1;

    /// <summary>A segment with holds that no phone has.</summary>
    /// <param name="holds">Record and curve entry of each, numbered from 1 without a gap.</param>
    public static byte[] Of(IReadOnlyList<byte[]> holds)
    {
        byte[] head = Entry(0xA1, HeadBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(2), OwnNumber);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(6), 1);
        byte[] state = Entry(0xB1, StateBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(state.AsSpan(2), OwnNumber);
        BinaryPrimitives.WriteUInt32LittleEndian(state.AsSpan(6), 1);
        Seal(head);
        Seal(state);
        return [.. head, .. head, .. state, .. state, .. holds.SelectMany(hold => hold)];
    }

    private static byte[] Entry(byte type, int length)
    {
        byte[] entry = new byte[length];
        entry[0] = type;
        entry[1] = (byte)length;
        return entry;
    }

    private static void Seal(byte[] entry) => BinaryPrimitives.WriteUInt32LittleEndian(
        entry.AsSpan(entry.Length - ChecksumBytes), RecordChecksum.Of(entry.AsSpan(0, entry.Length - ChecksumBytes)));
}
