using System;
using PressureDevice.Core;

namespace PressureDevice.Board
{
    /// <summary>
    /// Where the radio's event thread leaves requests for the loop: bounded, no allocation, one lock. A request that does not fit is refused,
    /// never waited for.
    /// </summary>
    public sealed class RequestInbox
    {
        /// <summary>Requests it holds: one for each control point, an abort, a time, and a few of a Progressor client that does not wait for answers.</summary>
        public const int Slots = 6;

        private const int LengthAt = 1;
        private const int BytesAt = 2;
        private const int SlotBytes = BytesAt + LinkRequest.LongestLength; // channel, length, request

        private readonly byte[] _slots; // the oldest first
        private int _count;

        /// <summary>Makes an empty inbox.</summary>
        public RequestInbox()
        {
            _slots = new byte[Slots * SlotBytes];
        }

        /// <summary>True when no request fits any more. Only the event thread adds one, so there is still room for it when it has seen that.</summary>
        public bool IsFull
        {
            get { return _count == Slots; }
        }

        /// <summary>Leaves a request. There must be room.</summary>
        /// <param name="channel">Whom it is for.</param>
        /// <param name="request">Its bytes.</param>
        /// <param name="length">How many, at most <see cref="LinkRequest.LongestLength"/>.</param>
        public void Put(LinkChannel channel, byte[] request, int length)
        {
            lock (_slots)
            {
                int at = _count * SlotBytes;
                _slots[at] = (byte)channel;
                _slots[at + LengthAt] = (byte)length;
                Array.Copy(request, 0, _slots, at + BytesAt, length);
                _count++;
            }
        }

        /// <summary>Takes the oldest request for a channel.</summary>
        /// <param name="channel">Whom it is for.</param>
        /// <param name="request">Where to.</param>
        /// <returns>Its length, or 0 when there is none.</returns>
        public int Take(LinkChannel channel, byte[] request)
        {
            if (_count == 0)
            {
                return 0; // the common case, without the price of a lock
            }

            lock (_slots)
            {
                for (int at = 0; at < _count * SlotBytes; at += SlotBytes)
                {
                    if (_slots[at] == (byte)channel)
                    {
                        int length = _slots[at + LengthAt];
                        Array.Copy(_slots, at + BytesAt, request, 0, length);
                        _count--;
                        Array.Copy(_slots, at + SlotBytes, _slots, at, (_count * SlotBytes) - at);
                        return length;
                    }
                }
            }

            return 0;
        }

        /// <summary>Tells whether a request for a channel waits.</summary>
        /// <param name="channel">Whom it is for.</param>
        public bool Holds(LinkChannel channel)
        {
            lock (_slots)
            {
                for (int at = 0; at < _count * SlotBytes; at += SlotBytes)
                {
                    if (_slots[at] == (byte)channel)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        /// <summary>Throws all requests away: their connection is gone.</summary>
        public void Clear()
        {
            lock (_slots)
            {
                _count = 0;
            }
        }
    }
}
