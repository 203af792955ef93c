namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A central writes.</summary>
public class GattWriteRequestedEventArgs
{
    private readonly HandlerCall _call;

    internal GattWriteRequestedEventArgs(HandlerCall call) => _call = call;

    /// <summary>Always null (docs/platform.md).</summary>
    public GattSession? Session => null;

    /// <summary>The request with the bytes written, a new object at each call. A trap outside the handler.</summary>
    public GattWriteRequest GetRequest()
    {
        _call.NeedRunning("GetRequest of a write");
        _call.CallNative();
        return new GattWriteRequest(_call);
    }
}
