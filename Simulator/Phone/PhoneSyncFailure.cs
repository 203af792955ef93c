namespace PressureDevice.Simulator.Phone;

/// <summary>Why a sync did not bring everything.</summary>
public enum PhoneSyncFailure
{
    /// <summary>It did.</summary>
    None,

    /// <summary>The phone was not connected and set up.</summary>
    NotReady,

    /// <summary>Another sync was under way.</summary>
    Busy,

    /// <summary>The connection ended on the way.</summary>
    LinkLost,

    /// <summary>A write to the control point was refused because the link is not authenticated: the phone is to pair, or to encrypt with its key.</summary>
    NotPaired,

    /// <summary>A write to the control point was refused by another ATT error.</summary>
    WriteRefused,

    /// <summary>The control point answered with a result other than success or no records.</summary>
    RequestRefused,

    /// <summary>The control point sent bytes that are no answer to what was asked.</summary>
    MalformedAnswer,

    /// <summary>Nothing came for the time allowed.</summary>
    Silence,

    /// <summary>It took longer in all than allowed.</summary>
    TimeLimit,

    /// <summary>The phone aborted it.</summary>
    Aborted,

    /// <summary>The device said success, but segments or records are missing.</summary>
    RecordsLost,

    /// <summary>The device said success, but a record's length or checksum was wrong.</summary>
    RecordsCorrupt,
}
