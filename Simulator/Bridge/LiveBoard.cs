using System.Collections.Concurrent;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <summary>Runs a board in real time on a thread of its own, and lets other threads of the desktop have things done in it. The board belongs to that thread
/// from <see cref="Start"/> to <see cref="Dispose"/>.</summary>
public sealed class LiveBoard : IDisposable
{
    /// <summary>How often what was posted is done, µs of virtual time: short against a connection interval.</summary>
    public const int TurnMicroseconds = 2_500;

    /// <summary>Most things that may wait to be done.</summary>
    public const int PostsThatWait = 256;

    private readonly VirtualBoard.VirtualBoard _board;
    private readonly ConcurrentQueue<Action> _posts = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private int _waiting;

    /// <summary>A board that stands still until <see cref="Start"/>; power it on before, or by a post.</summary>
    /// <param name="board">The board.</param>
    /// <param name="table">What lies around the device; null for a bare board that nobody presses and that has no label.</param>
    public LiveBoard(VirtualBoard.VirtualBoard board, TableTop? table = null)
    {
        _board = board;
        Table = table;
        Buttons = new ButtonFingers(board);
        _thread = new Thread(Run) { Name = "live board", IsBackground = true };
    }

    /// <summary>Ends when the board runs no more: with null after <see cref="Dispose"/>, otherwise with what ended it, a trap for example.</summary>
    public Task<Exception?> Ended => _ended.Task;

    /// <summary>The board's radio; only for what is posted.</summary>
    public RadioModel Radio => _board.Radio;

    /// <summary>The board's clock; only for what is posted.</summary>
    public BoardScheduler Scheduler => _board.Scheduler;

    /// <summary>Who presses the device's buttons; only for what is posted.</summary>
    public ButtonFingers Buttons { get; }

    /// <summary>The patient's handle on its cable; only for what is posted.</summary>
    public PatientHandle Handle => _board.Handle;

    /// <summary>The table that the device lies on; null for a bare board. Only for what is posted.</summary>
    public TableTop? Table { get; }

    /// <summary>The board's light and motor; only for what is posted.</summary>
    public PwmModel Pwm => _board.Pwm;

    /// <summary>Where they are soldered to.</summary>
    public BoardWiring Wiring => _board.Settings.Wiring;

    /// <summary>Lets the board run from where it stands.</summary>
    public void Start() => _thread.Start();

    /// <summary>Has something done as an event of the board's world, in the order of posting.</summary>
    /// <param name="worldEvent">What is to be done. It must not throw: that ends the run.</param>
    /// <returns>False when too much waits already; ask again later.</returns>
    public bool Post(Action worldEvent)
    {
        if (Interlocked.Increment(ref _waiting) > PostsThatWait)
        {
            Interlocked.Decrement(ref _waiting);
            return false;
        }

        _posts.Enqueue(worldEvent);
        return true;
    }

    /// <summary>Posts as soon as there is room, so that whoever posts too fast is slowed down.</summary>
    /// <param name="worldEvent">What is to be done.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async Task PostAsync(Action worldEvent, CancellationToken cancel)
    {
        while (!Post(worldEvent))
        {
            await Task.Delay(1, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Has something looked up in the world.</summary>
    /// <param name="look">What is to be known.</param>
    /// <exception cref="InvalidOperationException">The board runs no more.</exception>
    public async Task<T> AskAsync<T>(Func<T> look)
    {
        TaskCompletionSource<T> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await PostAsync(() => seen.SetResult(look()), _end.Token).ConfigureAwait(false);
        return await Task.WhenAny(seen.Task, Ended).ConfigureAwait(false) == seen.Task
            ? await seen.Task.ConfigureAwait(false)
            : throw new InvalidOperationException("The board runs no more.", await Ended.ConfigureAwait(false));
    }

    /// <summary>Stops the board where it stands and waits for that; it keeps its power.</summary>
    public void Dispose()
    {
        _end.Cancel();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _ended.TrySetResult(null);
        _end.Dispose();
    }

    private void Run()
    {
        CancellationToken end = _end.Token;
        Exception? failure = null;
        _board.Scheduler.Pace = Pacer.For(speed: 1, end, _board.Scheduler.NowMicroseconds);
        Turn(end);
        try
        {
            _board.Scheduler.RunUntil(() => end.IsCancellationRequested, long.MaxValue);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        _board.Scheduler.Pace = null;
        _ended.TrySetResult(failure);
    }

    private void Turn(CancellationToken end)
    {
        for (int left = PostsThatWait; left > 0 && _posts.TryDequeue(out Action? worldEvent); left--)
        {
            Interlocked.Decrement(ref _waiting);
            worldEvent();
        }

        if (!end.IsCancellationRequested)
        {
            _board.Scheduler.At(_board.Scheduler.NowMicroseconds + TurnMicroseconds, () => Turn(end));
        }
    }
}
