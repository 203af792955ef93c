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

    /// <summary>Opcode: begin a programme with its head.</summary>
    public const byte ProgrammeBegin = 0x0A;

    /// <summary>Opcode: a step of the programme.</summary>
    public const byte ProgrammeStep = 0x0B;

    /// <summary>Opcode: judge the programme, store it, use it.</summary>
    public const byte ProgrammeApply = 0x0C;

    /// <summary>Opcode: read the programme in use.</summary>
    public const byte ReadProgramme = 0x0D;

    /// <summary>Opcode: show the therapist's key.</summary>
    public const byte Authorise = 0x0E;

    /// <summary>Opcode: say whose device it is.</summary>
    public const byte SetRole = 0x0F;

    /// <summary>Opcode: read whose device it is.</summary>
    public const byte ReadRole = 0x10;

    /// <summary>Opcode: set how strong the cues are.</summary>
    public const byte SetCues = 0x11;

    /// <summary>Opcode: read how strong the cues are.</summary>
    public const byte ReadCues = 0x12;

    /// <summary>Opcode: set the clock.</summary>
    public const byte SetTime = 0x13;

    /// <summary>Opcode: read the result of a threshold measurement.</summary>
    public const byte ReadThreshold = 0x14;

    /// <summary>Opcode: read the force curve of the last press.</summary>
    public const byte ReadCurve = 0x15;

    /// <summary>Opcode: a phone has all holds up to a number.</summary>
    public const byte Acknowledge = 0x16;

    /// <summary>Opcode: read the state of the log.</summary>
    public const byte ReadLog = 0x17;

    /// <summary>Opcode: ask what deleting would take away.</summary>
    public const byte AskDelete = 0x18;

    /// <summary>Opcode: delete what was asked about.</summary>
    public const byte ConfirmDelete = 0x19;

    /// <summary>Opcode: speak with Progressor clients from the next start on, or no more.</summary>
    public const byte SetProgressor = 0x1A;

    /// <summary>Opcode: speak a version of the protocol.</summary>
    public const byte Speak = 0x1B;

    /// <summary>Opcode: lift a stop, begin the programme anew.</summary>
    public const byte Start = 0x1C;

    /// <summary>Opcode: end the hold that runs, begin none.</summary>
    public const byte Stop = 0x1D;

    /// <summary>Opcode: show which device it is.</summary>
    public const byte Identify = 0x1E;

    /// <summary>Opcode: tell a pain, before or after a hold.</summary>
    public const byte TellPain = 0x1F;

    /// <summary>Opcode: say where the holds are.</summary>
    public const byte SetSite = 0x20;

    /// <summary>Opcode: say for whom the holds are.</summary>
    public const byte SetPatient = 0x21;

    /// <summary>First byte of an answer: then the request's opcode, its result, data.</summary>
    public const byte Answer = 0x80;

    /// <summary>First byte of an event of the fault log: then its index and 12 bytes.</summary>
    public const byte Event = 0x81;

    /// <summary>First byte of a step of the programme that is read: then its index and 6 bytes.</summary>
    public const byte StepPart = 0x82;

    /// <summary>First byte of a part of a force curve: then its index and up to 18 bytes.</summary>
    public const byte CurvePart = 0x83;

    /// <summary>Most bytes of such a part.</summary>
    public const int CurvePartBytes = 18;

    /// <summary>Result: done.</summary>
    public const byte Ok = 0;

    /// <summary>Result: there is no such value.</summary>
    public const byte InvalidValue = 0xF3;

    /// <summary>Result: a field of the programme is out of its range; which one and the range stand behind it.</summary>
    public const byte OutOfRange = 0xF4;

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
        0xF2 => "notAllowed",
        InvalidValue => "invalidValue",
        OutOfRange => "outOfRange",
        _ when result < RefusalNames.Length => RefusalNames[result],
        _ => $"result{result}",
    };
}
