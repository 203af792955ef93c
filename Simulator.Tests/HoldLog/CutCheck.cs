using System.Security.Cryptography;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>
/// Looks at what a scene that was disturbed has left. What the scene would leave undisturbed is there whatever happened, and nothing is there that was not before; so
/// any step in between is as good, and anything half or doubled is not.
/// </summary>
internal sealed class CutCheck
{
    private readonly Dictionary<string, Holdings> _looks = [];
    private readonly HashSet<string> _went = [];
    private readonly Holdings _before;
    private readonly Holdings _after;

    /// <summary>Sees what is there before the scene and after it.</summary>
    public CutCheck(CutScene scene)
    {
        using FlashBench bench = scene.NewBench();
        _before = Look(bench, "before");
        Assert.IsTrue(bench.Run(() => scene.Call(bench.Open())));
        _after = Look(bench, "after");
    }

    /// <summary>Times that the log was full afterwards.</summary>
    public int Fulls { get; private set; }

    /// <summary>Compares.</summary>
    /// <param name="left">The board, without power; its flash is left alone.</param>
    /// <param name="isConfirmed">The scene's call had come back and said that it is stored.</param>
    /// <param name="where">Where the test stands.</param>
    /// <param name="mayGiveUpSynced">A flash that fails to store how far a phone is may already have made room of what the phone has.</param>
    public void Check(FlashBench left, bool isConfirmed, string where, bool mayGiveUpSynced = false)
    {
        Holdings now = Look(left, where);
        foreach ((int sequence, bool hasCurve) in _after.Holds)
        {
            if (mayGiveUpSynced && sequence <= _after.SyncedUpTo)
            {
                continue;
            }

            bool isNew = !_before.Holds.ContainsKey(sequence);
            bool isThere = now.Holds.TryGetValue(sequence, out bool hasCurveNow);
            Assert.IsTrue(isThere || (isNew && !isConfirmed), $"{where}: hold {sequence} is there");
            Assert.IsTrue(!isThere || hasCurveNow || !hasCurve, $"{where}: the curve of hold {sequence} is there");
        }

        foreach ((int sequence, bool hasCurve) in now.Holds)
        {
            bool wasThere = _before.Holds.TryGetValue(sequence, out bool hadCurve) | _after.Holds.TryGetValue(sequence, out bool willHave);
            Assert.IsTrue(wasThere && (!hasCurve || hadCurve || willHave), $"{where}: hold {sequence} and its curve come from somewhere");
        }

        Holdings must = isConfirmed ? _after : _before;
        Assert.IsTrue(now.Next == _after.Next || now.Next == must.Next, $"{where}: next number {now.Next}");
        Assert.IsTrue(now.SyncedUpTo == _after.SyncedUpTo || now.SyncedUpTo == must.SyncedUpTo, $"{where}: synced up to {now.SyncedUpTo}");
        Assert.IsTrue(
            now.Positions.SequenceEqual(_after.Positions) || now.Positions.SequenceEqual(must.Positions),
            $"{where}: positions {string.Join(' ', now.Positions)}");
    }

    /// <summary>Adds a hold afterwards, and starts again.</summary>
    public void GoOn(FlashBench left, string where)
    {
        Holdings now = Look(left, where);
        using FlashBench bench = CutScene.NewBench(left);
        HoldLogResult result = HoldLogResult.Failed;
        bench.Run(() => result = LogDeeds.Append(bench.Open(), CutScenes.Kind));
        Fulls += result == HoldLogResult.Full ? 1 : 0;
        Assert.IsTrue(result is HoldLogResult.Stored or HoldLogResult.Full, $"{where}: the next hold, {result}");
        Holdings then = Look(bench, $"{where}, and the next hold");
        Assert.AreEqual(result == HoldLogResult.Stored, then.Holds.ContainsKey(now.Next), $"{where}: the next hold");
        Assert.IsEmpty(
            now.Holds.Keys.Where(sequence => sequence > now.SyncedUpTo && !then.Holds.ContainsKey(sequence)),
            $"{where}: what no phone has is there after the next hold too");
    }

    /// <summary>The same, unless this log has been through it.</summary>
    public void GoOnOnce(FlashBench left, string where)
    {
        if (_went.Add(Fingerprint(left)))
        {
            GoOn(left, where);
        }
    }

    private static string Fingerprint(FlashBench bench)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in bench.Flash.Files)
        {
            hash.AppendData([.. file.Select(letter => (byte)letter), .. bench.Flash.ReadFile(file)!]);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>What a start finds on a board without power, whose flash it leaves alone. The same files are not read again.</summary>
    private Holdings Look(FlashBench left, string where)
    {
        string fingerprint = Fingerprint(left);
        if (_looks.TryGetValue(fingerprint, out Holdings? known))
        {
            return known;
        }

        using FlashBench bench = CutScene.NewBench(left);
        bench.Run(() =>
        {
            HoldLog log = bench.Open();
            Assert.AreEqual(0, log.Damages, where);
            _looks[fingerprint] = Holdings.Read(bench, log, CutScenes.Kind, where);
        });
        return _looks[fingerprint];
    }
}
