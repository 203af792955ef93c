namespace PressureDevice.VirtualBoard;

/// <summary>One SPI bus in use: drives its lines bit by bit and lets the time pass that the bits take.</summary>
internal sealed class SpiBus
{
    private readonly VirtualBoard _board;
    private readonly int[] _pins;
    private readonly bool _drivesHx711;
    private readonly bool _readsHx711;

    internal SpiBus(VirtualBoard board, int id, int clockHertz, int[] pins)
    {
        _board = board;
        _pins = pins;
        Id = id;
        ClockHertz = clockHertz;
        _drivesHx711 = pins[0] == board.Settings.Wiring.Hx711ClockPin;
        _readsHx711 = pins[1] == board.Settings.Wiring.Hx711DataPin;
        foreach (int pin in pins)
        {
            board.Pins.Claim(pin, $"SPI{id}");
        }
    }

    public int Id { get; }

    public int ClockHertz { get; }

    /// <summary>
    /// Full duplex in mode 0, the most significant bit first: MOSI carries a bit for its whole period, MISO is sampled
    /// in the middle of it; between transfers MOSI is low (docs/platform.md).
    /// </summary>
    public void Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        _board.Scheduler.SpendWithoutSwitch(BoardCosts.SpiCall);
        Stall();
        long start = _board.Scheduler.NowMicroseconds;
        int bits = 8 * Math.Max(write.Length, read.Length);
        for (int bit = 0; bit < bits; bit++)
        {
            int index = bit / 8;
            int mask = 0x80 >> (bit % 8);
            Drive(index < write.Length && (write[index] & mask) != 0, start, 2L * bit);
            bool level = Sample(start, (2L * bit) + 1);
            if (index < read.Length)
            {
                read[index] = (byte)(level ? read[index] | mask : read[index] & ~mask);
            }
        }

        Drive(false, start, 2L * bits);
        _board.Scheduler.Spend(0);
    }

    public void Close()
    {
        foreach (int pin in _pins)
        {
            _board.Pins.Release(pin);
        }
    }

    private void Stall()
    {
        int milliseconds = _board.Spi.TakeStall();
        if (milliseconds != 0)
        {
            _board.Scheduler.Sleep(milliseconds);
        }
    }

    private void Drive(bool level, long start, long halfBits)
    {
        long nanoseconds = AdvanceTo(start, halfBits);
        if (_drivesHx711)
        {
            _board.Hx711.Port.DriveClock(level, nanoseconds);
        }
    }

    private bool Sample(long start, long halfBits)
    {
        long nanoseconds = AdvanceTo(start, halfBits);
        return !_readsHx711 || _board.Hx711.Port.DataAt(nanoseconds);
    }

    private long AdvanceTo(long start, long halfBits)
    {
        long offset = halfBits * 500_000_000 / ClockHertz;
        long ahead = start + (offset / 1000) - _board.Scheduler.NowMicroseconds;
        if (ahead > 0)
        {
            _board.Scheduler.SpendWithoutSwitch(ahead);
        }

        return (start * 1000) + offset;
    }
}
