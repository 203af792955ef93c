using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A central that has not paired with the passkey: it asks for everything and gets the battery's level.</summary>
[TestClass]
public sealed class StrangerTests
{
    private const int Holds = 20;
    private const byte NotPaired = 0x05;

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(false, true)]
    [DataRow(true, false)]
    [DataRow(true, true)]
    public void A_stranger_hears_and_reads_the_battery_level_alone(bool pairsWithoutPasskey, bool speaksProgressor)
    {
        using var device = new LinkDevice(seed: 11, speaksProgressor);
        StoredHoldsMaker.Fill(device, Holds);
        device.PowerOn();
        var heard = new Dictionary<Guid, int>();
        device.Radio.Notified += (characteristic, _) => heard[characteristic] = heard.GetValueOrDefault(characteristic) + 1;
        var central = new WireCentral(device);
        central.Connect(247, speaksProgressor ? Attributes.NotifyingProgressor : Attributes.Notifying);
        Assert.IsTrue(!pairsWithoutPasskey || central.Pair(passkey: null) == PairingResult.Paired);
        DeviceSnapshot before = new(device.Parts);
        AskForEverything(device, central);
        device.Press(40, HoldState.Hold);
        AskForEverything(device, central);
        device.Millivolts -= 300; // what everybody may hear
        device.Run(12);
        device.Press(0, HoldState.Idle);
        AskForEverything(device, central);
        device.Run(3);
        DeviceSnapshot after = new(device.Parts);
        CollectionAssert.AreEqual(
            new[] { nameof(DeviceSnapshot.Holds) }, before.ChangedTo(after).Except([nameof(DeviceSnapshot.ZeroShift)]).ToArray(), "only the hold that was held");
        CollectionAssert.AreEqual(new[] { Attributes.Battery }, heard.Keys.ToArray(), string.Join(", ", heard.Keys.Select(Attributes.NameOf)));
        device.AssertSound("a stranger");
    }

    [TestMethod]
    public void What_a_stranger_has_subscribed_to_comes_once_it_is_paired_and_ends_when_its_bond_is_forgotten()
    {
        using var device = new LinkDevice(seed: 12);
        device.PowerOn();
        var heard = new List<Guid>();
        device.Radio.Notified += (characteristic, _) => heard.Add(characteristic);
        var central = new WireCentral(device);
        central.Connect(247, Attributes.Notifying);
        device.Run(1);
        CollectionAssert.DoesNotContain(heard, Attributes.LiveForce);
        central.Pair();
        device.Run(1);
        CollectionAssert.Contains(heard, Attributes.LiveForce);
        device.HoldButton(12); // forget all
        device.Run(1);
        heard.Clear();
        device.Run(5);
        CollectionAssert.DoesNotContain(heard, Attributes.LiveForce, "the link is still encrypted, but whose it is nobody knows any more");
        Assert.AreEqual(NotPaired, central.Write(Attributes.Control, 0x10).Error);
        Assert.AreEqual(NotPaired, central.Read(Attributes.Status).Error);
        device.AssertSound("bonds forgotten");
    }

    private static void AskForEverything(LinkDevice device, WireCentral central)
    {
        foreach (RadioCharacteristic characteristic in device.Radio.Services.SelectMany(service => service.Characteristics))
        {
            if ((characteristic.Properties & RadioProperties.Read) != 0)
            {
                AttResult read = central.Read(characteristic.Uuid);
                Assert.AreEqual(characteristic.Uuid == Attributes.Battery ? 0 : NotPaired, read.Error, $"read of {Attributes.NameOf(characteristic.Uuid)}");
                Assert.HasCount(characteristic.Uuid == Attributes.Battery ? 1 : 0, read.Value);
            }

            if ((characteristic.Properties & RadioProperties.Write) != 0)
            {
                foreach (byte[] request in Requests(characteristic.Uuid))
                {
                    Assert.AreEqual(NotPaired, central.Write(characteristic.Uuid, request).Error, $"{Convert.ToHexString(request)} to the {Attributes.NameOf(characteristic.Uuid)}");
                }
            }

            if ((characteristic.Properties & RadioProperties.WriteWithoutResponse) != 0)
            {
                device.Radio.WriteWithoutResponse(characteristic.Uuid, [0x65]); // a stream that must not begin
                device.Run(0.5);
            }
        }
    }

    private static IEnumerable<byte[]> Requests(Guid characteristic)
    {
        var maker = new WriteMaker(new Simulator.World.SeededRandom(1, "stranger"));
        return characteristic == Attributes.Control
            ? Enumerable.Range(1, RequestForm.ControlOpcodes).Select(opcode => maker.Control((byte)opcode))
            : Enumerable.Range(0, 10).Select(_ => maker.Valid(characteristic)).Append([]);
    }
}
