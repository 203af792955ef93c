using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>What a log does in the moment of a cut.</summary>
public enum CutDeed
{
    /// <summary>A hold is added to a segment.</summary>
    Append,

    /// <summary>A segment is begun.</summary>
    NewSegment,

    /// <summary>Room is made of deleted holds.</summary>
    DeletedHolds,

    /// <summary>Room is made of curves of synced holds.</summary>
    CurvesOfSynced,

    /// <summary>Room is made of synced holds.</summary>
    SyncedHolds,

    /// <summary>Room is made of curves of holds that no phone has.</summary>
    CurvesOfUnsynced,

    /// <summary>A phone's position is stored.</summary>
    Acknowledge,

    /// <summary>Holds are deleted.</summary>
    Delete,
}

/// <summary>A log on its flash, right before it does something.</summary>
/// <param name="Start">The flash.</param>
/// <param name="Deed">What it does.</param>
/// <param name="Detail">Of which kind: files made and deleted.</param>
/// <param name="Call">Does it to a log that was opened; true when it was confirmed.</param>
internal sealed record CutScene(FlashImage Start, CutDeed Deed, string Detail, Func<HoldLog, bool> Call)
{
    /// <summary>A board without power, right before it.</summary>
    public FlashBench NewBench() => new(Start, CutScenes.Blocks);

    /// <summary>Another board with what is left on the flash of one.</summary>
    public static FlashBench NewBench(FlashBench left) => new(left.Flash.TakeImage(), CutScenes.Blocks);
}
