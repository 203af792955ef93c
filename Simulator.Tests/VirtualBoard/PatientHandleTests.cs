using System.Device.Adc;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

/// <summary>The patient's line as a meter and as the firmware see it.</summary>
[TestClass]
public sealed class PatientHandleTests
{
    private const int Channel = 7;
    private const double Noise = 6 * AdcModel.NoiseCodes;

    [TestMethod]
    [DataRow(true, false, false, 1_650.0)]
    [DataRow(true, true, false, 0.0)]
    [DataRow(false, false, false, 3_300.0)]
    [DataRow(false, true, false, 3_300.0)]
    [DataRow(true, false, true, 0.0)]
    [DataRow(false, false, true, 0.0)]
    public void The_line_comes_to_rest_at_its_voltage(bool isPluggedIn, bool isPressed, bool isShorted, double millivolts)
    {
        using var board = new Board(new BoardSettings());
        board.Handle.IsPluggedIn = isPluggedIn;
        board.Handle.IsPressed = isPressed;
        board.Handle.IsShorted = isShorted;
        Assert.AreEqual(millivolts, board.Handle.PinMillivoltsAt(20_000), 0.01);
    }

    [TestMethod]
    [DataRow(true, 100, 606.9)] // 1.65 V through 1 kΩ: 0.1 ms
    [DataRow(true, 300, 82.1)]
    [DataRow(false, 1_100, 2_693.0)] // from 1.65 V to 3.3 V through 11 kΩ: 1.1 ms
    [DataRow(false, 3_300, 3_217.9)]
    public void It_takes_its_time_through_the_filter(bool isPressed, long afterMicroseconds, double millivolts)
    {
        using var board = new Board(new BoardSettings());
        board.Handle.IsPressed = isPressed;
        board.Handle.IsPluggedIn = isPressed;
        Assert.AreEqual(1_650, board.Handle.PinMillivoltsAt(0), 0.01, "no jump");
        Assert.AreEqual(millivolts, board.Handle.PinMillivoltsAt(afterMicroseconds), 0.5);
    }

    [TestMethod]
    [DataRow(0.0, 2_180)]
    [DataRow(6.0, 2_310)]
    [DataRow(-6.0, 2_049)]
    public void The_converter_reads_it_with_its_noise_and_its_error(double errorPercent, int code)
    {
        var codes = new List<int>();
        var settings = new BoardSettings { AdcErrorPercent = errorPercent };
        using Board board = DeviceRun.Of(
            () =>
            {
                AdcChannel channel = new AdcController().OpenChannel(Channel);
                codes.AddRange(Enumerable.Range(0, 200).Select(_ => channel.ReadValue()));
            },
            settings);
        Assert.AreEqual(code, codes.Average(), 2);
        Assert.IsTrue(codes.All(read => Math.Abs(read - code) <= Noise + 1), "noise");
        Assert.IsGreaterThan(8, codes.Distinct().Count(), "noise");
    }

    [TestMethod]
    public void An_open_line_reads_as_the_highest_code()
    {
        int read = 0;
        using var board = new Board(new BoardSettings());
        board.Handle.IsPluggedIn = false;
        board.PowerOn(() =>
        {
            board.Scheduler.Sleep(20);
            read = new AdcController().OpenChannel(Channel).ReadValue();
        });
        board.Scheduler.RunUntil(100_000);
        Assert.AreEqual(AdcModel.MaxValue, read);
    }

    [TestMethod]
    public void Its_noise_leaves_the_batterys_readings_as_they_are()
    {
        CollectionAssert.AreEqual(BatteryCodes(readsLine: false), BatteryCodes(readsLine: true));
    }

    private static List<int> BatteryCodes(bool readsLine)
    {
        var codes = new List<int>();
        using Board board = DeviceRun.Of(() =>
        {
            Board.Current.Adc.BatteryPinMillivoltsAt = _ => 2_000;
            AdcChannel battery = new AdcController().OpenChannel(6);
            AdcChannel line = new AdcController().OpenChannel(Channel);
            for (int i = 0; i < 50; i++)
            {
                codes.Add(battery.ReadValue());
                _ = readsLine ? line.ReadValue() : 0;
            }
        });
        return codes;
    }
}
