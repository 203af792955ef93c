using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>The patient's button on its cable, on the whole device: how soon it is heard, and what is done when it is gone.</summary>
[TestClass]
public sealed class PatientLineTests
{
    private const int Devices = 20;
    private const double TooMuchLimitMs = 40;
    private const double LossLimitMs = 150;
    private const double OffsetSeconds = 0.0013; // another moment of the conversion on each device

    [TestMethod]
    public void The_patients_button_says_too_much_within_40_ms_of_its_contact()
    {
        double worst = Worst(handle => handle.IsPressed = true, HoldOutcome.TooMuch);
        Console.WriteLine($"at most {worst:F1} ms from the contact to the light");
        Assert.IsLessThanOrEqualTo(TooMuchLimitMs, worst);
    }

    [TestMethod]
    public void A_cable_that_is_unplugged_ends_the_hold_within_150_ms()
    {
        double worst = Worst(handle => handle.IsPluggedIn = false, HoldOutcome.ButtonLost);
        Console.WriteLine($"at most {worst:F1} ms from the plug to the light");
        Assert.IsLessThanOrEqualTo(LossLimitMs, worst);
    }

    [TestMethod]
    [DataRow(-6.0)]
    [DataRow(0.0)]
    [DataRow(6.0)]
    public void A_converter_at_either_end_of_its_error_hears_the_button_and_misses_it_when_it_is_gone(double errorPercent)
    {
        using var bench = new Bench(1, BenchSettings.Usual with { AdcErrorPercent = errorPercent });
        PatientHandle handle = bench.Device.Board.Handle;
        bench.Press(40, 11);
        bench.Press(0, 1);
        bench.Press(40, 1);
        handle.IsPressed = true;
        bench.Wait(0.1);
        Assert.IsFalse(bench.Guides, "too much");
        handle.IsPressed = false;
        bench.Press(0, 1);
        bench.Press(40, 1);
        handle.IsPluggedIn = false;
        bench.Wait(0.2);
        Assert.IsFalse(bench.Guides, "unplugged");
        bench.Press(0, 1);
        CollectionAssert.AreEqual(new[] { HoldOutcome.Completed, HoldOutcome.TooMuch, HoldOutcome.ButtonLost }, bench.Outcomes);
    }

    [TestMethod]
    public void Without_a_handle_since_the_start_holds_are_guided_and_a_handle_that_comes_is_watched()
    {
        using var bench = new Bench(1, BenchSettings.Usual, isPluggedIn: false);
        bench.Press(40, 11);
        bench.Press(0, 1);
        bench.Device.Board.Handle.IsPluggedIn = true;
        bench.Press(0, 1);
        bench.Press(40, 1);
        Assert.IsTrue(bench.SaysStay);
        bench.Device.Board.Handle.IsPluggedIn = false;
        bench.Wait(0.3);
        bench.Press(0, 1);
        CollectionAssert.AreEqual(new[] { HoldOutcome.Completed, HoldOutcome.ButtonLost }, bench.Outcomes);
    }

    [TestMethod]
    public void A_restart_forgets_that_it_was_there()
    {
        using var bench = new Bench();
        bench.Device.Board.Handle.IsPluggedIn = false;
        bench.Wait(0.5);
        bench.Press(40, 1);
        Assert.IsFalse(bench.Guides, "it was there in this start");
        bench.Press(0, 0.5);
        bench.Device.CutPower(0.2);
        bench.Wait(Bench.StartSeconds);
        bench.Press(40, 1);
        Assert.IsTrue(bench.SaysStay, "and not in the next");
    }

    [TestMethod]
    public void The_devices_own_button_goes_on_without_it_and_plugging_it_in_again_too()
    {
        foreach (bool byButton in new[] { false, true })
        {
            using var bench = new Bench();
            bench.Device.Board.Handle.IsPluggedIn = false;
            bench.Wait(0.5);
            bench.Press(40, 1);
            Assert.IsFalse(bench.Guides, "gone");
            bench.Press(0, 0.5);
            if (byButton)
            {
                DeviceButton.Hold(bench.Device.Board, 0.2);
            }
            else
            {
                bench.Device.Board.Handle.IsPluggedIn = true;
            }

            bench.Wait(0.5);
            bench.Press(40, 1);
            Assert.IsTrue(bench.SaysStay, byButton ? "gone on without" : "plugged in again");
        }
    }

    /// <summary>The longest time from a deed to the light, over devices whose converters run fast and slow.</summary>
    private static double Worst(Action<PatientHandle> deed, HoldOutcome outcome)
    {
        double worst = 0;
        for (int seed = 1; seed <= Devices; seed++)
        {
            using var bench = new Bench(seed);
            bench.Press(40, 1 + (seed * OffsetSeconds));
            Assert.IsTrue(bench.SaysStay, $"device {seed}: nobody is guided");
            deed(bench.Device.Board.Handle);
            worst = Math.Max(worst, bench.MillisecondsUntil(() => !bench.Guides, 1));
            bench.Press(40, 0.5);
            bench.Press(0, 1);
            Assert.AreEqual(outcome, bench.Outcomes.Single(), $"device {seed}");
        }

        return worst;
    }
}
