namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Outcome of a notification to one client.</summary>
public class GattClientNotificationResult
{
    internal GattClientNotificationResult(int code, GattSubscribedClient client, int length)
    {
        ProtocolError = (byte)code;
        SubscribedClient = client;
        BytesSent = (ushort)length;
    }

    /// <summary>The stack's return code, 0 when it took the notification over; otherwise it was not sent.</summary>
    public byte ProtocolError { get; }

    /// <summary>Success when the code is 0, unreachable otherwise.</summary>
    public GattCommunicationStatus Status =>
        ProtocolError == 0 ? GattCommunicationStatus.Success : GattCommunicationStatus.Unreachable;

    /// <summary>The client.</summary>
    public GattSubscribedClient SubscribedClient { get; }

    /// <summary>Always the length of the value, sent or not (docs/platform.md).</summary>
    public ushort BytesSent { get; }
}
