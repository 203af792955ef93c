using PressureDevice.Core;
using PressureDevice.Ports;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>What a maker writes down of a device before it is handed over: the passkey that it made for itself.</summary>
public static class DevicePapers
{
    private static readonly string[] SettingsPaths = [@"I:\set.a", @"I:\set.b"];

    /// <summary>The passkey, 1 to 999,999; 0 while the device has not made one.</summary>
    /// <param name="flash">The device's flash.</param>
    public static int Passkey(FlashFileSystem flash) => new DeviceSettings(new SlotReader(flash), new byte[WorkBuffer.Length]).Passkey;

    private sealed class SlotReader(FlashFileSystem flash) : ISlots
    {
        public bool Read(int slot, byte[] bytes, int count)
        {
            byte[]? stored = flash.ReadFile(SettingsPaths[slot & 1]);
            if (stored?.Length != count)
            {
                return false;
            }

            stored.CopyTo(bytes, 0);
            return true;
        }

        public bool Write(int slot, byte[] bytes, int count) => throw new InvalidOperationException("papers are only read");
    }
}
