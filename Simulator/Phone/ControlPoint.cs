using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The device's control point on the wire (docs/protocol.md): requests, and the names of results.</summary>
public static class ControlPoint
{
    /// <summary>Opcode: take the zero anew.</summary>
    public const byte Tare = 0x01;

    /// <summary>Opcode: begin a calibration with its zero.</summary>
    public const byte CalibrateBegin = 0x02;

    /// <summary>Opcode: capture a known mass.</summary>
    public const byte AddMass = 0x03;

    /// <summary>Opcode: fit, judge and store.</summary>
    public const byte Finish = 0x04;

    /// <summary>Opcode: end a calibration without a result.</summary>
    public const byte Cancel = 0x05;

    /// <summary>Opcode: read the calibration in use.</summary>
    public const byte ReadCalibration = 0x06;

    /// <summary>Opcode: read the fault log.</summary>
    public const byte ReadFaultLog = 0x07;

    /// <summary>Opcode: read the result of the self-test.</summary>
    public const byte ReadSelfTest = 0x08;

    /// <summary>Opcode: set the area of the tip.</summary>
    public const byte SetTipArea = 0x09;

    /// <summary>First byte of an answer: then the request's opcode, its result, data.</summary>
    public const byte Answer = 0x80;

    /// <summary>First byte of an event of the fault log: then its index and 12 bytes.</summary>
    public const byte Event = 0x81;

    /// <summary>Result: done.</summary>
    public const byte Ok = 0;

    /// <summary>Bytes of an answer before its data.</summary>
    public const int AnswerHeaderBytes = 3;

    /// <summary>Bytes of an event's notification before the event.</summary>
    public const int EventHeaderBytes = 2;

    private static readonly string[] RefusalNames =
    [
        "ok", "notSteady", "tooFewPoints", "tooManyPoints", "spanTooSmall", "residualTooLarge", "slopeAbsurd",
        "sensorFault", "wrongOrder", "massOutOfRange", "notStored", "busy",
    ];

    /// <summary>A request without an operand.</summary>
    public static byte[] Request(byte opcode) => [opcode];

    /// <summary>A request with an operand of one byte.</summary>
    public static byte[] Request(byte opcode, byte operand) => [opcode, operand];

    /// <summary>A request with an operand of four bytes.</summary>
    public static byte[] Request(byte opcode, uint operand)
    {
        byte[] request = [opcode, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(1), operand);
        return request;
    }

    /// <summary>A result's name in reports.</summary>
    public static string NameOf(byte result) => result switch
    {
        0xF0 => "unknownOpcode",
        0xF1 => "notUnloaded",
        0xF3 => "invalidValue",
        _ when result < RefusalNames.Length => RefusalNames[result],
        _ => $"result{result}",
    };
}
