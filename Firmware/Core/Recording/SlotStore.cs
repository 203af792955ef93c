using System;
using System.IO.Hashing;
using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// A small block of data in two slots, each framed by a sequence number u32 before and a CRC-32 behind it. A slot is written, read back and only then
    /// trusted; the other one keeps what was there before.
    /// </summary>
    public sealed class SlotStore
    {
        /// <summary>Bytes that the frame adds.</summary>
        public const int FrameBytes = 8;

        private const int Slots = 2;
        private const int SequenceBytes = 4;

        private readonly ISlots _slots;
        private readonly byte[] _frame;
        private int _newest;
        private int _sequence;

        /// <summary>Makes a store.</summary>
        /// <param name="slots">The two slots.</param>
        /// <param name="payloadBytes">Length of the data.</param>
        public SlotStore(ISlots slots, int payloadBytes)
        {
            _slots = slots;
            _frame = new byte[payloadBytes + FrameBytes];
            _newest = Slots - 1;
        }

        /// <summary>How many slots hold the data that the last <see cref="Load"/> gave or the last save wrote, undamaged.</summary>
        public int Copies { get; private set; }

        /// <summary>Frames data for a slot.</summary>
        /// <param name="frame">Where to.</param>
        /// <param name="payload">The data.</param>
        /// <param name="sequence">The slot's sequence number.</param>
        public static void Frame(byte[] frame, byte[] payload, int sequence)
        {
            LittleEndian.PutInt32(frame, 0, sequence);
            Array.Copy(payload, 0, frame, SequenceBytes, payload.Length);
            LittleEndian.PutInt32(frame, SequenceBytes + payload.Length, (int)Checksum(frame));
        }

        /// <summary>Reads the newest undamaged slot.</summary>
        /// <param name="payload">Where to.</param>
        /// <returns>False when neither slot holds undamaged data.</returns>
        public bool Load(byte[] payload)
        {
            Copies = 0;
            for (int slot = 0; slot < Slots; slot++)
            {
                if (!_slots.Read(slot, _frame) || !IsIntact(_frame))
                {
                    continue;
                }

                int sequence = LittleEndian.GetInt32(_frame, 0);
                bool same = Copies > 0 && HoldsSame(_frame, payload);
                if (Copies == 0 || sequence - _sequence > 0)
                {
                    Array.Copy(_frame, SequenceBytes, payload, 0, payload.Length);
                    _sequence = sequence;
                    _newest = slot;
                    Copies = same ? Slots : 1;
                }
                else if (same)
                {
                    Copies = Slots;
                }
            }

            return Copies > 0;
        }

        /// <summary>Writes the data into the older slot.</summary>
        /// <param name="payload">The data.</param>
        /// <returns>False when it could not be stored: the other slot still holds what was there before.</returns>
        public bool Save(byte[] payload)
        {
            int slot = Slots - 1 - _newest;
            Frame(_frame, payload, _sequence + 1);
            if (!_slots.Write(slot, _frame) || !IsStored(slot, payload, _sequence + 1))
            {
                Copies = Copies > 0 ? 1 : 0; // what the slot holds now is not known
                return false;
            }

            _newest = slot;
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
            Array.Clear(_frame, 0, _frame.Length);
            return _slots.Read(slot, _frame)
                && IsIntact(_frame)
                && LittleEndian.GetInt32(_frame, 0) == sequence
                && HoldsSame(_frame, payload);
        }

        private static bool IsIntact(byte[] frame)
        {
            return (uint)LittleEndian.GetInt32(frame, frame.Length - SequenceBytes) == Checksum(frame);
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

        private static uint Checksum(byte[] frame)
        {
            return Crc32.HashToUInt32(new SpanByte(frame, 0, frame.Length - SequenceBytes));
        }
    }
}
