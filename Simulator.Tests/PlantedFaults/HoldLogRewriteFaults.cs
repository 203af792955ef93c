namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in how segments of the hold log are written anew: what is copied, when the old ones go, what is noted of it.</summary>
public static class HoldLogRewriteFaults
{
    private const string Rewrite = "HoldLogRewrite.cs";
    private const string Copy = "HoldLogCopy.cs";

    private const string Lost = "a hold that was confirmed is lost";
    private const string Doubled = "a hold is there twice, or a deleted one again";
    private const string Unseen = "damage passes for a patient's record";
    private const string Stuck = "the device refuses holds though there is room";
    private const string Order = "what could stay goes before what should go first";
    private const string Count = "a phone waits for a hold that is not there";
    private const string Position = "a phone's position goes back with a restart";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a segment not read back", Rewrite, " || !_copy.IsStored(file)", "", Lost),
        new("an unfinished rewrite left", Rewrite, "_medium.Delete(file);\n                return", "return", Stuck),
        new("the old file stays", Rewrite, "            _medium.Delete(oldFile);\n", "", Doubled),
        new("the other old file stays", Rewrite, "bool isDone = _medium.Delete(otherFile);", "bool isDone = true;", Doubled),
        new("an old file that does not go is not told", Rewrite, "if (!isDone || !DeleteTaken(segment + 1))", "if (!DeleteTaken(segment + 1))", Position),
        new("what was taken goes though the replaced is there", Rewrite, "if (!isDone || !DeleteTaken(segment + 1))", "if (!DeleteTaken(segment + 1) || !isDone)", Lost),
        new("what was taken goes first", Rewrite, "            _medium.Delete(oldFile);\n            bool isDone = _medium.Delete(otherFile);", "            for (int i = 1; i <= _taken; i++)\n            {\n                _medium.Delete(_index.File(segment + i));\n            }\n\n            _medium.Delete(oldFile);\n            bool isDone = _medium.Delete(otherFile);", Lost),
        new("what was taken stays", Rewrite, "|| !DeleteTaken(segment + 1)", "", Stuck),
        new("what was taken stays in the index", Rewrite, "                _index.Remove(next);\n", "", Count),
        new("a taken file that does not go is not told", Rewrite, "isDone = _medium.Delete(file);", "_medium.Delete(file);", Position),
        new("stored before the old one is gone", Rewrite, "            _medium.Delete(oldFile);\n", "            _state.IsDue = false;\n            _medium.Delete(oldFile);\n", Position),
        new("the state in it stored again", Rewrite, "_state.IsDue = false;", "", "each acknowledgement in a full log moves a segment twice"),
        new("added to a segment written anew", Rewrite, "_index.NoteClosed(segment);", "", Lost),
        new("the boundary not moved", Rewrite, "int last = _copy.Holds > 0 ? _copy.Last : _index.Last(other);", "int last = _index.Last(other);", Doubled),
        new("no boundary when nothing was copied", Rewrite, "int last = _copy.Holds > 0 ? _copy.Last : _index.Last(other);", "int last = _copy.Last;", Doubled),
        new("what was taken noted as it was", Rewrite, "_index.NoteContent(next, 0, 0, last, false);", "", Doubled),
        new("begins before what it leaves out", Rewrite, "_index.Before(segment) > _holdsUpTo ? _index.Before(segment) + 1 : _holdsUpTo + 1", "_index.Before(segment) + 1", "counts are wrong after a restart"),
        new("never filled up", Rewrite, "!fills || Fill(other + 1)", "true", Stuck),
        new("always filled up", Rewrite, "!fills || Fill(other + 1)", "Fill(other + 1)", "a turn takes so long that the supervisor restarts the device"),
        new("filled up with the newest segment", Rewrite, "i < _index.Count - 1 && (", "i < _index.Count && (", Lost),
        new("curves left out that may stay", Rewrite, " && (_index.Last(i) <= _curvesUpTo || _index.CurveBytes(i) == 0)", "", Order),
        new("filled up behind a gap", Rewrite, "for (int i = next; isWhole && ", "for (int i = next; ", Lost),
        new("filled up though that could not be read", Rewrite, "                if (!_copy.Take(i, false))\n                {\n                    return false;\n                }", "                _copy.Take(i, false);", Lost),
        new("a segment not taken whole goes", Rewrite, "_taken += isWhole ? 1 : 0;", "_taken += 1;", Lost),
        new("taken holds counted in both", Rewrite, "_index.Holds(next) - _holdsOfNext", "_index.Holds(next)", Count),
        new("taken curves counted in both", Rewrite, "_index.CurveBytes(next) - _curveBytesOfNext", "_index.CurveBytes(next)", Order),
        new("all copied holds counted as taken", Rewrite, "_copy.Holds - before;", "_copy.Holds;", Count),

        new("a deleted hold copied", Copy, "sequence > _holdsUpTo && ", "", Doubled),
        new("a hold copied twice", Copy, " && sequence > kept && _index.IsHoldOf(segment, sequence)", "", Doubled),
        new("a hold of the segment before copied", Copy, " && _index.IsHoldOf(segment, sequence)", "", Doubled),
        new("curves kept that should go", Copy, "isKept = sequence > _curvesUpTo;", "isKept = true;", Stuck),
        new("a curve without its hold", Copy, "HoldLogEntry.Curve && sequence == kept", "HoldLogEntry.Curve", Unseen),
        new("curves left out of all segments for those of one", Copy, "            CurveBytesLeftOut = 0;\n", "", Order),
        new("more than a segment holds", Copy, "_scanner.Length > HoldLogBlocks.SegmentBytes", "_scanner.Length > 2 * HoldLogBlocks.SegmentBytes", Stuck),
        new("what does not fit is left out", Copy, "return !isAll;", "return true;", Lost),
        new("never full", Copy, "return !isAll;", "return false;", Stuck),
        new("a write that fails on the way", Copy, "if (!_scanner.Medium.Write(_scanner.At, _scanner.Length))", "if (!_scanner.Medium.Write(_scanner.At, _scanner.Length) && false)", Lost),
        new("damage met while moving not told", Copy, "_index.NoteDamages(segment, _scanner.Damages);", "", Unseen),
        new("what cannot be read is left out", Copy, "_index.NoteDamages(segment, _scanner.Damages);\n            return !_scanner.HasFailed;", "_index.NoteDamages(segment, _scanner.Damages);\n            return true;", Lost),
        new("the copy not compared", Copy, "Bytes == bytes && _sum == sum", "Bytes == bytes", Lost),
        new("bytes behind the copy not seen", Copy, "_scanner.Medium.LengthOf(file) != bytes", "_scanner.Medium.LengthOf(file) < bytes", Unseen),
        new("all curves read though they go", Copy, "hasCurves ? HoldLogWalk.Everything : HoldLogWalk.Summaries", "HoldLogWalk.Everything", "a step takes longer than it need"),
    ];
}
