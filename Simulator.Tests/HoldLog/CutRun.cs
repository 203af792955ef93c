using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>Disturbs a scene at every flash operation, those of the start before it included.</summary>
internal sealed class CutRun(CutScene scene)
{
    private static readonly FlashCut[] s_cuts = [FlashCut.Before, FlashCut.During, FlashCut.After];
    private static readonly int[] s_failureMicroseconds = [2_500, 6_000, 60_000, 10_000_000];

    private readonly CutCheck _check = new(scene);

    /// <summary>What the scene is.</summary>
    public string Detail => scene.Detail;

    /// <summary>Flash operations of the scene, with the start before it.</summary>
    public long Operations { get; private set; }

    /// <summary>Cuts or failures.</summary>
    public int Cuts { get; private set; }

    /// <summary>Cuts in the start after the first one.</summary>
    public int SecondCuts { get; private set; }

    /// <summary>Times that the log was full afterwards.</summary>
    public int Fulls => _check.Fulls;

    /// <summary>One cut at each operation, and for each another at every operation of the start that follows.</summary>
    public void CutEverywhere()
    {
        for (Operations = 0; ; Operations++)
        {
            foreach (FlashCut cut in s_cuts)
            {
                using FlashBench bench = scene.NewBench();
                bench.Flash.CutPowerAt(Operations, cut);
                bool isConfirmed = false;
                if (bench.Run(() => isConfirmed = scene.Call(bench.Open())))
                {
                    return;
                }

                Cuts++;
                string where = $"{scene.Deed}, {scene.Detail}, cut at {Operations}, {cut}";
                _check.Check(bench, isConfirmed, where);
                _check.GoOn(bench, where);
                CutTheStart(bench.Flash.TakeImage(), isConfirmed, where);
            }
        }
    }

    /// <summary>The flash begins to fail at each operation, for a moment, for a while or for good, and when the call has come back the power goes.</summary>
    public void FailEverywhere()
    {
        for (Operations = 0; ; Operations++)
        {
            foreach (int microseconds in s_failureMicroseconds)
            {
                using FlashBench bench = scene.NewBench();
                bool hasFailed = false;
                long failsAt = Operations;
                bench.Flash.Operating += (number, _) =>
                {
                    if (number == failsAt)
                    {
                        hasFailed = true;
                        bench.Flash.Fault = FlashFault.Failing;
                        bench.Board.Scheduler.At(bench.Now + microseconds, () => bench.Flash.Fault = FlashFault.None);
                    }
                };
                bool isConfirmed = false;
                bench.Run(() => isConfirmed = scene.Call(bench.Open()));
                if (!hasFailed)
                {
                    return;
                }

                Cuts++;
                string where = $"{scene.Deed}, {scene.Detail}, fails from {failsAt} on for {microseconds} µs";
                _check.Check(bench, isConfirmed, where, mayGiveUpSynced: true);
                _check.GoOn(bench, where);
            }
        }
    }

    /// <summary>The same state is left after an operation and before the next one: so one of the two is enough here.</summary>
    private void CutTheStart(FlashImage left, bool isConfirmed, string where)
    {
        for (long operation = 0; ; operation++)
        {
            foreach (FlashCut cut in s_cuts[1..])
            {
                using var bench = new FlashBench(left, CutScenes.Blocks);
                bench.Flash.CutPowerAt(operation, cut);
                if (bench.Run(() => bench.Open()))
                {
                    return;
                }

                SecondCuts++;
                string then = $"{where}, and at {operation} of the start, {cut}";
                _check.Check(bench, isConfirmed, then);
                _check.GoOnOnce(bench, then);
            }
        }
    }
}
