using PressureDevice.Board;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Requests that come in the very turn in which a hold ends, when the supervisor still allows a guided turn only.</summary>
[TestClass]
public sealed class EndOfHoldTests
{
    private const int Rounds = 12;
    private const int IntervalMicroseconds = 500;
    private const int LongestTurnMs = 14; // 80 conversions a second with the oscillator 5 % slow
    private const double Newtons = 40; // the target of a device as delivered

    [TestMethod]
    public void A_request_that_comes_with_the_end_of_a_hold_makes_no_turn_longer_than_the_supervisor_allows()
    {
        using var device = new LinkDevice(seed: 7);
        device.Radio.ConnectionIntervalMicroseconds = IntervalMicroseconds;
        device.PowerOn();
        var central = new WireCentral(device);
        central.Connect(247, Attributes.Control);
        central.Pair();
        int results = 0;
        int inTime = 0;
        device.Radio.Notified += (_, value) => results += value[0] == 0x80 ? 1 : 0;
        long turnedAt = device.Now;
        bool wasGuiding = false;
        long longest = 0;
        device.Turned += () =>
        {
            longest = wasGuiding ? Math.Max(longest, device.Now - turnedAt) : longest;
            (turnedAt, wasGuiding) = (device.Now, device.Parts.Device.IsGuiding);
        };
        for (int round = 0; round < Rounds; round++)
        {
            // The clock has no day yet that is stored: that is due too when the hand lets go.
            byte[] time = [0xEA, 7, 11, (byte)(1 + round), 23, 59, 52, 0, 0, 0];
            Assert.IsTrue(central.Write(Attributes.Time, time).Succeeded);
            device.Press(Newtons, HoldState.Hold);
            bool isAlmostOver = false;
            device.Turned += Look;
            Assert.IsTrue(device.RunUntil(() => isAlmostOver || device.Phase == HoldState.Done, 20), $"round {round}: the hold goes on to its end, not {device.Phase}");
            device.Turned -= Look;
            int answered = results;
            Assert.IsTrue(central.Write(Attributes.Control, 0x11, (byte)(50 + round), 80, 0).Succeeded, $"round {round}: the request is accepted");
            Assert.IsTrue(device.RunUntil(() => results > answered, 1), $"round {round}: an answer; {device.Board.Boots} starts, {longest} µs, {device.Phase}");
            inTime += isAlmostOver ? 1 : 0;
            device.Press(0, HoldState.Idle);
            device.Run(0.5);

            void Look() => isAlmostOver |= device.Phase == HoldState.Hold && device.Parts.Device.Session.TimeLeftMs <= LongestTurnMs;
        }

        Console.WriteLine($"the longest turn behind a guided one: {longest / 1000.0:F0} ms");
        Assert.IsGreaterThanOrEqualTo(Rounds / 2, inTime, "requests that came with the end");
        Assert.AreEqual(1, device.Board.Boots, "no restart");
        Assert.IsLessThan(Supervisor.GuidedStallLimitMs, longest / 1000.0, "the supervisor's limit");
        device.AssertSound("end of holds");
    }
}
