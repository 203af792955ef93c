namespace PressureDevice.Simulator.Phone;

/// <summary>Why a request to the control point brought no answer.</summary>
public enum ControlPointFailure
{
    /// <summary>It brought one.</summary>
    None,

    /// <summary>There is no connection, or the device has no control point.</summary>
    NotReady,

    /// <summary>Another request had no answer yet.</summary>
    Busy,

    /// <summary>The connection ended before the answer.</summary>
    LinkLost,

    /// <summary>The write was refused because the link is not authenticated: the phone is to pair, or to encrypt with its key.</summary>
    NotPaired,

    /// <summary>The write was refused by another ATT error.</summary>
    WriteRefused,

    /// <summary>Nothing came for the time allowed.</summary>
    Silence,

    /// <summary>The device sent bytes that are no answer.</summary>
    MalformedAnswer,

    /// <summary>Fewer or more parts came before the answer than it counts.</summary>
    EventsLost,
}
