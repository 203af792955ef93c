using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Asks the device for its part in a pairing, to be given once and within 2 s.</summary>
public class DevicePairingRequestedEventArgs
{
    private readonly HandlerCall _call;
    private readonly PairingRequest _request;

    internal DevicePairingRequestedEventArgs(HandlerCall call, PairingRequest request)
    {
        _call = call;
        _request = request;
    }

    /// <summary>What is asked for: always a passkey to display.</summary>
    public DevicePairingKinds PairingKind => DevicePairingKinds.DisplayPin;

    /// <summary>The number to compare; 0, there is none for a passkey to display.</summary>
    public uint Pin => 0;

    /// <summary>A yes, always a trap here: the native code writes its yes into the passkey's first byte, which accepts
    /// the passkey 000001 (docs/platform.md).</summary>
    public void Accept() => throw _call.Trap(
        "Accept() without a passkey for a passkey to display: the stack takes 000001 for the passkey. Call Accept(passkey).");

    /// <summary>Names the passkey. A trap when named already, after 2 s, or outside 0 to 999,999.</summary>
    public void Accept(int passkey)
    {
        _call.CallNative();
        _call.Answer(_request, passkey);
    }
}
