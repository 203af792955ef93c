using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A central with nothing of a phone in it.</summary>
internal sealed class WireCentral(LinkDevice device)
{
    private const double LimitSeconds = 30;
    private const double ButtonSeconds = 4;

    private RadioModel Radio => device.Radio;

    /// <summary>Connects as soon as the device can be, with an MTU and all notifications on.</summary>
    /// <param name="mtu">Bytes; 23 asks for none.</param>
    /// <param name="characteristics">Whose notifications.</param>
    public void Connect(int mtu, params IEnumerable<Guid> characteristics)
    {
        Assert.IsTrue(device.RunUntil(() => Radio.IsConnectable, LimitSeconds), "the device advertises");
        Radio.Connect();
        if (mtu > 23)
        {
            Ask(done => Radio.ExchangeMtu(mtu, done));
        }

        foreach (Guid characteristic in characteristics)
        {
            Assert.IsTrue(Subscribe(characteristic).Succeeded, $"notifications of {Attributes.NameOf(characteristic)}");
        }
    }

    /// <summary>Pairs as its user has read it on the papers, with the window open.</summary>
    public void Pair()
    {
        device.HoldButton(ButtonSeconds);
        Assert.AreEqual(PairingResult.Paired, Pair(device.Passkey), $"{device.Board.Boots} starts; {device.Board.UnhandledException}; {string.Join("; ", device.Board.Traps.Select(trap => trap.Message))}");
        device.Run(0.2);
        Assert.IsTrue(Radio.IsAuthenticated);
    }

    /// <summary>Pairs with a passkey, or without one.</summary>
    public PairingResult Pair(int? passkey)
    {
        PairingResult? paired = null;
        Radio.Pair(passkey, result => paired = result);
        Assert.IsTrue(device.RunUntil(() => paired is not null, 2 * LimitSeconds), "a pairing ends");
        return paired!.Value;
    }

    /// <summary>Encrypts with the key of the bond.</summary>
    public bool Encrypt()
    {
        bool? encrypted = null;
        Radio.Encrypt(result => encrypted = result);
        Assert.IsTrue(device.RunUntil(() => encrypted is not null, LimitSeconds), "an encryption ends");
        return encrypted!.Value;
    }

    public AttResult Write(Guid characteristic, params byte[] value) => Ask(done => Radio.Write(characteristic, value, done));

    public AttResult Read(Guid characteristic) => Ask(done => Radio.Read(characteristic, done));

    public AttResult Subscribe(Guid characteristic) => Ask(done => Radio.Subscribe(characteristic, on: true, done));

    /// <summary>Makes a request of the control point and takes its answer.</summary>
    public byte[] Request(params byte[] request)
    {
        byte[]? answer = null;
        void Take(Guid characteristic, byte[] value) => answer ??= characteristic == Attributes.Control && value[0] == 0x80 ? value : null;
        Radio.Notified += Take;
        AttResult result = Write(Attributes.Control, request);
        bool isAnswered = result.Succeeded && device.RunUntil(() => answer is not null, LimitSeconds);
        Radio.Notified -= Take;
        Assert.IsTrue(isAnswered, $"{Convert.ToHexString(request)} is answered, not {result}");
        return answer!;
    }

    private AttResult Ask(Action<Action<AttResult>> request)
    {
        AttResult? result = null;
        request(given => result = given);
        Assert.IsTrue(device.RunUntil(() => result is not null, LimitSeconds), "a request is answered");
        return result!.Value;
    }
}
