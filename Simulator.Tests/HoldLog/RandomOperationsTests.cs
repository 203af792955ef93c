using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>Random operations on the virtual flash, with cuts, a volume that is full or fails, blocks that go bad, phones that come and go, against a plain model.</summary>
[TestClass]
public sealed class RandomOperationsTests
{
    private const int Operations = 100_000;
    private const int Runs = 10;
    private const int Blocks = 12;
    private const int SpareBlocks = 10;
    private const int OperationsOfASession = 70;
    private const int LongestFaultMicroseconds = 20_000;
    private const string Filler = @"I:\filler";

    private readonly SortedDictionary<string, int> _counts = [];
    private int _operationsToTheFault;
    private Random _random = null!;
    private FlashBench _bench = null!;
    private FlashModel _model = null!;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_hundred_thousand_random_operations_make_no_difference_to_a_plain_model()
    {
        for (int run = 0; run < Runs; run++)
        {
            _random = new Random(run);
            using FlashBench bench = _bench = new FlashBench(FlashVolumes.InUse, Blocks, seed: run);
            bench.Flash.Operating += (_, _) => FailForAWhile();
            _model = new FlashModel(CurveKind.Mixed);
            for (int done = 0; done < Operations / Runs;)
            {
                string where = $"run {run}, operation {done}";
                SetUp();
                done += Session(isPhoneNear: run % 2 == 0 || done / 1_000 % 2 == 0);
                CutTheStart();
                Look(where);
            }
        }

        TestContext.WriteLine(string.Join(", ", _counts.Select(count => $"{count.Value} {count.Key}")));
        foreach (string what in new[] { "cuts", "cuts in a start", "Append Full", "Append Failed", "Acknowledge Failed", "Delete Stored" })
        {
            Assert.IsGreaterThan(10, _counts.GetValueOrDefault(what), what);
        }
    }

    /// <summary>What the session finds: free blocks, bad blocks, and where the power goes.</summary>
    private void SetUp()
    {
        FlashFileSystem flash = _bench.Flash;
        flash.Fault = FlashFault.None;
        _operationsToTheFault = 0;
        flash.BadBlocks.Clear();
        flash.DeleteFile(Filler);
        int taken = flash.FreeBlocks - (_random.Next(8) == 0 ? _random.Next(3) : SpareBlocks);
        if (taken > 0)
        {
            flash.WriteFile(Filler, new byte[taken * 4_000]);
        }

        for (int bad = _random.Next(4); bad > 0; bad--)
        {
            flash.BadBlocks.Add(_random.Next(6, flash.Blocks));
        }

        if (_random.Next(3) > 0)
        {
            flash.CutPowerAt(flash.Operations + _random.Next(300), (FlashCut)_random.Next(3));
        }
    }

    private int Session(bool isPhoneNear)
    {
        int done = 0;
        int operations = 1 + _random.Next(OperationsOfASession);
        bool ended = _bench.Run(() =>
        {
            HoldLog log = _bench.Open();
            for (; done < operations; done++)
            {
                _ = PressureDevice.VirtualBoard.VirtualBoard.Current; // ends the session here when the power has gone
                SetMood();
                _model.Begin(log);
                DoOne(log, isPhoneNear);
            }
        });
        Count("cuts", !ended);
        return done;
    }

    /// <summary>Now and then the volume is full or fails, from the beginning of a call or in the middle of it, and after a while it does not any more.</summary>
    private void SetMood()
    {
        int mood = _random.Next(120);
        FlashFileSystem flash = _bench.Flash;
        flash.Fault = mood == 0 ? FlashFault.Failing : mood == 1 ? FlashFault.Full : mood < 20 ? FlashFault.None : flash.Fault;
        _operationsToTheFault = mood > 110 ? 1 + _random.Next(25) : 0;
    }

    private void FailForAWhile()
    {
        if (--_operationsToTheFault == 0)
        {
            _bench.Flash.Fault = FlashFault.Failing;
            _bench.Board.Scheduler.At(_bench.Now + _random.Next(LongestFaultMicroseconds), () => _bench.Flash.Fault = FlashFault.None);
        }
    }

    private void DoOne(HoldLog log, bool isPhoneNear)
    {
        int newest = log.NextSequence - 1;
        int what = _random.Next(100);
        int upTo = Math.Max(0, newest - _random.Next(60));
        if (what < 75)
        {
            HoldLogResult result = LogDeeds.Append(log, CurveKind.Mixed);
            _model.Append(result);
            Count($"Append {result}", log.IsReadable);
        }
        else if (what < 90 || !isPhoneNear)
        {
            Count($"Prepare {LogDeeds.Prepare(log)}", true);
        }
        else if (what < 99)
        {
            int phone = 1 + _random.Next(Holdings.Phones);
            _model.Phones.Acknowledge(phone, upTo);
            Confirm("Acknowledge", LogDeeds.Acknowledge(log, phone, upTo), upTo, isDelete: false);
        }
        else if (_random.Next(4) == 0)
        {
            _model.Delete(upTo);
            Confirm("Delete", LogDeeds.Delete(log, upTo), upTo, isDelete: true);
        }
    }

    private void Confirm(string what, HoldLogResult result, int upTo, bool isDelete)
    {
        Count($"{what} {result}", true);
        if (result == HoldLogResult.Stored)
        {
            _model.Phones.Confirm();
            _model.ConfirmDelete(isDelete ? upTo : 0);
        }
    }

    private void CutTheStart()
    {
        FlashFileSystem flash = _bench.Flash;
        flash.Fault = FlashFault.None;
        _operationsToTheFault = 0;
        for (int again = _random.Next(3); again > 0; again--)
        {
            flash.CutPowerAt(flash.Operations + _random.Next(12), (FlashCut)_random.Next(3));
            Count("cuts in a start", !_bench.Run(() => _bench.Open()));
        }

        flash.CutPowerAt(0); // that is past
    }

    private void Look(string where) => _bench.Run(() =>
    {
        HoldLog log = _bench.Open();
        Assert.AreEqual(0, log.Damages, where);
        _model.Find(Holdings.Read(_bench, log, CurveKind.Mixed, where), where);
        Count("looks", true);
    });

    private void Count(string what, bool isSo) => _counts[what] = _counts.GetValueOrDefault(what) + (isSo ? 1 : 0);
}
