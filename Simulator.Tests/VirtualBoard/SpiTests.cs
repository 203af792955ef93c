using System.Device.Gpio;
using System.Device.Spi;
using nanoFramework.Hardware.Esp32;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class SpiTests
{
    [TestMethod]
    public void A_bus_with_a_pin_still_on_its_default_is_a_trap() =>
        DeviceRun.CheckTrap(true, "SPI1_CLOCK is still on its default", () =>
        {
            Configuration.SetPinFunction(23, DeviceFunction.SPI1_MOSI);
            Configuration.SetPinFunction(21, DeviceFunction.SPI1_MISO);
            SpiDevice.Create(new SpiConnectionSettings(1));
        });

    [TestMethod]
    public void A_bus_without_a_pin_is_a_trap() =>
        DeviceRun.CheckTrap(true, "SPI2_MOSI has no pin", () => SpiDevice.Create(new SpiConnectionSettings(2)));

    [TestMethod]
    public void A_second_device_on_a_bus_is_a_trap_until_the_first_is_disposed()
    {
        DeviceRun.CheckTrap(true, "second device on SPI bus 1", () =>
        {
            Frames.OpenBus();
            SpiDevice.Create(new SpiConnectionSettings(1));
        });
        DeviceRun.CheckTrap(false, string.Empty, () =>
        {
            Frames.OpenBus().Dispose();
            Frames.OpenBus();
        });
    }

    [TestMethod]
    public void A_pin_used_twice_is_a_trap() =>
        DeviceRun.CheckTrap(true, "GPIO 23 is used by SPI1 and now by GPIO", () =>
        {
            Frames.OpenBus();
            new GpioController().OpenPin(23);
        });

    [TestMethod]
    public void A_transfer_takes_the_time_of_its_bits()
    {
        long spent = 0;
        using Board board = DeviceRun.Of(() =>
        {
            SpiDevice bus = Frames.OpenBus(clockHertz: 1_000_000);
            long before = Board.Current.Scheduler.NowMicroseconds;
            bus.Write(new byte[100]);
            spent = Board.Current.Scheduler.NowMicroseconds - before;
        });
        Assert.AreEqual(800 + BoardCosts.SpiCall, spent);
    }

    [TestMethod]
    public void A_stalled_transfer_holds_its_thread_only()
    {
        int turns = 0;
        bool returned = false;
        using var board = new Board(new BoardSettings());
        board.PowerOn(() =>
        {
            SpiDevice bus = Frames.OpenBus();
            board.Scheduler.Start(
                "other",
                () =>
                {
                    while (true)
                    {
                        board.Scheduler.Sleep(10);
                        turns++;
                    }
                },
                BoardPriority.Normal);
            board.Spi.StallNextTransfer(100);
            bus.WriteByte(0);
            returned = true;
            board.Scheduler.Sleep(-1);
        });
        board.Scheduler.RunUntil(90_000);
        Assert.IsFalse(returned);
        Assert.AreEqual(8, turns, "sleeps begun after 0 end at 20, 30 … 90 ms");
        board.Scheduler.RunUntil(200_000);
        Assert.IsTrue(returned);
    }

    [TestMethod]
    [DataRow(26_000_000, false)]
    [DataRow(26_000_001, true)]
    [DataRow(0, true)]
    public void A_clock_the_bus_cannot_do_is_a_trap(int hertz, bool isTrap) =>
        DeviceRun.CheckTrap(isTrap, "SPI clock", () => Frames.OpenBus(hertz));

    [TestMethod]
    [DataRow(16_384, false)]
    [DataRow(16_385, true)]
    public void A_transfer_longer_than_the_bus_takes_is_a_trap(int bytes, bool isTrap) =>
        DeviceRun.CheckTrap(isTrap, "SPI transfer", () => Frames.OpenBus().Write(new byte[bytes]));

    [TestMethod]
    public void Words_of_16_bits_go_out_high_byte_first_as_bytes_do()
    {
        var read = new ushort[2];
        using Board board = DeviceRun.Of(() =>
        {
            SpiDevice bus = Frames.OpenBus();
            Board.Current.Scheduler.Spend(49_991 - BoardCosts.SpiCall - Board.Current.Scheduler.NowMicroseconds);
            bus.TransferFullDuplex(new ushort[2], read);
        });
        Assert.AreEqual(0xFC00, read[0], "DOUT falls after 9 µs, between the samples of bits 6 and 7 of 1.43 µs");
        Assert.AreEqual(0, read[1]);
    }
}
