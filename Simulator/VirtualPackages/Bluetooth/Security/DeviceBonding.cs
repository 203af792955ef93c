using System;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.Security;

/// <summary>The stored bonds. No central of this board bonds, so there are none; the calls fail as on the device while
/// the stack is stopped (docs/platform.md).</summary>
public static class DeviceBonding
{
    /// <summary>True when the device has a bond with that address: never.</summary>
    /// <exception cref="NotSupportedException">The stack is stopped.</exception>
    public static bool IsBonded(ulong bluetoothAddress)
    {
        NeedStack();
        return false;
    }

    /// <summary>Forgets all bonds.</summary>
    /// <exception cref="NotSupportedException">The stack is stopped.</exception>
    public static void DeleteAllBonds() => NeedStack();

    /// <summary>Number of bonds: 0.</summary>
    /// <exception cref="NotSupportedException">The stack is stopped.</exception>
    public static int Count()
    {
        NeedStack();
        return 0;
    }

    private static void NeedStack()
    {
        if (!VirtualBoard.Current.Radio.Host.IsRunning)
        {
            throw new NotSupportedException();
        }
    }
}
