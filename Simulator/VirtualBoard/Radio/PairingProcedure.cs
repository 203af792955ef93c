namespace PressureDevice.VirtualBoard;

/// <summary>One pairing, from the central's asking to its end.</summary>
/// <param name="connection">The connection it happens on.</param>
/// <param name="passkey">What the central's user enters; null for a central that cannot enter anything.</param>
/// <param name="done">Gets the result.</param>
internal sealed class PairingProcedure(RadioConnection connection, int? passkey, Action<PairingResult>? done)
{
    public RadioConnection Connection { get; } = connection;

    public int? Passkey { get; } = passkey;

    public Action<PairingResult>? Done { get; } = done;

    /// <summary>The stack has heard of it, and so tells the firmware how it ends.</summary>
    public bool HasBegun { get; set; }

    /// <summary>False once it has its result or the link is gone.</summary>
    public bool IsUnderWay => Connection.IsUp && ReferenceEquals(Connection.Pairing, this);
}
