using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Bridge;

/// <summary>A device that lies on a table, for those who sit there: the finger on its tip, what its label says, its power. Only for what is posted to its
/// <see cref="LiveBoard"/>.</summary>
/// <param name="device">The device.</param>
/// <param name="finger">The finger that presses it.</param>
/// <param name="serial">Its number, another one for each device.</param>
/// <param name="passkey">What its maker has printed on its label, 1 to 999,999.</param>
public sealed class TableTop(DeviceOnBench device, VisitorHand finger, string serial, int passkey)
{
    /// <summary>The visitor's finger.</summary>
    public VisitorHand Finger => finger;

    /// <summary>The name on the label: that of the device as it was delivered.</summary>
    public static string Name => PressureDevice.Board.LinkIds.DeviceName;

    /// <summary>The number on the label.</summary>
    public string Serial => serial;

    /// <summary>The passkey on the label.</summary>
    public int Passkey => passkey;

    /// <summary>Takes the power away for a time.</summary>
    /// <param name="milliseconds">For how long, ms of virtual time.</param>
    /// <param name="isBack">Called when it is back.</param>
    /// <returns>False when there is none to take.</returns>
    public bool TryCutPower(int milliseconds, Action isBack)
    {
        if (!device.Board.IsPowered)
        {
            return false;
        }

        device.CutPower(milliseconds / 1e3);
        device.Scheduler.At(device.Scheduler.NowMicroseconds + (milliseconds * 1_000L), isBack);
        return true;
    }
}
