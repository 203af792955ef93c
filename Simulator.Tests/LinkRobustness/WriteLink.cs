using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Who writes.</summary>
internal enum WriteLink
{
    /// <summary>A central that has paired with the passkey.</summary>
    Paired,

    /// <summary>One that has not paired.</summary>
    Unpaired,

    /// <summary>One that has paired without a passkey.</summary>
    JustWorks,

    /// <summary>One whose bond the device has forgotten meanwhile: the stack still serves it.</summary>
    Forgotten,
}

/// <summary>Brings a central to where it writes from.</summary>
internal static class WriteLinks
{
    private const int Mtu = 247;
    private const double SettledSeconds = 0.5;

    /// <summary>Connects; what only a phone can begin, a phone that has paired begins first.</summary>
    /// <param name="link">Who is to write.</param>
    /// <param name="device">The device, ready.</param>
    /// <param name="central">The central.</param>
    /// <param name="characteristics">Whose notifications are switched on.</param>
    /// <param name="begin">Brings the device into the phase.</param>
    public static void Establish(this WriteLink link, LinkDevice device, WireCentral central, Guid[] characteristics, Action begin)
    {
        central.Connect(Mtu, characteristics);
        central.Pair();
        begin();
        if (link == WriteLink.Forgotten)
        {
            ForgetBonds(device);
        }
        else if (link != WriteLink.Paired)
        {
            device.Radio.Disconnect();
            device.Radio.CentralAddress++;
            central.Connect(Mtu, characteristics);
            Assert.IsTrue(link == WriteLink.Unpaired || central.Pair(passkey: null) == PairingResult.Paired);
        }

        device.Run(SettledSeconds);
    }

    /// <summary>In the middle of what the device does, which the button could not be.</summary>
    private static void ForgetBonds(LinkDevice device)
    {
        bool isForgotten = false;
        void Forget()
        {
            if (!isForgotten)
            {
                isForgotten = true;
                device.Parts.Radio.ForgetBonds();
            }
        }

        device.Turned += Forget;
        device.Run(SettledSeconds);
        device.Turned -= Forget;
    }
}
