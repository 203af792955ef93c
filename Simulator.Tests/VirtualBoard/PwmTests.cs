using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class PwmTests
{
    [TestMethod]
    public void A_pin_without_a_function_gives_no_channel()
    {
        PwmChannel? channel = null;
        using Board board = Ran(() => channel = PwmChannel.CreateFromPin(25));
        Assert.IsNull(channel);
    }

    [TestMethod]
    [DataRow(0.0, 0.0)]
    [DataRow(0.00009, 0.0)]
    [DataRow(0.0001, 0.0001)]
    [DataRow(0.33339, 0.3333)]
    [DataRow(1.0, 1.0)]
    public void Duty_is_kept_in_ten_thousandths_truncated(double set, double shown)
    {
        using Board board = Ran(() =>
        {
            PwmChannel channel = Open(25, DeviceFunction.PWM1);
            channel.Start();
            channel.DutyCycle = set;
        });
        Assert.AreEqual(shown, board.Pwm.DutyAt(25), 1e-12);
    }

    [TestMethod]
    [DataRow(-0.0001)]
    [DataRow(1.0001)]
    [DataRow(double.NaN)]
    public void Duty_outside_0_to_1_is_an_argument_exception(double duty)
    {
        using Board board = Ran(() =>
        {
            PwmChannel channel = Open(25, DeviceFunction.PWM1);
            Assert.ThrowsExactly<ArgumentException>(() => channel.DutyCycle = duty);
        });
        Assert.HasCount(0, board.Traps);
    }

    [TestMethod]
    public void The_output_stays_idle_until_Start()
    {
        double before = -1;
        using Board board = Ran(() =>
        {
            PwmChannel channel = Open(25, DeviceFunction.PWM1, duty: 0.5);
            before = Board.Current.Pwm.DutyAt(25);
            channel.Start();
        });
        Assert.AreEqual(0.0, before);
        Assert.AreEqual(0.5, board.Pwm.DutyAt(25));
    }

    [TestMethod]
    public void DutyChanged_tells_real_changes_only_with_their_time()
    {
        var log = new List<string>();
        using var board = new Board(new BoardSettings());
        board.Pwm.DutyChanged += (pin, duty, at) => log.Add($"{pin} {duty} {at >= 100_000}");
        board.PowerOn(() =>
        {
            PwmChannel channel = Open(25, DeviceFunction.PWM1);
            channel.Start();
            board.Scheduler.Sleep(100);
            channel.DutyCycle = 0.5;
            channel.DutyCycle = 0.5;
            channel.DutyCycle = 0;
        });
        board.Scheduler.RunUntil(200_000);
        CollectionAssert.AreEqual(new[] { "25 0.5 True", "25 0 True" }, log);
    }

    [TestMethod]
    public void Stop_freezes_the_duty_of_all_channels_until_some_Start()
    {
        var seen = new List<double>();
        using Board board = Ran(() =>
        {
            PwmChannel red = Open(25, DeviceFunction.PWM1);
            PwmChannel green = Open(26, DeviceFunction.PWM3, duty: 0.1);
            red.Start();
            green.Start();
            red.Stop();
            green.DutyCycle = 0.9;
            seen.Add(Board.Current.Pwm.DutyAt(26));
            seen.Add(green.DutyCycle);
            green.Start();
            seen.Add(Board.Current.Pwm.DutyAt(26));
        });
        CollectionAssert.AreEqual(new[] { 0.1, 0.9, 0.9 }, seen);
    }

    [TestMethod]
    [DataRow(151, true)]
    [DataRow(152, false)]
    [DataRow(40_000, false)]
    [DataRow(40_001, true)]
    public void A_frequency_without_a_sound_duty_is_a_trap(int hertz, bool isTrap) =>
        CheckTrap(isTrap, "PWM at", () => Open(25, DeviceFunction.PWM1, hertz));

    [TestMethod]
    [DataRow(DeviceFunction.PWM2, 1_000, false)]
    [DataRow(DeviceFunction.PWM2, 2_000, true)]
    [DataRow(DeviceFunction.PWM3, 2_000, false)]
    public void Two_frequencies_on_one_timer_are_a_trap(DeviceFunction second, int hertz, bool isTrap) =>
        CheckTrap(isTrap, "a pair shares one timer", () =>
        {
            PwmChannel one = Open(25, DeviceFunction.PWM1, 1_000);
            PwmChannel two = Open(26, second, hertz);
            one.Start();
            two.Start();
        });

    [TestMethod]
    [DataRow(DeviceFunction.PWM8, false)]
    [DataRow(DeviceFunction.PWM9, true)]
    [DataRow(DeviceFunction.PWM10, true)]
    [DataRow(DeviceFunction.PWM11, false)]
    public void Channels_9_and_10_are_a_trap(DeviceFunction function, bool isTrap) =>
        CheckTrap(isTrap, "wrong speed group", () => Open(25, function));

    [TestMethod]
    [DataRow(6)]
    [DataRow(11)]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(34)]
    [DataRow(39)]
    [DataRow(24)]
    [DataRow(40)]
    [DataRow(-1)]
    public void A_pin_that_cannot_drive_is_a_trap(int pin) =>
        CheckTrap(true, $"GPIO {pin}", () => Open(pin, DeviceFunction.PWM1));

    [TestMethod]
    public void Setting_a_channel_that_was_not_started_after_another_was_is_a_trap() =>
        CheckTrap(true, "unconfigured hardware", () =>
        {
            PwmChannel one = Open(25, DeviceFunction.PWM1);
            PwmChannel two = Open(26, DeviceFunction.PWM3);
            two.DutyCycle = 0.1;
            one.Start();
            two.DutyCycle = 0.2;
        });

    [TestMethod]
    public void Creating_a_channel_after_another_was_started_is_a_trap() =>
        CheckTrap(true, "created after another was started", () =>
        {
            Open(25, DeviceFunction.PWM1).Start();
            Open(26, DeviceFunction.PWM3);
        });

    [TestMethod]
    public void A_channel_by_number_is_a_trap() =>
        CheckTrap(true, "no pin on the ESP32", () => PwmChannel.Create(0, 1));

    [TestMethod]
    public void Dispose_leaves_the_output_on_and_power_off_takes_it_away()
    {
        using Board board = Ran(() =>
        {
            PwmChannel channel = Open(25, DeviceFunction.PWM1, duty: 0.5);
            channel.Start();
            channel.Dispose();
        });
        Assert.AreEqual(0.5, board.Pwm.DutyAt(25));
        board.PowerOff();
        Assert.AreEqual(0.0, board.Pwm.DutyAt(25));
    }

    private static PwmChannel Open(int pin, DeviceFunction function, int hertz = 1_000, double duty = 0)
    {
        Configuration.SetPinFunction(pin, function);
        return PwmChannel.CreateFromPin(pin, hertz, duty)!;
    }

    private static Board Ran(Action main) => DeviceRun.Of(main);

    private static void CheckTrap(bool isTrap, string says, Action main) => DeviceRun.CheckTrap(isTrap, says, main);
}
