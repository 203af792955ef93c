using System.Device.Spi;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class Hx711FaultTests
{
    private static readonly BoardSettings s_quiet = new() { NoiseNanovolts = 0 };

    [TestMethod]
    public void A_dropped_conversion_never_becomes_ready()
    {
        using var board = new Board(s_quiet);
        board.Hx711.ConversionsToDrop = 2;
        bool early = true;
        bool late = false;
        Frames.Run(board, 200_000, bus =>
        {
            board.Scheduler.Spend(74_000);
            early = Frames.IsReady(bus);
            board.Scheduler.Spend(2_000);
            late = Frames.IsReady(bus);
        });
        Assert.IsFalse(early);
        Assert.IsTrue(late);
        Assert.AreEqual(0, board.Hx711.ConversionsToDrop);
    }

    [TestMethod]
    [DataRow(Hx711Fault.LineOpen, false, 0)]
    [DataRow(Hx711Fault.StuckHigh, false, 0)]
    [DataRow(Hx711Fault.StuckLow, true, 0)]
    [DataRow(Hx711Fault.SaturatedHigh, true, 0x7FFFFF)]
    [DataRow(Hx711Fault.SaturatedLow, true, -0x800000)]
    public void A_fault_looks_on_the_wire_as_it_should(Hx711Fault fault, bool ready, int code)
    {
        using var board = new Board(new BoardSettings { Seed = 3 });
        bool seen = !ready;
        int read = 0;
        board.Hx711.BridgeMicrovoltsAt = us => us / 100.0;
        Frames.Run(board, 300_000, bus =>
        {
            board.Hx711.Fault = fault;
            board.Scheduler.Sleep(100);
            seen = Frames.IsReady(bus);
            read = seen ? Frames.Read(bus, 25) : 0;
        });
        Assert.AreEqual(ready, seen);
        Assert.AreEqual(code, read);
        Assert.HasCount(0, board.Traps);
    }

    [TestMethod]
    public void A_frozen_chip_repeats_its_last_code_and_recovers()
    {
        using var board = new Board(new BoardSettings { Seed = 5 });
        var codes = new List<int>();
        board.Hx711.Converted += conversion => codes.Add(conversion.Code);
        board.Scheduler.At(100_000, () => board.Hx711.Fault = Hx711Fault.Frozen);
        board.Scheduler.At(200_000, () => board.Hx711.Fault = Hx711Fault.None);
        Frames.Run(board, 300_000, _ => { });
        Assert.AreEqual(1, codes.GetRange(3, 9).Distinct().Count(), string.Join(' ', codes));
        Assert.IsGreaterThan(1, codes[12..].Distinct().Count());
    }

    [TestMethod]
    public void A_data_pin_that_is_not_the_wired_one_floats_high()
    {
        using var board = new Board(s_quiet);
        bool ready = true;
        board.PowerOn(() =>
        {
            SpiDevice bus = Frames.OpenBus(dataPin: 21);
            board.Scheduler.Sleep(100);
            ready = Frames.IsReady(bus);
        });
        board.Scheduler.RunUntil(200_000);
        Assert.IsFalse(ready);
    }
}
