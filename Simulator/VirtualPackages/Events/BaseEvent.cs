namespace nanoFramework.Runtime.Events;

/// <summary>What the runtime's event thread delivers.</summary>
public class BaseEvent
{
    /// <summary>Who raised it.</summary>
    public ushort Source;

    /// <summary>What happened.</summary>
    public byte Message;
}
