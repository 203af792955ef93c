using System.Buffers.Binary;
using PressureDevice.Core;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Phone;

/// <summary>The messages that carry a programme (docs/protocol.md), to the device and back.</summary>
public static class ProgrammeMessages
{
    /// <summary>Bytes of a step behind its opcode or notification code and its index.</summary>
    public const int StepBytes = 6;

    /// <summary>Bytes of data behind the answer to a read: kind, steps, repeats, ramp.</summary>
    public const int HeadBytes = 5;

    /// <summary>All requests that bring a programme into a device, in their order: begin, the steps, apply.</summary>
    /// <exception cref="OverflowException">A number does not fit its field.</exception>
    public static IReadOnlyList<byte[]> Requests(ProgrammePlan plan) =>
    [
        Begin(plan),
        .. plan.Steps.Select(Step),
        ControlPoint.Request(ControlPoint.ProgrammeApply),
    ];

    /// <summary>Puts a programme together from the answer to a read.</summary>
    /// <param name="steps">The steps' notifications without code and index, in their order.</param>
    /// <param name="head">The answer's data.</param>
    public static ProgrammePlan Decode(IReadOnlyList<byte[]> steps, ReadOnlySpan<byte> head) => new()
    {
        Kind = (ProgrammeKind)head[0],
        Repeats = head[2],
        RampCentiNewtonsPerSecond = BinaryPrimitives.ReadUInt16LittleEndian(head[3..]),
        Steps = [.. steps.Select(DecodeStep)],
    };

    private static byte[] Begin(ProgrammePlan plan)
    {
        byte[] request = [ControlPoint.ProgrammeBegin, checked((byte)plan.Kind), checked((byte)plan.Steps.Count), checked((byte)plan.Repeats), 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(4), checked((ushort)plan.RampCentiNewtonsPerSecond));
        return request;
    }

    private static byte[] Step(PlanStep step, int index)
    {
        byte[] request =
            [ControlPoint.ProgrammeStep, checked((byte)index), 0, 0, checked((byte)step.TolerancePercent), checked((byte)step.HoldSeconds), 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(2), checked((ushort)step.TargetCentiNewtons));
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(6), checked((ushort)step.RestSeconds));
        return request;
    }

    private static PlanStep DecodeStep(byte[] step) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(step),
        step[2],
        step[3],
        BinaryPrimitives.ReadUInt16LittleEndian(step.AsSpan(4)));
}
