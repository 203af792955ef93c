using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The record access control point's wire format (docs/protocol.md).</summary>
public static class Racp
{
    /// <summary>Opcode: report records.</summary>
    public const byte ReportRecords = 1;

    /// <summary>Opcode: abort.</summary>
    public const byte Abort = 3;

    /// <summary>Opcode: report the number of records.</summary>
    public const byte ReportNumber = 4;

    /// <summary>Opcode of an answer: the number of records, two bytes.</summary>
    public const byte NumberResponse = 5;

    /// <summary>Opcode of an answer: a request's opcode and its result.</summary>
    public const byte Response = 6;

    /// <summary>Operator: all records.</summary>
    public const byte All = 1;

    /// <summary>Operator: from a value on.</summary>
    public const byte GreaterOrEqual = 3;

    /// <summary>Operator: between two values, both included.</summary>
    public const byte Range = 4;

    /// <summary>Filter type of an operand: sequence number, four bytes in this project.</summary>
    public const byte SequenceNumber = 1;

    /// <summary>Result: success.</summary>
    public const byte Success = 1;

    /// <summary>Result: no records found.</summary>
    public const byte NoRecords = 6;

    /// <summary>Result: not now, a hand is being guided; or the device cannot read its files.</summary>
    public const byte NotCompleted = 8;

    /// <summary>A request for all records, or for those from a sequence number on.</summary>
    /// <param name="opcode"><see cref="ReportRecords"/> or <see cref="ReportNumber"/>.</param>
    /// <param name="fromSequence">First sequence number wanted; 0 asks for all.</param>
    public static byte[] Request(byte opcode, uint fromSequence)
    {
        if (fromSequence == 0)
        {
            return [opcode, All];
        }

        byte[] request = [opcode, GreaterOrEqual, SequenceNumber, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(3), fromSequence);
        return request;
    }

    /// <summary>A request for the number of records between two sequence numbers, both included.</summary>
    public static byte[] CountBetween(uint from, uint to)
    {
        byte[] request = [ReportNumber, Range, SequenceNumber, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(3), from);
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(7), to);
        return request;
    }

    /// <summary>The number in a number response, null when the bytes are none.</summary>
    public static int? NumberIn(byte[] answer) =>
        answer is [NumberResponse, 0, byte low, byte high] ? low | (high << 8) : null;

    /// <summary>Request opcode and result in a response, null when the bytes are none.</summary>
    public static (byte Request, byte Result)? ResultIn(byte[] answer) =>
        answer is [Response, 0, byte request, byte result] ? (request, result) : null;
}
