using System;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace nanoFramework.Runtime.Native;

/// <summary>Told before a restart.</summary>
public delegate void RebootEventHandler();

/// <summary>Restarting the device.</summary>
public class Power
{
    /// <summary>Raised before a restart; exceptions of handlers are swallowed (docs/platform.md).</summary>
    public static event RebootEventHandler? OnRebootEvent
    {
        add => State.Handlers += value;
        remove => State.Handlers -= value;
    }

    private static PowerState State => Board.Current.PackageState(static () => new PowerState());

    /// <summary>Restarts; does not return.</summary>
    /// <exception cref="BoardTrapException">An option that leaves the firmware not running.</exception>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
    {
        Board board = Board.Current;
        if (rebootOption is not (RebootOption.NormalReboot or RebootOption.ClrOnly))
        {
            throw board.Trap(
                $"RebootDevice({(int)rebootOption}) ends in a boot loader: "
                + "the device stays dead until somebody flashes it.");
        }

        TellHandlers();
        board.Reboot();
    }

    /// <summary>Restarts; handlers of the event get so many milliseconds.</summary>
    public static void RebootDevice(int exeConstraintTimeout, RebootOption rebootOption = RebootOption.NormalReboot) =>
        RebootDevice(rebootOption);

    private static void TellHandlers()
    {
        try
        {
            State.Handlers?.Invoke();
        }
        catch (Exception exception) when (exception is not (BoardPoweredOffException or BoardTrapException))
        {
            // As on the device: nothing may keep it from restarting.
        }
    }

    private sealed class PowerState
    {
        public RebootEventHandler? Handlers { get; set; }
    }
}
