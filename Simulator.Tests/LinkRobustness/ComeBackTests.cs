using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>After whatever drop the device can be connected to again.</summary>
[TestClass]
public sealed class ComeBackTests
{
    private const int Drops = 1_000;
    private const int Seeds = 4;
    private const int Holds = 40;
    private const double LimitMs = 2_000;

    private readonly List<double> _worsts = [];

    [TestMethod]
    public void After_a_thousand_drops_at_random_moments_the_device_is_connectable_again_within_2_s()
    {
        Parallel.For(1, Seeds + 1, seed =>
        {
            double here = DropAgainAndAgain(seed);
            lock (_worsts)
            {
                _worsts.Add(here);
            }
        });
        double worst = _worsts.Max();
        LinkFigures.Tell($"connectable again after a drop, worst of {Drops:N0} (in a pairing, a write, a burst of notifications, a hold)", "2 s", $"{worst:F0} ms");
        Assert.IsLessThanOrEqualTo(LimitMs, worst);
    }

    private static double DropAgainAndAgain(int seed)
    {
        using var device = new LinkDevice(seed);
        StoredHoldsMaker.Fill(device, Holds);
        device.PowerOn();
        int boots = device.Board.Boots;
        var central = new WireCentral(device);
        central.Connect(247, Attributes.Notifying);
        central.Pair();
        var random = new SeededRandom(seed, "drops");
        var maker = new WriteMaker(random);
        double worst = 0;
        for (int drop = 0; drop < Drops / Seeds; drop++)
        {
            string when = $"seed {seed}, drop {drop}";
            device.Radio.ClosedComesBeforeUnsubscribed = random.NextUnit() < 0.5;
            device.Newtons = random.NextUnit() < 0.3 ? 40 : 0;
            Busy(device, maker, random);
            device.Run(random.NextUnit() < 0.5 ? random.Between(0, 0.1) : random.Between(0, 2.5));
            device.Radio.Disconnect();
            long dropped = device.Now;
            Assert.IsTrue(device.RunUntil(() => device.Radio.IsConnectable, 10), $"{when}: connectable");
            worst = Math.Max(worst, (device.Now - dropped) / 1000.0);
            device.Radio.ConnectionIntervalMicroseconds = (int)random.Between(15_000, 50_000);
            device.Radio.CentralAddress = 0x0010_20AA_0001ul + (ulong)maker.Below(2);
            central.Connect(maker.Below(2) == 0 ? 23 : 247, maker.Below(4) == 0 ? [] : Attributes.Notifying);
            device.AssertSound(when);
        }

        Assert.AreEqual(boots, device.Board.Boots, $"seed {seed}: starts");
        return worst;
    }

    /// <summary>Begins something that the drop is to come into.</summary>
    private static void Busy(LinkDevice device, WriteMaker maker, SeededRandom random)
    {
        if (device.Radio.CentralHasKey && random.NextUnit() < 0.7)
        {
            device.Radio.Encrypt();
        }

        switch (maker.Below(5))
        {
            case 0:
                device.Radio.Pair(random.NextUnit() < 0.3 ? null : device.Passkey);
                break;
            case 1:
                device.Radio.Write(Attributes.RecordAccess, [1, 1], _ => { });
                break;
            case 2:
                device.Radio.Write(Attributes.Control, [7], _ => { });
                device.Radio.Read(Attributes.Status, _ => { });
                break;
            case 3:
                for (int i = 0; i < 6; i++)
                {
                    device.Radio.Write(Attributes.Control, maker.Next(Attributes.Control), _ => { });
                    device.Radio.Write(Attributes.RecordAccess, maker.Valid(Attributes.RecordAccess), _ => { });
                }

                break;
            default:
                break;
        }
    }
}
