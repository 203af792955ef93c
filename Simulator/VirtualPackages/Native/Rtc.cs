using System;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace nanoFramework.Runtime.Native;

/// <summary>The wall clock.</summary>
public static class Rtc
{
    /// <summary>Sets the wall clock, UTC; milliseconds are dropped. Sleeps and timers do not change.</summary>
    public static bool SetSystemTime(DateTime time)
    {
        Board.Current.WallClock.Set(time);
        return true;
    }
}
