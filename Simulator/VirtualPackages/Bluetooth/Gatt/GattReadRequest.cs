using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A read to be answered once, in its handler.</summary>
public class GattReadRequest
{
    private readonly HandlerCall _call;
    private Buffer? _value;

    internal GattReadRequest(HandlerCall call) => _call = call;

    /// <summary>Bytes answered; NullReferenceException before the answer, as in the library.</summary>
    public uint Length => _value!.Length;

    /// <summary>Answers with a copy of the bytes in use. A trap when answered already or after 2 s.</summary>
    public void RespondWithValue(Buffer value)
    {
        _value = value;
        _call.Answer(AttError.None, value.Copy());
    }

    /// <summary>Refuses with an error code. A trap when answered already or after 2 s.</summary>
    public void RespondWithProtocolError(byte protocolError) => _call.Answer(protocolError, []);
}
