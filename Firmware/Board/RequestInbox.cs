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
        private const int Slots = 2; // a request, and the abort that may come before it is taken
        private const int SlotBytes = 1 + RecordAccessRequest.LongestLength; // the length goes first

        private readonly byte[] _bytes;
        private int _first;
        private int _count;

        /// <summary>Makes an empty inbox.</summary>
        public RequestInbox()
        {
            _bytes = new byte[Slots * SlotBytes];
        }

        /// <summary>Leaves a request.</summary>
        /// <param name="request">Its bytes.</param>
        /// <param name="length">How many, at most <see cref="RecordAccessRequest.LongestLength"/>.</param>
        /// <returns>False when the inbox is full.</returns>
        public bool Put(byte[] request, int length)
        {
            lock (_bytes)
            {
                if (_count == Slots)
                {
                    return false;
                }

                int at = (_first + _count) % Slots * SlotBytes;
                _bytes[at] = (byte)length;
                Array.Copy(request, 0, _bytes, at + 1, length);
                _count++;
                return true;
            }
        }

        /// <summary>Takes the oldest request.</summary>
        /// <param name="request">Where to.</param>
        /// <returns>Its length, or 0 when there is none.</returns>
        public int Take(byte[] request)
        {
            if (_count == 0)
            {
                return 0; // the common case, without the price of a lock
            }

            lock (_bytes)
            {
                if (_count == 0)
                {
                    return 0; // cleared in between: the phone has gone
                }

                int at = _first * SlotBytes;
                int length = _bytes[at];
                Array.Copy(_bytes, at + 1, request, 0, length);
                _first = (_first + 1) % Slots;
                _count--;
                return length;
            }
        }

        /// <summary>Throws all requests away: their connection is gone.</summary>
        public void Clear()
        {
            lock (_bytes)
            {
                _count = 0;
            }
        }
    }
}
