using System.Device.Spi;
using Iot.Device.Hx711;
using nanoFramework.Hardware.Esp32;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

/// <summary>Device code that talks to the HX711 frame by frame.</summary>
internal static class Frames
{
    /// <summary>The bus of the wiring's pins.</summary>
    public static SpiDevice OpenBus(int clockHertz = Scale.DefaultClockFrequency, int dataPin = 19)
    {
        Configuration.SetPinFunction(23, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(dataPin, DeviceFunction.SPI1_MISO);
        Configuration.SetPinFunction(18, DeviceFunction.SPI1_CLOCK);
        return SpiDevice.Create(new SpiConnectionSettings(1) { ClockFrequency = clockHertz });
    }

    /// <summary>One 0x00 byte: true when DOUT is low.</summary>
    public static bool IsReady(SpiDevice bus)
    {
        var answer = new byte[1];
        bus.TransferFullDuplex(new byte[1], answer);
        return answer[0] == 0;
    }

    /// <summary>Waits in ticks until a conversion is ready.</summary>
    public static void WaitReady(SpiDevice bus, Board board)
    {
        while (!IsReady(bus))
        {
            board.Scheduler.Sleep(1);
        }
    }

    /// <summary>So many pulses as bit pairs 1,0; the code of the first 24.</summary>
    public static int Read(SpiDevice bus, int pulses)
    {
        var frame = new byte[(pulses + 3) / 4];
        for (int pulse = 0; pulse < pulses; pulse++)
        {
            frame[pulse / 4] |= (byte)(0x80 >> (2 * (pulse % 4)));
        }

        var answer = new byte[frame.Length];
        bus.TransferFullDuplex(frame, answer);
        int code = 0;
        for (int bit = 0; bit < 24; bit++)
        {
            code = (code << 1) | ((answer[bit / 4] >> (6 - (2 * (bit % 4)))) & 1);
        }

        return code << 8 >> 8;
    }

    /// <summary>Runs device code that gets the bus; an exception of it fails the test.</summary>
    public static void Run(Board board, long until, Action<SpiDevice> main, int clockHertz = 700_000)
    {
        board.PowerOn(() => main(OpenBus(clockHertz)));
        board.Scheduler.RunUntil(until);
        Assert.IsNull(board.UnhandledException, board.UnhandledException?.ToString());
    }
}
