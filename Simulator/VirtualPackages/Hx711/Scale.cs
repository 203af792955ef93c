using System;
using System.Device.Spi;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace Iot.Device.Hx711;

/// <summary>
/// The package's driver of the HX711: the same bytes on the wire (docs/platform.md), over the virtual SPI bus. MOSI is
/// PD_SCK, MISO is DOUT.
/// </summary>
public class Scale
{
    /// <summary>SPI clock in Hz.</summary>
    public const int DefaultClockFrequency = 700_000;

    private const int DataBytes = 6;
    private const int PollMilliseconds = 10;

    /// <summary>The package waits for ever; this one fails after so long, for a hang tells a test nothing.</summary>
    private const int WaitLimitMilliseconds = 1_000;

    private readonly SpiDevice _spiDevice;
    private readonly byte[] _frame = [0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0];
    private readonly byte[] _answer = new byte[DataBytes + 1];
    private readonly byte[] _pollWrite = [0];
    private readonly byte[] _pollRead = new byte[1];

    /// <summary>A driver on a bus; nothing is sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The gain is None.</exception>
    public Scale(SpiDevice spiDevice, GainLevel gain = GainLevel.GainA128)
    {
        if (gain == GainLevel.None)
        {
            throw new ArgumentOutOfRangeException(nameof(gain));
        }

        _spiDevice = spiDevice;
        Gain = gain;
        _frame[DataBytes] = (byte)gain;
    }

    /// <summary>Subtracted from what is read, in raw counts.</summary>
    public double Offset { get; set; }

    /// <summary>The gain; setting it only stores it (docs/platform.md).</summary>
    public GainLevel Gain { get; set; }

    /// <summary>Conversions averaged for one reading; 3 by default.</summary>
    public uint SampleAveraging { get; set; } = 3;

    /// <summary>
    /// Mean of <see cref="SampleAveraging"/> conversions minus <see cref="Offset"/>, in raw counts (signed 24 bits).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="SampleAveraging"/> is 0.</exception>
    /// <exception cref="BoardTrapException">The line never became ready.</exception>
    public double Read() => Average() - Offset;

    /// <summary>Takes the present mean as <see cref="Offset"/>.</summary>
    public void Tare() => Offset = Average();

    /// <summary>
    /// Holds PD_SCK high over 60 µs. The bus idles low, so this is a reset pulse and no lasting power-down.
    /// </summary>
    public void PowerDown() => _spiDevice.Write(new ushort[] { 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF });

    /// <summary>Resets the chip, waits for a conversion, and chooses a gain if one is given.</summary>
    public void PowerUp(GainLevel gain = GainLevel.None)
    {
        PowerDown();
        WaitUntilReady();
        if (gain != GainLevel.None)
        {
            Gain = gain;
            _frame[DataBytes] = (byte)gain;
            ReadConversion();
        }
    }

    private double Average()
    {
        if (SampleAveraging == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(SampleAveraging));
        }

        int[] samples = new int[SampleAveraging];
        double sum = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            WaitUntilReady();
            samples[i] = ReadConversion();
            sum += samples[i];
        }

        return sum / samples.Length;
    }

    private void WaitUntilReady()
    {
        Board board = Board.Current;
        long start = board.Scheduler.NowMicroseconds;
        while (true)
        {
            _spiDevice.TransferFullDuplex(_pollWrite, _pollRead);
            if (_pollRead[0] == 0)
            {
                return;
            }

            if (board.Scheduler.NowMicroseconds - start >= WaitLimitMilliseconds * 1000L)
            {
                throw board.Trap(
                    "Scale waits for a conversion on a dead line: "
                    + "the package would wait for ever. Ask the line with a limit first.");
            }

            board.Scheduler.Sleep(PollMilliseconds);
        }
    }

    /// <summary>24 pulses as bit pairs 1,0: the data bit stands at the 0, so bits 6, 4, 2 and 0 of each byte.</summary>
    private int ReadConversion()
    {
        _spiDevice.TransferFullDuplex(_frame, _answer);
        Board.Current.Scheduler.Spend(BoardCosts.Hx711Decode);
        int code = 0;
        for (int i = 0; i < DataBytes; i++)
        {
            for (int bit = 6; bit >= 0; bit -= 2)
            {
                code = (code << 1) | ((_answer[i] >> bit) & 1);
            }
        }

        return code << 8 >> 8;
    }
}
