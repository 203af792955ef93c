namespace PressureDevice.VirtualBoard;

/// <summary>The stack's finite pool of buffers for notifications, emptied at connection events.</summary>
internal sealed class NotificationBuffers(BoardScheduler scheduler, RadioModel radio)
{
    private readonly Queue<(RadioCharacteristic Characteristic, byte[] Value)> _queue = new();

    /// <summary>Buffers in use.</summary>
    public int InUse => _queue.Count;

    /// <summary>Puts a copy into the pool; false when the pool is full.</summary>
    public bool TryAdd(RadioConnection connection, RadioCharacteristic characteristic, byte[] value)
    {
        if (_queue.Count >= radio.BuffersInPool)
        {
            return false;
        }

        _queue.Enqueue((characteristic, [.. value]));
        if (_queue.Count == 1)
        {
            DeliverAtNextEvent(connection);
        }

        return true;
    }

    /// <summary>The link is gone, and what waited for it.</summary>
    public void Clear() => _queue.Clear();

    private void DeliverAtNextEvent(RadioConnection connection) =>
        scheduler.At(connection.NextConnectionEvent(scheduler.NowMicroseconds), () => Deliver(connection));

    private void Deliver(RadioConnection connection)
    {
        if (!connection.IsUp)
        {
            return;
        }

        for (int sent = 0; sent < radio.NotificationsPerConnectionEvent && _queue.Count > 0; sent++)
        {
            (RadioCharacteristic characteristic, byte[] value) = _queue.Dequeue();
            if (characteristic.IsSubscribed)
            {
                radio.RaiseNotified(characteristic.Uuid, value);
            }
        }

        if (_queue.Count > 0)
        {
            DeliverAtNextEvent(connection);
        }
    }
}
