using System;
using System.IO.Hashing;
using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// A small block of data in two slots, each framed by a sequence number u32 before and a CRC-32 behind it. A slot is written, read back and only then
    /// trusted; the other one keeps what was there before. What is kept this way derives from it.
    /// </summary>
    public class SlotStore
    {
        /// <summary>Bytes that the frame adds.</summary>
        public const int FrameBytes = 8;

        private const int Slots = 2;
        private const int SequenceBytes = 4;
        private const int ChecksumBytes = 4;

        private readonly ISlots _slots;
        private readonly byte[] _frame;
        private int _sequence; // of the newest slot; odd numbers stand in slot 0, even ones in slot 1

        /// <summary>Makes a store.</summary>
        /// <param name="slots">The two slots.</param>
        /// <param name="work">The work buffer; data and frame must fit it.</param>
        public SlotStore(ISlots slots, byte[] work)
        {
            _slots = slots;
            _frame = work;
        }

        /// <summary>How many slots hold the data that the last <see cref="Load"/> gave or the last save wrote, undamaged.</summary>
        public int Copies { get; private set; }

        /// <summary>Which pair of slots it has, from 0: a property and not a field, for each field takes heap.</summary>
        protected virtual int Pair
        {
            get { return 0; }
        }

        /// <summary>Frames data for a slot.</summary>
        /// <param name="frame">Where to, at least the data and <see cref="FrameBytes"/>.</param>
        /// <param name="payload">The data.</param>
        /// <param name="sequence">The slot's sequence number.</param>
        public static void Frame(byte[] frame, byte[] payload, int sequence)
        {
            LittleEndian.PutInt32(frame, 0, sequence);
            Array.Copy(payload, 0, frame, SequenceBytes, payload.Length);
            LittleEndian.PutInt32(frame, SequenceBytes + payload.Length, (int)Checksum(frame, payload.Length + FrameBytes));
        }

        /// <summary>Reads the newest undamaged slot.</summary>
        /// <param name="payload">Where to; its length is that of the data.</param>
        /// <returns>Whether there is any, and if not, whether there was.</returns>
        public SlotState Load(byte[] payload)
        {
            Copies = 0;
            int frameBytes = payload.Length + FrameBytes;
            bool isAnythingThere = false;
            for (int slot = 0; slot < Slots; slot++)
            {
                bool isThere = _slots.Read((Slots * Pair) + slot, _frame, frameBytes);
                isAnythingThere |= isThere;
                if (!isThere || !IsIntact(frameBytes))
                {
                    continue;
                }

                int sequence = LittleEndian.GetInt32(_frame, 0);
                bool same = Copies > 0 && HoldsSame(_frame, payload);
                if (Copies == 0 || sequence - _sequence > 0)
                {
                    Array.Copy(_frame, SequenceBytes, payload, 0, payload.Length);
                    _sequence = sequence;
                    Copies = same ? Slots : 1;
                }
                else if (same)
                {
                    Copies = Slots;
                }
            }

            return Copies > 0 ? SlotState.Good : isAnythingThere ? SlotState.Damaged : SlotState.Empty;
        }

        /// <summary>Writes the data into the older slot.</summary>
        /// <param name="payload">The data.</param>
        /// <returns>False when it could not be stored: the other slot still holds what was there before.</returns>
        public bool Save(byte[] payload)
        {
            int slot = _sequence & 1;
            Frame(_frame, payload, _sequence + 1);
            if (!_slots.Write((Slots * Pair) + slot, _frame, payload.Length + FrameBytes) || !IsStored(slot, payload, _sequence + 1))
            {
                Copies = Copies > 0 ? 1 : 0; // what the slot holds now is not known
                return false;
            }

            _sequence++;
            Copies = 1;
            return true;
        }

        /// <summary>Writes the data into both slots, one after the other.</summary>
        /// <param name="payload">The data.</param>
        /// <returns>False when not even one could be stored.</returns>
        public bool SaveTwice(byte[] payload)
        {
            if (!Save(payload))
            {
                return false;
            }

            if (Save(payload))
            {
                Copies = Slots;
            }

            return true;
        }

        /// <summary>Reads a slot back: a medium that lies shows here.</summary>
        private bool IsStored(int slot, byte[] payload, int sequence)
        {
            int frameBytes = payload.Length + FrameBytes;
            Array.Clear(_frame, 0, frameBytes);
            return _slots.Read((Slots * Pair) + slot, _frame, frameBytes)
                && IsIntact(frameBytes)
                && LittleEndian.GetInt32(_frame, 0) == sequence
                && HoldsSame(_frame, payload);
        }

        private bool IsIntact(int frameBytes)
        {
            return (uint)LittleEndian.GetInt32(_frame, frameBytes - ChecksumBytes) == Checksum(_frame, frameBytes);
        }

        private static bool HoldsSame(byte[] frame, byte[] payload)
        {
            for (int i = 0; i < payload.Length; i++)
            {
                if (frame[SequenceBytes + i] != payload[i])
                {
                    return false;
                }
            }

            return true;
        }

        private static uint Checksum(byte[] frame, int frameBytes)
        {
            return Crc32.HashToUInt32(new SpanByte(frame, 0, frameBytes - ChecksumBytes));
        }
    }
}
