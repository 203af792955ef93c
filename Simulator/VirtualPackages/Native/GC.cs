using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace nanoFramework.Runtime.Native;

/// <summary>The garbage collector.</summary>
public static class GC
{
    /// <summary>
    /// Managed bytes free. The desktop's heap says nothing about the device's, so this is the figure measured on
    /// nanoCLR 1.17 with a heap of 50,000 bytes at the start of Main with this device's packages loaded.
    /// </summary>
    private const uint FreeBytes = 29_124;

    /// <summary>Collects; returns the managed bytes free.</summary>
    public static uint Run(bool compactHeap)
    {
        Board.Current.Scheduler.Spend(BoardCosts.GarbageCollection);
        return FreeBytes;
    }

    /// <summary>Switches the collector's own messages on the debug port.</summary>
    public static void EnableGCMessages(bool enable) => _ = Board.Current;
}
