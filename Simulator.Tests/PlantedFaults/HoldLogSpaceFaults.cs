namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in how the hold log adds to its files, keeps count of them and makes room.</summary>
public static class HoldLogSpaceFaults
{
    private const string Index = "HoldLogIndex.cs";
    private const string Blocks = "HoldLogBlocks.cs";
    private const string Medium = "HoldLogMedium.cs";
    private const string Tail = "HoldLogTail.cs";
    private const string Room = "HoldLogRoom.cs";

    private const string Lost = "a hold that was confirmed is lost";
    private const string Doubled = "a hold is there twice, or a deleted one again";
    private const string Unseen = "damage passes for a patient's record";
    private const string Stuck = "the device refuses holds though there is room";
    private const string Wear = "the flash wears out by moving holds about";
    private const string Order = "what could stay goes before what should go first";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a flag that is a file's number", Index, "& FileMask", "", "a file that is not there is read"),
        new("any record is a hold of its segment", Index, "sequence > Before(segment) && sequence <= Last(segment)", "true", Doubled),
        new("the older segments shifted too far", Index, "(Count - place) * EntryBytes", "(Count - place - 1) * EntryBytes", Lost),
        new("the last segment stays when one goes", Index, "_entries, at, (Count - segment) * EntryBytes", "_entries, at, (Count - segment - 1) * EntryBytes", Lost),
        new("the beginning of the log goes back", Index, "if (last > Before(0))", "if (last != Before(0))", Doubled),
        new("added behind damage", Index, "DamagedFlag | ClosedFlag", "DamagedFlag", Lost),
        new("damage counted at each reading", Index, "damages > 0 && (_entries[at] & DamagedFlag) == 0", "damages > 0", "the phone is told of a ruined log"),
        new("damage not counted", Index, "Damages += damages;", "", Unseen),

        new("a block for any segment", Blocks, "bytes <= BlockBytes ? 1 :", "", Stuck),
        new("three blocks taken for two", Blocks, "(OfSegment * BlockBytes) - 4", "(OfSegment * BlockBytes) + 4", Stuck),
        new("the blocks of the oldest segment not counted", Blocks, "int i = 0; i < index.Count", "int i = 1; i < index.Count", Stuck),

        new("a file in use taken for a free one", Medium, "used |= 1 << index.File(i);", "", "each step looks at all files"),
        new("a file that should be gone taken for a free one", Medium, "int used = _doomed;", "int used = 0;", Lost),
        new("a file that is there taken for a free one", Medium, " && _files.Length(file) == -1)\n                {\n                    return", ")\n                {\n                    return", Lost),
        new("a write that failed counts", Medium, "return _files.Open(file) & _files.Write(Window, 0, count) & _files.Close();", "_files.Open(file);\n            _files.Write(Window, 0, count);\n            _files.Close();\n            return true;", Lost),
        new("a delete believed", Medium, "_files.Delete(file) && _files.Length(file) == -1)", "_files.Delete(file))", Doubled),
        new("a delete that failed forgotten", Medium, "(_doomed & bit) != 0 && _files.Delete(file) && _files.Length(file) == -1", "(_doomed & bit) != 0 && (_files.Delete(file) || true)", Doubled),

        new("a segment past its end", Tail, " + bytes <= HoldLogBlocks.SegmentBytes", " + bytes <= 2 * HoldLogBlocks.SegmentBytes", Stuck),
        new("added to a closed segment", Tail, "&& !index.IsClosed(newest) ", "", Lost),
        new("a new segment not read back", Tail, "!isWritten || !IsStored(scanner, file, 0, HoldLogHead.PreludeBytes, 2 * sum)", "!isWritten", Lost),
        new("the state in a new segment stored again", Tail, "first - 1);\n            state.IsDue = false;", "first - 1);", "each acknowledgement costs a block more"),
        new("an unfinished segment left", Tail, "                medium.Delete(file);\n", "", Stuck),
        new("a hold not read back", Tail, " && IsStored(scanner, file, bytes, count, sum)", "", Lost),
        new("added to a file that is not as it was", Tail, "medium.LengthOf(file) == bytes && medium.Add", "medium.Add", Lost),
        new("added behind a torn hold", Tail, "index.NoteClosed(newest);", "", Lost),
        new("a torn hold's bytes not counted", Tail, "index.NoteBytes(newest, length > bytes ? length : bytes);", "", Unseen),
        new("a hold's curve not counted", Tail, "index.CurveBytes(newest) + curveLength", "index.CurveBytes(newest)", Order),
        new("another hold's bytes taken for what was written", Tail, "return sum == 0 && ", "return ", Lost),
        new("half a hold read back", Tail, "scanner.Medium.LengthOf(file) != from + count", "scanner.Medium.LengthOf(file) < from", Lost),
        new("a state that is stored is due", Tail, "2 * HoldLogEntry.ChecksumOf(window, 0)))\n            {\n                return HoldLogResult.Failed;\n            }\n\n            state.IsDue = false;", "2 * HoldLogEntry.ChecksumOf(window, 0)))\n            {\n                return HoldLogResult.Failed;\n            }\n", "each acknowledgement is stored again"),

        new("the next replaced before the last is gone", Room, "if (!_scanner.Medium.DeleteTheDoomed())\n            {\n                return HoldLogResult.Failed; // until", "if (false)\n            {\n                return HoldLogResult.Failed; // until", Lost),
        new("two put together before the last is gone", Room, "if (!_scanner.Medium.DeleteTheDoomed())\n            {\n                return HoldLogResult.Failed;\n", "if (false)\n            {\n                return HoldLogResult.Failed;\n", Lost),
        new("the newest written anew before the last is gone", Room, "_scanner.Medium.DeleteTheDoomed() ? Rewrite", "true ? Rewrite", Lost),
        new("deleted holds go last", Room, "TryLeavingOut(gone, gone)", "HoldLogResult.Full", Order),
        new("synced holds go before their curves", Room, "TryLeavingOut(synced, gone)", "HoldLogResult.Full", Order),
        new("synced holds stay", Room, "TryLeavingOut(synced, synced)", "HoldLogResult.Full", Stuck),
        new("unsynced curves stay", Room, "TryLeavingOut(int.MaxValue, synced)", "HoldLogResult.Full", Stuck),
        new("unsynced holds go", Room, "TryLeavingOut(int.MaxValue, synced)", "TryLeavingOut(int.MaxValue, int.MaxValue)", Lost),
        new("the newest segment goes", Room, "i < _index.Count - 1; i++)\n            {\n                if (Kept(i) == 0)", "i < _index.Count; i++)\n            {\n                if (Kept(i) == 0)", "numbers come again"),
        new("what has nothing left stays", Room, "return Drop(i);", "continue;", Stuck),
        new("two that do not fit into one", Room, "together <= HoldLogBlocks.SegmentBytes", "true", Lost),
        new("two into one for nothing", Room, "HoldLogBlocks.Of(together) < blocks", "HoldLogBlocks.Of(together) <= blocks", Wear),
        new("neighbours never put together", Room, "_index.Bytes(i - 1)))\n                {\n                    return Rewrite(i - 1, i, true);", "_index.Bytes(i - 1)))\n                {\n                    return HoldLogResult.Full;", Stuck),
        new("one alone never written anew", Room, "return Rewrite(i, i, false);", "return HoldLogResult.Full;", Stuck),
        new("written anew for nothing", Room, "HoldLogBlocks.Of(kept + HoldLogHead.PreludeBytes) < blocks", "HoldLogBlocks.Of(kept) <= blocks", Wear),
        new("the bytes that each segment begins with forgotten", Room, "HoldLogBlocks.Of(kept + HoldLogHead.PreludeBytes) < blocks", "HoldLogBlocks.Of(kept) < blocks", Wear),
        new("what none of them can give alone is not looked for", Room, "result : TryFillingUp();", "result : HoldLogResult.Full;", Stuck),
        new("filled up for nothing", Room, "HoldLogBlocks.Packed(bytes) < blocks", "HoldLogBlocks.Packed(bytes) <= blocks", Wear),
        new("a full segment written anew", Room, "bytes > 0 || kept < HoldLogBlocks.FullBytes", "true", Wear),
        new("filled up with holds whose curves stay", Room, "for (int i = 0; i < _index.Count - 1 && (_index.Last(i) <= _curvesUpTo || _index.CurveBytes(i) == 0); i++)", "for (int i = 0; i < _index.Count - 1; i++)", Wear),
        new("too many segments, and none is put to another", Room, "<= HoldLogBlocks.SegmentBytes)\n                {\n                    return Rewrite(i - 1, i, true);", "<= HoldLogBlocks.SegmentBytes)\n                {\n                    return HoldLogResult.Full;", Order),
        new("the holds behind the limit not counted", Room, "last - sequence < holds ? last - sequence : holds", "holds", Order),
        new("curves of one hold for all", Room, "curves < curveBytes ? curves : curveBytes", "0", Lost),
        new("the beginning not moved when a segment goes", Room, "_index.NoteGone(_index.Last(0));", "", "each count reads the oldest segment"),
        new("the beginning not moved when holds go", Room, "_index.NoteGone(_holdsUpTo);", "", "each count reads the oldest segment"),
    ];
}
