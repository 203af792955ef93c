using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A write to be answered once, in its handler, also when the central wants no response.</summary>
public class GattWriteRequest
{
    private readonly HandlerCall _call;
    private readonly Buffer _value;

    internal GattWriteRequest(HandlerCall call)
    {
        _call = call;
        bool isCurrent = call.Request!.State == AttRequestState.Waiting;
        _value = new Buffer(isCurrent ? (byte[])call.Request.Value.Clone() : []);
    }

    /// <summary>Always 0.</summary>
    public uint Offset => 0;

    /// <summary>Always with response (docs/platform.md).</summary>
    public GattWriteOption Option => GattWriteOption.WriteWithResponse;

    /// <summary>The bytes written; empty when the request had its answer before this object was made. A trap outside
    /// the handler.</summary>
    public Buffer Value
    {
        get
        {
            _call.NeedRunning("reading a GattWriteRequest");
            return _value;
        }
    }

    /// <summary>Accepts. A trap when answered already or after 2 s.</summary>
    public void Respond() => _call.Answer(AttError.None, []);

    /// <summary>Refuses with an error code. A trap when answered already or after 2 s.</summary>
    public void RespondWithProtocolError(byte protocolError) => _call.Answer(protocolError, []);
}
