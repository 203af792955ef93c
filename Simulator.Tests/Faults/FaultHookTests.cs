using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.ClosedLoop;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Faults;

/// <summary>What the board offers for making faults.</summary>
[TestClass]
public sealed class FaultHookTests
{
    private const byte UnlikelyError = 0x0E;

    [TestMethod]
    public void Spikes_throw_as_many_conversions_as_asked_up_and_down_in_turn()
    {
        using var bench = new Bench();
        var codes = new List<int>();
        bench.Device.Board.Hx711.Converted += conversion => codes.Add(conversion.Code);
        bench.Device.Board.Hx711.ConversionsToSpike = 3;
        bench.Wait(0.1);
        int rest = codes[^1];
        int[] signs = [.. codes.Take(5).Select(code => Math.Sign((code - rest) / (Hx711Chip.SpikeCodes / 2)))];
        CollectionAssert.AreEqual(new[] { 1, -1, 1, 0, 0 }, signs);
    }

    [TestMethod]
    public void An_oscillator_that_jumps_goes_on_at_its_new_rate_without_a_gap()
    {
        using var bench = new Bench();
        Hx711Chip converter = bench.Device.Board.Hx711;
        double period = converter.PeriodMicroseconds;
        var times = new List<long>();
        converter.Converted += conversion => times.Add(conversion.AtMicroseconds);
        bench.Wait(0.1);
        converter.SpeedUp(1.4);
        int before = times.Count;
        bench.Wait(0.2);
        Assert.AreEqual(period / 1.4, converter.PeriodMicroseconds, 1e-9);
        for (int i = 1; i < times.Count; i++)
        {
            double expected = i < before ? period : period / 1.4;
            double gap = times[i] - times[i - 1];
            Assert.IsTrue(Math.Abs(gap - expected) <= 2 || (i == before && gap > period / 1.4 && gap < period), $"conversion {i}: {gap} µs");
        }
    }

    [TestMethod]
    public void A_power_cut_ends_and_starts_the_device_and_the_flash_stays()
    {
        using var bench = new Bench();
        bench.Press(40, 11);
        bench.Press(0, 1);
        bench.Device.CutPower(0.2);
        Assert.IsFalse(bench.Device.Board.IsPowered);
        bench.Wait(0.19);
        Assert.IsFalse(bench.Device.Board.IsPowered);
        Assert.IsTrue(bench.IsDarkAndStill);
        bench.Wait(0.02);
        Assert.IsTrue(bench.Device.Board.IsPowered);
        Assert.AreEqual(2, bench.Device.Board.Boots);
        Assert.HasCount(1, bench.Outcomes);
    }

    [TestMethod]
    public void A_handler_whose_native_call_fails_leaves_the_next_request_and_guidance_alone()
    {
        using var bench = new Bench();
        RadioModel radio = bench.Device.Board.Radio;
        var phone = new SimulatedPhone(radio, bench.Device.Scheduler, new PhoneSettings());
        phone.Arrive();
        bench.MillisecondsUntil(() => phone.State == PhoneState.Ready, 10);
        radio.RequestsToFail = 3;
        var answers = new List<AttResult>();
        radio.Read(DeviceUuids.BatteryLevel, answers.Add);
        radio.Write(DeviceUuids.RecordAccess, [4, 1], answers.Add);
        radio.Write(DeviceUuids.ControlPoint, [8], answers.Add);
        radio.Read(DeviceUuids.BatteryLevel, answers.Add);
        radio.Write(DeviceUuids.RecordAccess, [4, 1], answers.Add);
        bench.Press(40, 9);
        CollectionAssert.AreEqual(
            new byte[] { UnlikelyError, UnlikelyError, UnlikelyError, 0, 0 }, answers.Select(answer => answer.Error).ToArray());
        Assert.IsTrue(bench.SaysStay);
    }
}
