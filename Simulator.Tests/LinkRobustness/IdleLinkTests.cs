using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A phone that is connected and wants nothing.</summary>
[TestClass]
public sealed class IdleLinkTests
{
    private const double Hour = 3_600;

    [TestMethod]
    public void An_idle_hour_with_a_phone_that_listens_takes_nothing_from_the_heap()
    {
        long bytes = AllocationBench.BytesInAnIdleHour();
        LinkFigures.Tell("heap that the firmware's own code takes in an idle connected hour", "0", $"{bytes} bytes");
        Assert.AreEqual(0, bytes);
    }

    [TestMethod]
    public void In_an_idle_hour_nothing_is_sent_but_what_has_changed()
    {
        using var device = new LinkDevice(seed: 21);
        device.PowerOn();
        var central = new WireCentral(device);
        central.Connect(247, Attributes.Notifying.Except([Attributes.LiveForce]));
        central.Pair();
        device.Run(5);
        var heard = new List<(Guid Characteristic, byte[] Value)>();
        device.Radio.Notified += (characteristic, value) => heard.Add((characteristic, value));
        device.Run(Hour);
        string what = string.Join("\n", heard.Select(one => $"{Attributes.NameOf(one.Characteristic)} {Convert.ToHexString(one.Value)}"));
        LinkFigures.Tell("notifications in an idle hour without live force", "0", $"{heard.Count}");
        Assert.IsEmpty(heard, what);

        device.Millivolts -= 200;
        device.Run(30);
        Assert.AreEqual(1, heard.Count(one => one.Characteristic == Attributes.Battery), "the battery's level, once");
        Assert.AreEqual(1, heard.Count(one => one.Characteristic == Attributes.Status), "the status, once");
        device.AssertSound("an idle hour");
    }
}
