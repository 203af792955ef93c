using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The value of the current time characteristic (Bluetooth SIG, 0x2A2B): local time.</summary>
/// <param name="Time">The time; null when the device does not know it.</param>
public readonly record struct LocalTime(DateTime? Time)
{
    /// <summary>Bytes on the wire.</summary>
    public const int Bytes = 10;

    /// <summary>The same as the characteristic's value, with the day of the week and without fractions and reason.</summary>
    public byte[] Encode()
    {
        byte[] value = new byte[Bytes];
        if (Time is { } time)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(value, (ushort)time.Year);
            (value[2], value[3]) = ((byte)time.Month, (byte)time.Day);
            (value[4], value[5], value[6]) = ((byte)time.Hour, (byte)time.Minute, (byte)time.Second);
            value[7] = WeekdayOf(time);
        }

        return value;
    }

    /// <summary>Decodes a value; null when it does not have 10 bytes, there is no such date or time, or the day of the week is another.</summary>
    public static LocalTime? Decode(ReadOnlySpan<byte> value)
    {
        if (value.Length != Bytes)
        {
            return null;
        }

        int year = BinaryPrimitives.ReadUInt16LittleEndian(value);
        if (year == 0)
        {
            return value.ContainsAnyExcept((byte)0) ? null : new LocalTime(null);
        }

        bool isTime = year <= 9_999 && value[2] is >= 1 and <= 12 && value[3] >= 1 && value[3] <= DateTime.DaysInMonth(year, value[2])
            && value[4] < 24 && value[5] < 60 && value[6] < 60;
        if (!isTime)
        {
            return null;
        }

        var time = new DateTime(year, value[2], value[3], value[4], value[5], value[6], DateTimeKind.Unspecified);
        return value[7] == 0 || value[7] == WeekdayOf(time) ? new LocalTime(time) : null;
    }

    private static byte WeekdayOf(DateTime time) => (byte)(time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek);
}
