using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <summary>Why a request was not done (docs/bridge.md).</summary>
/// <param name="Name">The name a client tells them apart by.</param>
/// <param name="Message">The same in words, for people.</param>
/// <param name="Code">The ATT error when the name is "att"; null otherwise.</param>
internal sealed record BridgeError(string Name, string Message, byte? Code = null)
{
    /// <summary>Too many requests wait for their answer.</summary>
    public static BridgeError Busy { get; } = new("busy", $"at most {BridgeServer.RequestsUnderWay} requests may be under way");

    /// <summary>This connection is to drop already.</summary>
    public static BridgeError DropPlanned { get; } = new("busy", "the link is to drop already");

    /// <summary>A finger is on that button.</summary>
    public static BridgeError Pressed { get; } = new("busy", "the button is pressed already");

    /// <summary>No finger of this client is on that button.</summary>
    public static BridgeError NotHeld { get; } = new("notHeld", "hold the button first");

    /// <summary>The power is off already.</summary>
    public static BridgeError PoweredOff { get; } = new("busy", "the power is off already");

    /// <summary>A board that lies on no table.</summary>
    public static BridgeError BareBoard { get; } = new("bareBoard", "a bare board: nobody presses it, and it has no label");

    /// <summary>There is nothing to connect to.</summary>
    public static BridgeError NotAdvertising { get; } = new("notAdvertising", "no connectable device is on the air");

    /// <summary>This client has its connection already.</summary>
    public static BridgeError AlreadyConnected { get; } = new("alreadyConnected", "disconnect first");

    /// <summary>The request needs a connection.</summary>
    public static BridgeError NotConnected { get; } = new("notConnected", "connect first");

    /// <summary>The connection ended before the answer.</summary>
    public static BridgeError LinkLost { get; } = new("linkLost", "the link ended before the answer");

    /// <summary>The central has no key to encrypt with.</summary>
    public static BridgeError NoKey { get; } = new("noKey", "pair first");

    /// <summary>The device has no such key any more.</summary>
    public static BridgeError KeyLost { get; } = new("keyLost", "the device has no key of this central any more: forget the key, then pair");

    /// <summary>A message that cannot be understood.</summary>
    public static BridgeError Malformed(string what) => new("malformed", what);

    /// <summary>A write command that does not fit.</summary>
    public static BridgeError TooLong(int mostBytes) => new("tooLong", $"a write without response carries at most {mostBytes} bytes now");

    /// <summary>What a result of the attribute protocol says; null for success.</summary>
    public static BridgeError? Of(AttResult result)
    {
        if (result.LinkLost)
        {
            return LinkLost;
        }

        return result.Error == AttError.None ? null : new BridgeError("att", $"refused with ATT error 0x{result.Error:X2}", result.Error);
    }

    /// <summary>What a result of a pairing says; null for success.</summary>
    public static BridgeError? Of(PairingResult result) => result switch
    {
        PairingResult.Paired => null,
        PairingResult.WrongPasskey => new BridgeError("wrongPasskey", "the device has another passkey"),
        PairingResult.Refused => new BridgeError("pairingRefused", "another pairing is under way, or one has timed out on this connection"),
        PairingResult.TimedOut => new BridgeError("pairingTimedOut", "the device named no passkey within 30 s"),
        _ => LinkLost,
    };
}
