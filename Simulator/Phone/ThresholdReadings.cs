using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>What a threshold measurement has brought so far.</summary>
/// <param name="Readings">Readings taken, 0 to 3.</param>
/// <param name="LastMilliNewtons">The last one, mN; 0 when there is none.</param>
/// <param name="MeanMilliNewtons">The result, the mean of the last two, mN; 0 until there are three.</param>
public sealed record ThresholdReadings(byte Readings, int LastMilliNewtons, int MeanMilliNewtons)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 9;

    /// <summary>Decodes an answer's data; null when it does not have 9 bytes.</summary>
    public static ThresholdReadings? Decode(ReadOnlySpan<byte> data) => data.Length != DataBytes
        ? null
        : new ThresholdReadings(
            data[0], BinaryPrimitives.ReadInt32LittleEndian(data[1..]), BinaryPrimitives.ReadInt32LittleEndian(data[5..]));
}
