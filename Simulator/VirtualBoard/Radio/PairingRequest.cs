namespace PressureDevice.VirtualBoard;

/// <summary>A pairing that waits for the firmware to name the passkey, once and within 2 s.</summary>
public sealed class PairingRequest
{
    internal PairingRequest(PairingProcedure procedure) => Procedure = procedure;

    /// <summary>Where it stands.</summary>
    public AttRequestState State { get; internal set; }

    internal PairingProcedure Procedure { get; }
}
