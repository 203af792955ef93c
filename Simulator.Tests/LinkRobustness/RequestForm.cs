using System.Buffers.Binary;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Which bytes are a request by their form, from the tables of the protocol and without the firmware.</summary>
internal static class RequestForm
{
    public const byte Good = 0;
    public const byte NotAuthenticated = 0x05;
    public const byte NotSupported = 0x06;
    public const byte WrongLength = 0x0D;
    public const byte OutOfRange = 0xFF;

    private const int LongestControl = 9;
    private const int LongestWrite = 11; // of all characteristics
    private const int TimeBytes = 10;

    /// <summary>Bytes of each request to the control point, from opcode 01 on.</summary>
    private static readonly int[] s_controlBytes =
        [1, 1, 5, 5, 1, 1, 1, 1, 2, 6, 8, 1, 1, 5, 9, 1, 4, 1, 6, 1, 1, 9, 5, 5, 7, 5, 2, 1, 1, 1, 3, 2, 3];

    /// <summary>Opcodes of the control point that have a meaning.</summary>
    public static int ControlOpcodes => s_controlBytes.Length;

    /// <summary>Bytes of a request to the control point; 0 for an opcode without a meaning.</summary>
    public static int ControlBytes(byte opcode) => opcode >= 1 && opcode <= s_controlBytes.Length ? s_controlBytes[opcode - 1] : 0;

    /// <summary>The ATT error that a write gets for its form alone; 0 for a good one.</summary>
    public static byte ErrorOf(Guid characteristic, ReadOnlySpan<byte> bytes)
    {
        if (characteristic == Attributes.Control)
        {
            return Length(IsControl(bytes));
        }

        if (characteristic == Attributes.RecordAccess)
        {
            return Length(IsRecordAccess(bytes));
        }

        return characteristic == Attributes.Time ? TimeError(bytes) : ProgressorError(bytes);
    }

    /// <summary>The local time of a write to the current time, s since 1970; null for what is no time.</summary>
    public static long? LocalSeconds(ReadOnlySpan<byte> bytes)
    {
        int year = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        bool isTime = year is >= 2020 and <= 2099 && bytes[2] is >= 1 and <= 12 && bytes[3] >= 1 && bytes[3] <= DateTime.DaysInMonth(year, bytes[2])
            && bytes[4] < 24 && bytes[5] < 60 && bytes[6] < 60;
        return isTime ? new DateTimeOffset(year, bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], TimeSpan.Zero).ToUnixTimeSeconds() : null;
    }

    private static byte Length(bool isRight) => isRight ? Good : WrongLength;

    private static bool IsControl(ReadOnlySpan<byte> bytes) =>
        bytes.Length is >= 1 and <= LongestControl && (ControlBytes(bytes[0]) == 0 || ControlBytes(bytes[0]) == bytes.Length);

    private static bool IsRecordAccess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is < 2 or > LongestWrite)
        {
            return false;
        }

        return (bytes[0], bytes[1]) switch
        {
            (3, 0) or (1 or 4, 1 or 5 or 6) => bytes.Length == 2,
            (1 or 4, 2 or 3) => bytes.Length == 7,
            (1 or 4, 4) => bytes.Length == 11,
            _ => true,
        };
    }

    private static byte TimeError(ReadOnlySpan<byte> bytes) =>
        bytes.Length != TimeBytes ? WrongLength : LocalSeconds(bytes) is null ? OutOfRange : Good;

    private static byte ProgressorError(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is < 1 or > LongestWrite)
        {
            return WrongLength;
        }

        bool isServed = bytes[0] is (>= 0x64 and <= 0x66) or (>= 0x6B and <= 0x70);
        return !isServed ? NotSupported : Length(bytes.Length == 1 || (bytes.Length == 2 && bytes[1] == 0));
    }
}
