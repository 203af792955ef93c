using System;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>One pair of slots in memory, whichever the store has, that can refuse, and lie about, a write.</summary>
    internal sealed class FakeSlots : ISlots
    {
        private readonly byte[][] _slots = new byte[2][];

        /// <summary>True to refuse every write and leave the slot as it is.</summary>
        public bool Refuses { get; set; }

        /// <summary>True to say yes to a write and damage its last byte.</summary>
        public bool Lies { get; set; }

        /// <summary>True to say yes to a write and do nothing.</summary>
        public bool Forgets { get; set; }

        /// <summary>How many more writes are taken before the rest are refused.</summary>
        public int WritesLeft { get; set; } = int.MaxValue;

        /// <summary>True when nothing can be read.</summary>
        public bool IsUnreadable { get; set; }

        /// <summary>How often a slot was to be written.</summary>
        public int WritesTried { get; private set; }

        /// <summary>The slot of the newest write; −1 before the first.</summary>
        public int LastWritten { get; private set; } = -1;

        /// <summary>The bytes of a slot themselves, not a copy; null when nothing was written.</summary>
        /// <param name="slot">0 or 1.</param>
        public byte[] Bytes(int slot)
        {
            return _slots[slot];
        }

        /// <summary>Puts bytes into a slot.</summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="bytes">The bytes; null empties it.</param>
        public void Put(int slot, byte[] bytes)
        {
            _slots[slot] = bytes;
        }

        /// <inheritdoc/>
        public bool Read(int slot, byte[] bytes, int count)
        {
            byte[] held = _slots[slot & 1];
            if (IsUnreadable || held == null || held.Length != count)
            {
                return false;
            }

            Array.Copy(held, bytes, count);
            return true;
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] bytes, int count)
        {
            WritesTried++;
            LastWritten = slot & 1;
            if (Refuses || WritesLeft == 0)
            {
                return false;
            }

            WritesLeft--;
            if (Forgets)
            {
                return true;
            }

            byte[] held = new byte[count];
            Array.Copy(bytes, held, held.Length);
            if (Lies)
            {
                held[held.Length - 1] ^= 1;
            }

            _slots[slot & 1] = held;
            return true;
        }
    }
}
