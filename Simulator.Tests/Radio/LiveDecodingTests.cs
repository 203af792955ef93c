using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The messages of the live force, field by field, and what the phone makes of the two together.</summary>
[TestClass]
public sealed class LiveDecodingTests
{
    [TestMethod]
    public void A_message_of_samples_decodes_field_by_field()
    {
        LiveSamples message = LiveSamples.Decode(
            [0x94, 0xFE, 0x70, 0x56, 0x34, 0x12, 0x1B, 0x10, 0x0D, 0x03, 0x6A, 0xFF, 0x6A, 0x18, 0x00, 0x80, 0xFF, 0xFF, 0x00, 0x00])!;
        Assert.AreEqual(0xFE, message.Number);
        Assert.IsTrue(message.AfterDrop);
        CollectionAssert.AreEqual(
            new (uint, int?)[] { (0x12345670, 41_230), (0x12345670 + 12_496, -1_500), (0x12345670 + 112_496, null), (0x12345670 + 112_496 + 1_048_560, 0) },
            message.Samples.ToArray());
    }

    [TestMethod]
    public void A_message_of_guidance_decodes_field_by_field_and_may_be_longer()
    {
        byte[] bytes = [0x20, 2, 1, 3, 1, 0, 0, 0x80, 0xD0, 7, 100, 0, 0xE8, 3, 1, 2, 3, 4];
        LiveGuidance guidance = LiveGuidance.Decode(bytes)!.Value;
        Assert.AreEqual((2, 1, 3), (guidance.Phase, guidance.Verdict, guidance.Outcome));
        Assert.AreEqual(0x80000001u, guidance.StampMicroseconds);
        Assert.AreEqual((20_000, 1_000), (guidance.TargetMilliNewtons, guidance.ToleranceMilliNewtons));
        Assert.AreEqual((10_000, 0x201 * 10), (guidance.TimeLeftMilliseconds, guidance.TimeInBandMilliseconds));
        Assert.AreEqual((3, 4), (guidance.ProgrammeKind, guidance.Step));
        Assert.AreEqual(guidance, LiveGuidance.Decode([.. bytes, 9, 9]));
    }

    [TestMethod]
    public void Between_two_messages_of_guidance_the_clocks_of_the_hold_go_on()
    {
        LiveGuidance guidance = new() { Phase = 2, StampMicroseconds = uint.MaxValue - 999, TimeLeftMilliseconds = 300, TimeInBandMilliseconds = 700 };
        LiveForce live = LiveForce.Of(guidance, 199_000, 40_000);
        Assert.AreEqual((100, 900u), (live.TimeLeftMilliseconds, live.TimeInBandMilliseconds));
        Assert.AreEqual(0, LiveForce.Of(guidance, 500_000, 0).TimeLeftMilliseconds);
        Assert.AreEqual((300, 700u), Clocks(guidance with { Phase = 3 }), "off the band nothing counts");
        Assert.AreEqual((100, 700u), Clocks(guidance with { Phase = 6 }), "a rest");
        Assert.AreEqual(300, LiveForce.Of(guidance, uint.MaxValue - 50_000, 0).TimeLeftMilliseconds, "a sample from before");
    }

    private static (int Left, uint InBand) Clocks(LiveGuidance guidance)
    {
        LiveForce live = LiveForce.Of(guidance, 199_000, 40_000);
        return (live.TimeLeftMilliseconds, live.TimeInBandMilliseconds);
    }
}
