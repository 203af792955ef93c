using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Status;

/// <summary>What a phone makes of the status and of the time.</summary>
[TestClass]
public sealed class StatusDecodingTests
{
    private static readonly byte[] s_good = [1, 1, 0, 6, 2, 0x15, 0xFF, 0x01, 13, 3, 11, 98, 0x2C, 0x01, 0x05, 0x00, 0x3C, 0x0F, 58, 2];

    [TestMethod]
    public void A_status_is_read_field_by_field()
    {
        var expected = new DeviceStatusView(
            1, 1, new Version(0, 6, 2), StatusFlags.Calibrated | StatusFlags.ClockSet | StatusFlags.SelfTested, 511, 13, 3, 11, 98, 300, 5, 3_900, 58, DeviceRole.Patient);
        Assert.AreEqual(expected, DeviceStatusView.Decode(s_good));
    }

    [TestMethod]
    public void Holds_that_the_device_cannot_count_are_not_a_number()
    {
        DeviceStatusView? view = DeviceStatusView.Decode(With((12, 0xFF), (13, 0xFF), (14, 0xFF), (15, 0xFF)));
        Assert.IsNotNull(view);
        Assert.IsNull(view.Holds);
        Assert.IsNull(view.Waiting);
    }

    [TestMethod]
    public void A_status_that_cannot_be_is_none()
    {
        Assert.IsNull(DeviceStatusView.Decode([]));
        Assert.IsNull(DeviceStatusView.Decode(s_good.AsSpan(1)));
        Assert.IsNull(DeviceStatusView.Decode([.. s_good, 0]));
        (int At, byte Value)[][] mistakes =
        [
            [(1, 0)], [(1, 2)], [(5, 0x05)], [(6, 0), (7, 0)], [(9, 17)], [(9, 0)], [(10, 0)], [(11, 101)], [(14, 0x2D), (15, 0x01)],
            [(14, 0xFF), (15, 0xFF)], [(18, 101)], [(19, 3)],
        ];
        foreach ((int At, byte Value)[] mistake in mistakes)
        {
            Assert.IsNull(DeviceStatusView.Decode(With(mistake)), string.Join(", ", mistake));
        }
    }

    [TestMethod]
    public void Flags_and_verdicts_of_later_versions_are_taken()
    {
        Assert.AreEqual(0xD5, (int)DeviceStatusView.Decode(With((5, 0xD5)))!.Flags);
        Assert.AreEqual(200, DeviceStatusView.Decode(With((8, 200)))!.Verdict);
    }

    [TestMethod]
    public void A_time_that_is_not_known_is_all_zero()
    {
        Assert.IsNull(LocalTime.Decode(new byte[10])!.Value.Time);
        Assert.IsNull(LocalTime.Decode([0, 0, 1, 1, 0, 0, 0, 0, 0, 0]), "half known is not known at all");
        CollectionAssert.AreEqual(new byte[10], new LocalTime(null).Encode());
    }

    [TestMethod]
    public void A_time_that_cannot_be_is_none()
    {
        byte[] good = [0xEA, 0x07, 11, 21, 12, 46, 59, 6, 128, 2];
        Assert.AreEqual(new DateTime(2026, 11, 21, 12, 46, 59), LocalTime.Decode(good)!.Value.Time);
        Assert.IsNull(LocalTime.Decode(good.AsSpan(1)));
        Assert.IsNull(LocalTime.Decode([.. good, 0]));
        (int At, byte Value)[] mistakes = [(1, 0x7F), (2, 0), (2, 13), (3, 0), (3, 31), (4, 24), (5, 60), (6, 60), (7, 5), (7, 8)];
        foreach ((int at, byte value) in mistakes)
        {
            byte[] bytes = [.. good];
            bytes[at] = value;
            Assert.IsNull(LocalTime.Decode(bytes), $"byte {at} is {value}");
        }
    }

    [TestMethod]
    public void Random_bytes_never_throw()
    {
        var random = new SeededRandom(7, "bytes");
        for (int i = 0; i < 100_000; i++)
        {
            byte[] bytes = new byte[(int)random.Between(0, 24)];
            for (int at = 0; at < bytes.Length; at++)
            {
                bytes[at] = (byte)random.Between(0, 256);
            }

            _ = DeviceStatusView.Decode(bytes);
            _ = LocalTime.Decode(bytes);
        }
    }

    private static byte[] With(params (int At, byte Value)[] changes)
    {
        byte[] bytes = [.. s_good];
        foreach ((int at, byte value) in changes)
        {
            bytes[at] = value;
        }

        return bytes;
    }
}
