using System;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The handler of an expired timer; runs on the event thread.</summary>
public delegate void HighResTimerExpiredEventHandler(HighResTimer sender, object e);

/// <summary>The chip's 64-bit µs timer.</summary>
public class HighResTimer : IDisposable
{
    private readonly Board _board = Board.Current;
    private long _start;

    /// <summary>The time is up; raised on the event thread.</summary>
    public event HighResTimerExpiredEventHandler? OnHighResTimerExpired;

    /// <summary>µs since boot.</summary>
    public static ulong GetCurrent()
    {
        Board board = Board.Current;
        board.Scheduler.Spend(BoardCosts.NativeCall);
        return (ulong)board.TimerMicroseconds;
    }

    /// <summary>Stops a running timer.</summary>
    public void Stop() => _start++;

    /// <summary>Raises the event once.</summary>
    public void StartOneShot(ulong timeout_us) => Start((long)timeout_us, periodic: false);

    /// <summary>Raises the event again and again.</summary>
    public void StartOnePeriodic(ulong period_us) => Start((long)period_us, periodic: true);

    /// <summary>Stops the timer.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the timer.</summary>
    protected virtual void Dispose(bool disposing) => Stop();

    private void Start(long microseconds, bool periodic)
    {
        _ = Board.Current;
        _board.Events.Start();
        Schedule(++_start, _board.Boots, microseconds, periodic);
    }

    private void Schedule(long start, int boot, long microseconds, bool periodic) =>
        _board.Scheduler.At(_board.Scheduler.NowMicroseconds + microseconds, () =>
        {
            if (start != _start || boot != _board.Boots || !_board.IsPowered)
            {
                return;
            }

            _board.Events.Post(() => OnHighResTimerExpired?.Invoke(this, null!));
            if (periodic)
            {
                Schedule(start, boot, microseconds, periodic);
            }
        });
}
