namespace PressureDevice.Simulator.Bridge;

/// <summary>What a client asks of the radio (docs/bridge.md).</summary>
internal abstract record BridgeRequest
{
    /// <summary>What is on the air, waiting for something for a while.</summary>
    /// <param name="ForMilliseconds">How long to wait, ms of virtual time.</param>
    public sealed record Scan(int ForMilliseconds) : BridgeRequest;

    /// <summary>Connects.</summary>
    /// <param name="Central">Public address to connect with, 48 bits; bonds are kept by it.</param>
    public sealed record Connect(ulong Central) : BridgeRequest;

    /// <summary>Asks for a longer packet.</summary>
    /// <param name="Mtu">Bytes.</param>
    public sealed record ExchangeMtu(int Mtu) : BridgeRequest;

    /// <summary>Pairs.</summary>
    /// <param name="Passkey">What the central's user enters; null for a central that can enter nothing.</param>
    public sealed record Pair(int? Passkey) : BridgeRequest;

    /// <summary>Encrypts with the key of an earlier pairing.</summary>
    public sealed record Encrypt : BridgeRequest;

    /// <summary>The central forgets its key.</summary>
    public sealed record ForgetKey : BridgeRequest;

    /// <summary>Lists the services.</summary>
    public sealed record Discover : BridgeRequest;

    /// <summary>Reads a value.</summary>
    /// <param name="Characteristic">Of which characteristic.</param>
    public sealed record Read(Guid Characteristic) : BridgeRequest;

    /// <summary>Writes a value.</summary>
    /// <param name="Characteristic">Of which characteristic.</param>
    /// <param name="Value">The bytes.</param>
    /// <param name="WithResponse">False for a write command, whose fate the central never learns.</param>
    public sealed record Write(Guid Characteristic, byte[] Value, bool WithResponse) : BridgeRequest;

    /// <summary>Switches notifications on or off.</summary>
    /// <param name="Characteristic">Of which characteristic.</param>
    /// <param name="On">On or off.</param>
    public sealed record Subscribe(Guid Characteristic, bool On) : BridgeRequest;

    /// <summary>Ends the connection.</summary>
    public sealed record Disconnect : BridgeRequest;

    /// <summary>Has the link drop later, as out of reach.</summary>
    /// <param name="AfterMilliseconds">How much later, ms of virtual time.</param>
    public sealed record Drop(int AfterMilliseconds) : BridgeRequest;
}

/// <summary>What a client asks of the people and things around the device; needs no connection.</summary>
internal abstract record TableRequest : BridgeRequest
{
    /// <summary>Presses one of the device's buttons and lets it go, as a person at the device does.</summary>
    /// <param name="Name">Which.</param>
    /// <param name="ForMilliseconds">For how long, ms of virtual time.</param>
    public sealed record Button(DeviceButtonName Name, int ForMilliseconds) : TableRequest;

    /// <summary>Presses one of the buttons until it is let go, or the client goes.</summary>
    /// <param name="Name">Which.</param>
    public sealed record Hold(DeviceButtonName Name) : TableRequest;

    /// <summary>Lets go of a button that is held.</summary>
    /// <param name="Name">Which.</param>
    public sealed record LetGo(DeviceButtonName Name) : TableRequest;

    /// <summary>Plugs the patient's handle in, or pulls its plug until the client goes.</summary>
    /// <param name="IsIn">Whether it is in from now on.</param>
    public sealed record Plug(bool IsIn) : TableRequest;

    /// <summary>The visitor's finger presses the tip from now on.</summary>
    /// <param name="MilliNewtons">How hard, mN; 0 leaves the tip.</param>
    public sealed record Press(int MilliNewtons) : TableRequest;

    /// <summary>Reads what is printed on the device.</summary>
    public sealed record Label : TableRequest;

    /// <summary>Looks at the light and feels the motor from now on.</summary>
    public sealed record Watch : TableRequest;

    /// <summary>Takes the device's power away for a time.</summary>
    /// <param name="OffMilliseconds">For how long, ms of virtual time.</param>
    public sealed record Power(int OffMilliseconds) : TableRequest;
}

/// <summary>A message of a client as far as it could be read.</summary>
/// <param name="Id">The request's number; null when there is none that can be used.</param>
/// <param name="Request">The request; null when the message is malformed.</param>
/// <param name="Complaint">What is malformed; null when nothing is.</param>
internal sealed record BridgeMessage(int? Id, BridgeRequest? Request, string? Complaint);
