using System.Buffers.Binary;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Phone;

/// <summary>The device's status as it tells a phone (docs/protocol.md).</summary>
/// <param name="NewestProtocol">Newest version of the protocol that it speaks.</param>
/// <param name="OldestProtocol">Oldest one.</param>
/// <param name="Firmware">Version of its firmware: major, minor, patch.</param>
/// <param name="Flags">What is so.</param>
/// <param name="SelfTestBits">Result of the self-test, 0 before it has run.</param>
/// <param name="Verdict">Whether a hold may begin, and if not, why.</param>
/// <param name="FaultEvents">Events in the fault log.</param>
/// <param name="NewestFault">Code of the newest, 0 none.</param>
/// <param name="FreePercent">Blocks of the hold log that are free, %.</param>
/// <param name="Holds">Holds in the log; null when the device cannot read it.</param>
/// <param name="Waiting">Those of them that no phone has; null as well.</param>
/// <param name="BatteryMillivolts">Battery, mV.</param>
/// <param name="BatteryPercent">Battery, %.</param>
/// <param name="Role">Whose device it is.</param>
public sealed record DeviceStatusView(
    byte NewestProtocol,
    byte OldestProtocol,
    Version Firmware,
    StatusFlags Flags,
    ushort SelfTestBits,
    byte Verdict,
    byte FaultEvents,
    byte NewestFault,
    byte FreePercent,
    ushort? Holds,
    ushort? Waiting,
    ushort BatteryMillivolts,
    byte BatteryPercent,
    DeviceRole Role)
{
    /// <summary>Bytes on the wire.</summary>
    public const int Bytes = 20;

    private const int WholePercent = 100;
    private const int MostEvents = 16;
    private const ushort Unknown = 0xFFFF;

    /// <summary>Decodes a status; null when it does not have 20 bytes, or they cannot be true.</summary>
    public static DeviceStatusView? Decode(ReadOnlySpan<byte> value)
    {
        if (value.Length != Bytes)
        {
            return null;
        }

        ushort holds = BinaryPrimitives.ReadUInt16LittleEndian(value[12..]);
        ushort waiting = BinaryPrimitives.ReadUInt16LittleEndian(value[14..]);
        bool isCounted = holds != Unknown || waiting != Unknown;
        var status = new DeviceStatusView(
            value[0],
            value[1],
            new Version(value[2], value[3], value[4]),
            (StatusFlags)value[5],
            BinaryPrimitives.ReadUInt16LittleEndian(value[6..]),
            value[8],
            value[9],
            value[10],
            value[11],
            isCounted ? holds : null,
            isCounted ? waiting : null,
            BinaryPrimitives.ReadUInt16LittleEndian(value[16..]),
            value[18],
            (DeviceRole)value[19]);
        return status.CanBe ? status : null;
    }

    private bool CanBe => OldestProtocol >= 1
        && OldestProtocol <= NewestProtocol
        && Flags.HasFlag(StatusFlags.SelfTested) == (SelfTestBits != 0)
        && FaultEvents <= MostEvents
        && (FaultEvents == 0) == (NewestFault == 0)
        && FreePercent <= WholePercent
        && !(Waiting > Holds)
        && BatteryPercent <= WholePercent
        && Role <= DeviceRole.Patient;
}

/// <summary>Flags of the status; a phone takes no notice of others.</summary>
[Flags]
public enum StatusFlags : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>A valid calibration is in use.</summary>
    Calibrated = 1,

    /// <summary>A zero was taken since the start.</summary>
    Tared = 2,

    /// <summary>The time of day is known.</summary>
    ClockSet = 4,

    /// <summary>It speaks with Progressor clients until it is switched off.</summary>
    Progressor = 8,

    /// <summary>The self-test has run.</summary>
    SelfTested = 16,

    /// <summary>A calibration is under way.</summary>
    Calibrating = 32,

    /// <summary>The patient's button is plugged in.</summary>
    PatientButton = 64,
}
