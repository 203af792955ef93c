namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A central reads.</summary>
public class GattReadRequestedEventArgs
{
    private readonly HandlerCall _call;

    internal GattReadRequestedEventArgs(HandlerCall call) => _call = call;

    /// <summary>Always null (docs/platform.md).</summary>
    public GattSession? Session => null;

    /// <summary>The request, a new object at each call.</summary>
    public GattReadRequest GetRequest()
    {
        _call.CallNative();
        return new GattReadRequest(_call);
    }
}
