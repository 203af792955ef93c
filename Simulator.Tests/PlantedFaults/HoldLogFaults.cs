namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in what the hold log writes, reads and finds again at the start.</summary>
public static class HoldLogFaults
{
    private const string Log = "HoldLog.cs";
    private const string Entry = "HoldLogEntry.cs";
    private const string Head = "HoldLogHead.cs";
    private const string State = "HoldLogState.cs";
    private const string Scanner = "HoldLogScanner.cs";
    private const string Tally = "HoldLogTally.cs";
    private const string Recovery = "HoldLogRecovery.cs";
    private const string Reader = "HoldLogReader.cs";

    private const string Lost = "a hold that was confirmed is lost";
    private const string Doubled = "a hold is there twice, or a deleted one again";
    private const string Reused = "two holds have one number, and a phone drops the second";
    private const string Unseen = "damage passes for a patient's record";
    private const string Position = "a phone gets holds twice, or is believed to have what it has not";
    private const string Stuck = "the device refuses holds though there is room";
    private const string Wear = "the flash wears out by moving holds about";
    private const string Slow = "a turn takes so long that the supervisor restarts the device";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a record without a checksum", Entry, "return ChecksumOf(bytes, at) == Checksum(bytes, at);", "return true;", Unseen),
        new("a curve whose length is not checked", Entry, "(bytes[at + 1] ^ bytes[at + 2]) == 0xFF", "true", Unseen),
        new("an entry that goes past the end", Entry, " || bytes[at + 1] > left", "", "the start stops on a torn file"),
        new("a cut curve is told as whole", Entry, "curve.IsCut ? 1 : 0", "0", "the end of a press is missing without a word"),
        new("a head once only", Head, "Array.Copy(bytes, 0, bytes, HoldLogEntry.HeadLength, HoldLogEntry.HeadLength);", "Array.Clear(bytes, HoldLogEntry.HeadLength, HoldLogEntry.HeadLength);", Lost),
        new("the second replaced segment not named", Head, "ReplacesOffset + 4, alsoReplaced", "ReplacesOffset + 4, 0", Doubled),
        new("a segment that begins too late", Head, "FirstOffset, first", "FirstOffset, first + 1", Lost),

        new("a state once only", State, "Array.Copy(_entry, 0, bytes, at + HoldLogEntry.StateLength, HoldLogEntry.StateLength);", "", Position),
        new("a state that is not newer than the last", State, "Raise(StampOffset, Stamp + 1);", "", Position),
        new("any state taken over", State, "LittleEndian.GetInt32(bytes, at + StampOffset) > Stamp", "true", Position),
        new("numbers go back with an older state", State, "SeeNumbers(next, boot);", "", Reused),
        new("a phone's position under another id", State, "LittleEndian.GetInt32(_entry, at) == phone", "LittleEndian.GetInt32(_entry, at) != 0", Position),
        new("a phone has two places", State, "&& LittleEndian.GetInt32(_entry, at) != phone", "", Position),
        new("the phone heard of last gives way", State, "Array.Copy(_entry, PhonesOffset, _entry, PhonesOffset + PhoneBytes, at - PhonesOffset);", "", Position),
        new("what one phone has is not synced", State, "Raise(SyncedOffset, upTo);", "", "a full log is never emptied"),
        new("an acknowledgement is not stored", State, "Raise(SyncedOffset, upTo);\n            IsDue = true;", "Raise(SyncedOffset, upTo);", Position),
        new("a deletion is not stored", State, "Raise(GoneOffset, upTo);\n            IsDue = true;", "Raise(GoneOffset, upTo);", Doubled),
        new("synced goes back", State, "if (value > LittleEndian.GetInt32(_entry, offset))", "if (value != LittleEndian.GetInt32(_entry, offset))", Position),
        new("the boot number forgotten", State, "LittleEndian.PutUInt16(_entry, BootOffset, boot);", "", "holds of two days look like one"),

        new("what cannot be read is the end", Scanner, "_end = -1;", "_end = 0;", Lost),
        new("each damaged byte is a damage of its own", Scanner, "_before == Damage ? 0 : 1", "1", "the phone is told of a ruined log"),
        new("a curve of another hold stepped over unread", Scanner, " && Sequence == _before", "", Unseen),
        new("curves read at every jump", Scanner, "Walk == HoldLogWalk.Summaries && Type", "Walk == HoldLogWalk.Prelude && Type", Slow),
        new("too little of an entry in the window", Scanner, "most = most < bytes ? bytes : most;", "", Lost),
        new("the window is read past the end of the file", Scanner, "most = most < left ? most : left;", "", Lost),
        new("a record behind damage not seen", Scanner, "                && window[at] != HoldLogEntry.Record\n", "", Lost),
        new("a curve behind damage not seen", Scanner, "                && window[at] != HoldLogEntry.Curve\n", "", Lost),
        new("a state behind damage not seen", Scanner, "                && window[at] != HoldLogEntry.State\n", "", Position),
        new("a head behind damage not seen", Scanner, "                && window[at] != HoldLogEntry.Head)", ")", Lost),
        new("damage stepped over too far", Scanner, "NextPosition = _start + at;", "NextPosition = _start + at + 1;", Lost),
        new("what is in the window thrown away", Scanner, "int kept = seen > 0 ? seen : 0;", "int kept = 0;", "each hold is read twice from the flash"),
        new("the walk goes on with the window of the last one", Scanner, "            _count = 0;\n", "", Lost),
        new("much read behind each curve", Scanner, "_before == SkippedCurve ? HoldRecord.Length + HoldLogEntry.CurveDataOffset : WorkBuffer.Length", "WorkBuffer.Length", Slow),

        new("a hold counted twice", Tally, "scanner.Sequence > last && ", "", Doubled),
        new("the hold that was tried again counted in both segments", Tally, " && scanner.Sequence <= most", "", Doubled),
        new("numbers of the newest holds not seen", Tally, "state.SeeRecord(last, boot", "state.SeeRecord(0, boot", Reused),
        new("the state behind the newest hold not read", Tally, "state.Take(scanner.Medium.Window, scanner.At);", "", Position),
        new("damage in the newest segment not told", Tally, "index.NoteDamages(segment, scanner.Damages);", "", Unseen),
        new("curves not counted", Tally, "curveBytes += scanner.Length;", "", "a segment is written anew for room that it does not give"),
        new("more holds than there is room for", Tally, "bytes < (last - before) * HoldRecord.Length ? bytes / HoldRecord.Length : last - before", "last - before", Doubled),
        new("a segment of which all is taken begins the next one too early", Tally, "holds > 0 || last > index.Last(segment) ? last", "holds > 0 ? last", Doubled),
        new("a guessed count kept for a read one", Tally, "(holds * HoldRecord.Length), last, true)", "(holds * HoldRecord.Length), last, false)", "a phone waits for a hold that is not there"),
        new("curves forgotten with the restart", Tally, "holds, bytes - (holds * HoldRecord.Length), last", "holds, 0, last", "curves are thrown away in the wrong order"),

        new("unknown files overwritten", Recovery, "length < -1 || ", "", Lost),
        new("an unfinished segment stays", Recovery, "_medium.Delete(file); // its making was cut off", "", Stuck),
        new("the order of the segments by chance", Recovery, "_index.Last(place - 1) > last || ", "", Lost),
        new("a segment without a head put in front", Recovery, " || first == 0)", ")", Lost),
        new("what a segment without a head has is guessed", Recovery, "_readsAll |= _ids[file] == 0", "_readsAll |= false", Lost),
        new("holds that stand twice after a rewrite counted as curves", Recovery, "return _replaced[2 * file] != 0 && _ids[file] > _ids[_index.File(segment + 1)];", "return false;", Wear),
        new("the newer of two segments first", Recovery, "_ids[_index.File(place - 1)] > _ids[file]", "_ids[_index.File(place - 1)] < _ids[file]", Reused),
        new("the old ones go though the new one may be unfinished", Recovery, "one != 0 && other != 0 ? 1 << file : one | other", "one | other", Lost),
        new("the replaced stay", Recovery, "one != 0 && other != 0 ? 1 << file : one | other", "one != 0 && other != 0 ? 1 << file : 0", Doubled),
        new("an own number comes again", Recovery, "_state.SeeStamp(_highest);", "", Lost),
        new("a position that stands in an older segment only is not found", Recovery, "_latest = _ids[file];", "_latest = 0;", Position),
        new("numbers that damage hides come again", Recovery, "next += hidden / HoldRecord.Length;", "", Reused),
        new("added to a segment that was written anew", Recovery, "_index.NoteClosed(newest);", "", Lost),
        new("a damaged prelude not told", Recovery, "_index.NoteDamages(place, _scanner.Damages);", "", Unseen),
        new("the log begins at zero", Recovery, "_index.NoteGone(_index.Last(0));", "", Slow),

        new("a deleted hold is found", Reader, "from = from > _state.GoneUpTo ? from : _state.GoneUpTo + 1;\n            for", "for", Doubled),
        new("a jump goes on from the hold before", Reader, " && i == _segment", "", Lost),
        new("going back goes on", Reader, "Found > 0 && Found < from", "Found > 0", Lost),
        new("each hold read from the beginning of its segment", Reader, "goesOn ? _position + Length : 0", "0", Slow),
        new("a part behind the hold is read", Reader, " && offset + count <= Length", "", "bytes of the next hold go out as this one's"),
        new("a hold that moved is read", Reader, "public void Forget()\n        {\n            Found = 0;", "public void Forget()\n        {", "bytes of another hold go out"),
        new("damage not told when it is met", Reader, "_index.NoteDamages(segment, _scanner.Damages);", "", Unseen),
        new("a gap is not counted", Reader, "!_index.IsDerived(segment)", "true", "a phone waits for a hold that is not there"),
        new("a curve of another hold", Reader, " && _scanner.Sequence == Found", "", Unseen),
        new("a curve far behind its record", Reader, " && _scanner.Position == end", "", Unseen),
        new("the tail not looked at", Reader, "while (Found == _index.Last(segment) && _scanner.Next())", "while (false)", Unseen),
        new("the newest hold is one that was deleted", Reader, " || _index.Last(i) <= _state.GoneUpTo", "", Doubled),
        new("an unreadable log has no holds", Reader, "return _index.IsComplete ? 0 : -1;", "return 0;", Lost),
        new("a part of a segment counted as all of it", Reader, "bool isWhole = low == first && high == last;", "bool isWhole = low == first;", "a phone waits for a hold that is not there"),
        new("gaps not seen when counting", Reader, "HasGaps(i) ? CountInside(i, low, high)", "false ? 0", "a phone waits for a hold that is not there"),

        new("ready without the place", Log, "HoldLogTail.Fits(_index, LongestHold)", "HoldLogTail.Fits(_index, HoldRecord.Length)", "the curve of a hold that was pressed has no place"),
        new("any number taken", Log, " != _state.NextSequence)", " < 0)", Reused),
        new("a number not stored yet acknowledged", Log, "sequence < _state.NextSequence;", "true;", "holds that come later count as the phone's"),
        new("no phone acknowledges", Log, " || phone == 0", "", Position),
        new("an old acknowledgement turns a position back", Log, "upTo > _state.PositionOf(phone)", "upTo >= 0", Position),
        new("a full log stays full when a phone has taken over", Log, "_state.Acknowledge(phone, upTo);\n                IsFull = false;", "_state.Acknowledge(phone, upTo);", Stuck),
        new("a full log stays full when holds were deleted", Log, "Forget();\n                IsFull = false;", "Forget();", Stuck),
        new("nothing acknowledged in a full log", Log, "CanBegin ? HoldLogTail.Begin(_scanner, _index, _state) : Renew()", "CanBegin ? HoldLogTail.Begin(_scanner, _index, _state) : HoldLogResult.Failed", "a deletion is done by half when the power goes"),
        new("a state that cannot be renewed never gets room", Log, "Advance(); // the spare", "// the spare", "a full log is never emptied"),
        new("a hold added without reading", Log, "!IsReadable || LittleEndian", "LittleEndian", Lost),
        new("a position noted without reading", Log, "!IsReadable || phone == 0", "phone == 0", Position),
        new("a deletion noted without reading", Log, "!IsReadable || !IsNumber(upTo))\n            {\n                return HoldLogResult.Failed;\n            }\n\n            if (upTo > _state.GoneUpTo)", "!IsNumber(upTo))\n            {\n                return HoldLogResult.Failed;\n            }\n\n            if (upTo > _state.GoneUpTo)", Lost),
        new("a state that is not stored is told as stored", Log, "_state.IsDue ? HoldLogResult.Failed : HoldLogResult.Stored", "HoldLogResult.Stored", Position),
        new("more segments than there are numbers", Log, "_index.Count < HoldLogIndex.Most - 1", "true", Stuck),
        new("holds go though only the segments are too many", Log, "HasBlocks ? room.Merge() : HoldLogResult.Full", "HoldLogResult.Full", "what could stay goes"),
        new("the last spare blocks used", Log, "HoldLogBlocks.OfSegment <= MostBlocks", "HoldLogBlocks.OfSegment <= _blocks", Stuck),
        new("a log that cannot be read is written", Log, "!IsReadable ? HoldLogResult.Failed : IsReady", "IsReady", Lost),
        new("the reader not told that the newest holds move", Log, "            Forget();\n            return new", "            return new", "bytes of another hold go out"),
        new("the reader not told that holds move", Log, "            Forget();\n            HoldLogRoom", "            HoldLogRoom", "bytes of another hold go out"),
    ];
}
