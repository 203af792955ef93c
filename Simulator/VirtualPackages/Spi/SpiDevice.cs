using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Device.Spi;

/// <summary>
/// A device on an SPI bus of the virtual board; modelled in full duplex, mode 0, most significant bit first.
/// </summary>
public class SpiDevice : IDisposable
{
    /// <summary>Limit of one transfer (docs/platform.md).</summary>
    private const int MaxTransferBytes = 16_384;

    /// <summary>Full duplex through the GPIO matrix ends at 26 MHz (docs/platform.md).</summary>
    private const int MaxClockFrequency = 26_000_000;

    private readonly SpiConnectionSettings _settings;
    private readonly SpiBus _bus;
    private bool _disposed;

    /// <summary>Takes the bus of the settings.</summary>
    public SpiDevice(SpiConnectionSettings settings)
    {
        Board board = Board.Current;
        _settings = new SpiConnectionSettings(settings);
        if (_settings.Configuration == SpiBusConfiguration.Simplex)
        {
            throw new NotSupportedException("Simplex is not supported by the image.");
        }

        if (_settings.Mode != SpiMode.Mode0 || _settings.DataFlow != DataFlow.MsbFirst
            || _settings.Configuration != SpiBusConfiguration.FullDuplex || _settings.ChipSelectLine >= 0)
        {
            throw board.Trap(
                "SPI is wired for full duplex in mode 0, most significant bit first, no chip select: "
                + "nothing else reaches a chip.");
        }

        if (_settings.ClockFrequency is <= 0 or > MaxClockFrequency)
        {
            throw board.Trap($"SPI clock of {_settings.ClockFrequency} Hz: full duplex works up to 26 MHz.");
        }

        _bus = board.Spi.Open(_settings.BusId, _settings.ClockFrequency);
    }

    /// <summary>A copy of the settings.</summary>
    public SpiConnectionSettings ConnectionSettings => new(_settings);

    /// <summary>Takes the bus of the settings.</summary>
    public static SpiDevice Create(SpiConnectionSettings settings) => new(settings);

    /// <summary>Reads one byte; MOSI stays low.</summary>
    public byte ReadByte()
    {
        Span<byte> read = stackalloc byte[1];
        Transfer([], read);
        return read[0];
    }

    /// <summary>Reads; MOSI stays low.</summary>
    public void Read(SpanByte buffer) => Transfer([], buffer.Bytes);

    /// <summary>Reads words of 16 bits; MOSI stays low.</summary>
    public void Read(ushort[] buffer) => TransferFullDuplex([], buffer);

    /// <summary>Writes one byte.</summary>
    public void WriteByte(byte value) => Transfer([value], []);

    /// <summary>Writes words of 16 bits.</summary>
    public void Write(ushort[] buffer) => TransferFullDuplex(buffer, []);

    /// <summary>Writes.</summary>
    public void Write(SpanByte buffer) => Transfer(buffer.Bytes, []);

    /// <summary>Writes and reads words of 16 bits at the same time.</summary>
    public void TransferFullDuplex(ushort[] writeBuffer, ushort[] readBuffer)
    {
        Span<byte> write = stackalloc byte[2 * writeBuffer.Length];
        for (int i = 0; i < writeBuffer.Length; i++)
        {
            write[2 * i] = (byte)(writeBuffer[i] >> 8);
            write[(2 * i) + 1] = (byte)writeBuffer[i];
        }

        Span<byte> read = stackalloc byte[2 * readBuffer.Length];
        Transfer(write, read);
        for (int i = 0; i < readBuffer.Length; i++)
        {
            readBuffer[i] = (ushort)((read[2 * i] << 8) | read[(2 * i) + 1]);
        }
    }

    /// <summary>Writes and reads at the same time; clocks as many bytes as the longer buffer has.</summary>
    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer) =>
        Transfer(writeBuffer.Bytes, readBuffer.Bytes);

    /// <summary>Gives the bus back.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the bus back.</summary>
    protected void Dispose(bool disposing)
    {
        if (!_disposed && disposing)
        {
            _disposed = true;
            Board.Current.Spi.Close(_bus);
        }
    }

    private void Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        Board board = Board.Current;
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Math.Max(write.Length, read.Length) > MaxTransferBytes)
        {
            throw board.Trap($"An SPI transfer of more than {MaxTransferBytes} bytes: the bus refuses it.");
        }

        _bus.Transfer(write, read);
    }
}
