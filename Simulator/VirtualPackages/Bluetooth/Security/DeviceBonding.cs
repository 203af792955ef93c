using System;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.Security;

/// <summary>The stored bonds. The calls fail as on the device while the stack is stopped (docs/platform.md).</summary>
public static class DeviceBonding
{
    /// <summary>Always a trap: the native code reads an address type that this call does not pass, so that its answer is
    /// arbitrary (docs/platform.md).</summary>
    /// <exception cref="NotSupportedException">The stack is stopped.</exception>
    public static bool IsBonded(ulong bluetoothAddress)
    {
        _ = RunningHost();
        throw VirtualBoard.Current.Trap(
            $"DeviceBonding.IsBonded({bluetoothAddress:X12}): its answer depends on an argument that nobody passes. Use Count.");
    }

    /// <summary>Forgets all bonds; a link that is encrypted stays so until it drops.</summary>
    /// <exception cref="NotSupportedException">The stack is stopped.</exception>
    public static void DeleteAllBonds() => RunningHost().DeleteAllBonds();

    /// <summary>Number of bonds.</summary>
    /// <exception cref="NotSupportedException">The stack is stopped.</exception>
    public static int Count() => RunningHost().BondCount;

    private static RadioHost RunningHost()
    {
        RadioHost host = VirtualBoard.Current.Radio.Host;
        return host.IsRunning ? host : throw new NotSupportedException();
    }
}
