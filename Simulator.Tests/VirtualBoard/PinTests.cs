using System.Device.Adc;
using System.Device.Gpio;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class PinTests
{
    [TestMethod]
    [DataRow(6, 2_000.0, 2642)]
    [DataRow(6, 3_100.0, 4095)]
    [DataRow(6, 5_000.0, 4095)]
    [DataRow(6, -100.0, 0)]
    [DataRow(5, 2_000.0, 0)]
    public void Adc_reads_the_battery_pin_only(int channel, double millivolts, int code)
    {
        int read = -1;
        using Board board = DeviceRun.Of(() =>
        {
            Board.Current.Adc.BatteryPinMillivoltsAt = _ => millivolts;
            read = new AdcController().OpenChannel(channel).ReadValue();
        });
        Assert.AreEqual(code, read, 6 * AdcModel.NoiseCodes);
        Assert.IsTrue(read is >= 0 and <= 4095);
    }

    [TestMethod]
    [DataRow(7, false)]
    [DataRow(8, true)]
    [DataRow(10, true)]
    [DataRow(19, true)]
    public void Adc2_and_internal_channels_are_a_trap(int channel, bool isTrap) =>
        DeviceRun.CheckTrap(isTrap, "ADC channel", () => new AdcController().OpenChannel(channel));

    [TestMethod]
    public void An_open_pin_cannot_be_opened_again()
    {
        using Board board = DeviceRun.Of(() =>
        {
            var controller = new GpioController();
            controller.OpenPin(33, PinMode.InputPullUp);
            Assert.ThrowsExactly<InvalidOperationException>(() => controller.OpenPin(33));
            controller.ClosePin(33);
            controller.OpenPin(33);
        });
    }

    [TestMethod]
    public void A_floating_input_is_a_trap_and_a_pulled_or_driven_one_is_not()
    {
        DeviceRun.CheckTrap(true, "reads noise", () => new GpioController().OpenPin(33, PinMode.Input).Read());
        var read = new List<PinValue>();
        DeviceRun.CheckTrap(false, string.Empty, () =>
        {
            GpioPin pin = new GpioController().OpenPin(33, PinMode.InputPullUp);
            read.Add(pin.Read());
            Board.Current.Gpio.Drive(33, false);
            read.Add(pin.Read());
        });
        CollectionAssert.AreEqual(new[] { PinValue.High, PinValue.Low }, read);
    }

    [TestMethod]
    public void Writing_an_input_or_a_mode_the_pin_lacks_is_an_argument_exception() =>
        DeviceRun.Of(() =>
        {
            var controller = new GpioController();
            GpioPin input = controller.OpenPin(33, PinMode.InputPullUp);
            Assert.ThrowsExactly<ArgumentException>(() => input.Write(PinValue.High));
            Assert.ThrowsExactly<ArgumentException>(() => controller.OpenPin(35, PinMode.Output));
        }).Dispose();

    [TestMethod]
    public void Edges_reach_the_handler_on_the_event_thread_on_a_tick_and_debounced_ones_only_when_they_last()
    {
        var log = new List<string>();
        using var board = new Board(new BoardSettings());
        board.Gpio.Drive(33, true);
        board.PowerOn(() =>
        {
            GpioPin pin = new GpioController().OpenPin(33, PinMode.InputPullUp);
            pin.DebounceTimeout = TimeSpan.FromMilliseconds(20);
            pin.ValueChanged += (_, e) => log.Add($"{e.ChangeType} {e.PinNumber} {board.Scheduler.NowMicroseconds}");
            board.Scheduler.Sleep(-1);
        });
        board.Scheduler.At(101_000, () => board.Gpio.Drive(33, false));
        board.Scheduler.At(110_000, () => board.Gpio.Drive(33, true));
        board.Scheduler.At(112_000, () => board.Gpio.Drive(33, false));
        board.Scheduler.At(301_000, () => board.Gpio.Drive(33, true));
        board.Scheduler.RunUntil(1_000_000);
        CollectionAssert.AreEqual(new[] { "Falling 33 140000", "Rising 33 330000" }, log);
    }

    [TestMethod]
    public void The_chip_can_be_powered_down_for_good_by_a_pin()
    {
        using var board = new Board(new BoardSettings());
        var at = new List<long>();
        board.Hx711.Converted += conversion => at.Add(conversion.AtMicroseconds);
        long fell = 0;
        board.PowerOn(() =>
        {
            GpioPin clock = new GpioController().OpenPin(23, PinMode.Output);
            board.Scheduler.Sleep(100);
            clock.Write(PinValue.High);
            board.Scheduler.Sleep(500);
            clock.Write(PinValue.Low);
            fell = board.Scheduler.NowMicroseconds;
            board.Scheduler.Sleep(-1);
        });
        board.Scheduler.RunUntil(700_000);
        Assert.IsFalse(at.Exists(time => time > 115_000 && time < fell), string.Join(' ', at));
        Assert.AreEqual(fell + 50_000, at.First(time => time > fell));
    }
}
