using System.Buffers.Binary;
using System.Globalization;
using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// Reads the device's hold log from its flash as docs/log-format.md says, without the firmware: what a phone has is held against this.
/// </summary>
public static class StoredHolds
{
    private const string Path = @"I:\holds.";
    private const int Files = 30;
    private const int RecordBytes = 72;
    private const int HeadBytes = 22;
    private const int StateBytes = 48;
    private const int CurveFrameBytes = 15;
    private const byte Record = 3;
    private const byte Head = 0xA1;
    private const byte State = 0xB1;
    private const byte Curve = 0xC1;

    /// <summary>The records, 72 bytes each, in the order of their numbers.</summary>
    /// <param name="flash">The device's flash.</param>
    public static IReadOnlyList<byte[]> Records(FlashFileSystem flash) => [.. Read(flash).Select(hold => hold.Record)];

    /// <summary>The holds with their curve entries, in the order of their numbers.</summary>
    /// <param name="flash">The device's flash.</param>
    public static IReadOnlyList<(byte[] Record, byte[]? Curve)> Read(FlashFileSystem flash)
    {
        Dictionary<uint, List<byte[]>> segments = [];
        for (int file = 0; file < Files; file++)
        {
            if (flash.ReadFile(Path + file.ToString(CultureInfo.InvariantCulture)) is { } bytes)
            {
                List<byte[]> entries = [.. Entries(bytes)];
                byte[]? head = entries.Find(entry => entry[0] == Head);
                segments.Add(head is null ? uint.MaxValue - (uint)file : Number(head, 2), entries);
            }
        }

        LeaveOutReplaced(segments);
        List<byte[]> all = [.. segments.Values.SelectMany(entries => entries)];
        byte[]? state = all.Where(entry => entry[0] == State).MaxBy(entry => Number(entry, 2));
        uint goneUpTo = state is null ? 0 : Number(state, 10);
        ILookup<uint, byte[]> curves = all.Where(entry => entry[0] == Curve).ToLookup(entry => Number(entry, 4));
        return
        [
            .. all.Where(entry => entry[0] == Record && Number(entry, 4) > goneUpTo)
                .DistinctBy(entry => Number(entry, 4))
                .OrderBy(entry => Number(entry, 4))
                .Select(entry => (entry, curves[Number(entry, 4)].FirstOrDefault())),
        ];
    }

    /// <summary>Of a segment and those it was written in place of, only one side counts.</summary>
    private static void LeaveOutReplaced(Dictionary<uint, List<byte[]>> segments)
    {
        foreach ((uint id, List<byte[]> entries) in segments.ToArray())
        {
            byte[]? head = entries.Find(entry => entry[0] == Head);
            uint[] replaced = head is null ? [] : [.. new[] { Number(head, 10), Number(head, 14) }.Where(other => other != 0)];
            if (replaced.Length > 0 && replaced.All(segments.ContainsKey))
            {
                segments.Remove(id);
            }
            else
            {
                Array.ForEach(replaced, other => segments.Remove(other));
            }
        }
    }

    private static IEnumerable<byte[]> Entries(byte[] bytes)
    {
        for (int at = 0; at + CurveFrameBytes < bytes.Length;)
        {
            int length = bytes[at + 1];
            bool isSound = IsPlausible(bytes[at], length) && at + length <= bytes.Length
                && RecordChecksum.Of(bytes.AsSpan(at, length - 4)) == Number(bytes, at + length - 4);
            if (isSound)
            {
                yield return bytes[at..(at + length)];
            }

            at += isSound ? length : 1;
        }
    }

    private static bool IsPlausible(byte type, int length) => type switch
    {
        Record => length == RecordBytes,
        Head => length == HeadBytes,
        State => length == StateBytes,
        Curve => length > CurveFrameBytes,
        _ => false,
    };

    private static uint Number(byte[] entry, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(offset));
}
