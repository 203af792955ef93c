using System;

namespace PressureDevice.Core
{
    /// <summary>
    /// The last 16 events, oldest first, kept over a restart by a store in two slots. An event is 12 bytes, little-endian:
    /// code u8, phase u8, boot u16, uptime u32 in ms, detail u32.
    /// </summary>
    public sealed class FaultLog
    {
        /// <summary>Most events.</summary>
        public const int MostEvents = 16;

        /// <summary>Bytes of an event.</summary>
        public const int EventBytes = 12;

        private const int CountBytes = 4;

        private readonly SlotStore _store;
        private readonly byte[] _bytes;
        private int _total;

        /// <summary>Opens the log; what cannot be read is an empty log.</summary>
        /// <param name="slots">Where it is kept.</param>
        /// <param name="work">The work buffer.</param>
        public FaultLog(Ports.ISlots slots, byte[] work)
        {
            _bytes = new byte[CountBytes + (MostEvents * EventBytes)];
            _store = new SlotStore(slots, work);
            SlotState state = _store.Load(_bytes);
            WasLost = state == SlotState.Damaged;
            if (state == SlotState.Good)
            {
                _total = LittleEndian.GetInt32(_bytes, 0);
            }
        }

        /// <summary>Events in the log.</summary>
        public int Count
        {
            get { return _total < MostEvents ? _total : MostEvents; }
        }

        /// <summary>True when there was a log and both slots of it are damaged.</summary>
        public bool WasLost { get; private set; }

        /// <summary>True while there are events that are not stored.</summary>
        public bool IsDirty { get; private set; }

        /// <summary>Adds an event; the oldest gives way.</summary>
        /// <param name="code">What happened.</param>
        /// <param name="phase">The phase of the hold.</param>
        /// <param name="boot">Number of the start.</param>
        /// <param name="uptimeMs">Uptime, ms.</param>
        /// <param name="detail">What the code says of it.</param>
        public void Add(FaultCode code, HoldState phase, int boot, int uptimeMs, int detail)
        {
            int at = Offset(_total);
            _bytes[at] = (byte)code;
            _bytes[at + 1] = (byte)phase;
            LittleEndian.PutUInt16(_bytes, at + 2, boot);
            LittleEndian.PutInt32(_bytes, at + 4, uptimeMs);
            LittleEndian.PutInt32(_bytes, at + 8, detail);
            _total++;
            LittleEndian.PutInt32(_bytes, 0, _total);
            IsDirty = true;
        }

        /// <summary>Copies an event.</summary>
        /// <param name="index">0 for the oldest, to <see cref="Count"/> − 1.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="offset">Where in it.</param>
        public void Copy(int index, byte[] bytes, int offset)
        {
            Array.Copy(_bytes, Offset(_total - Count + index), bytes, offset, EventBytes);
        }

        /// <summary>Stores the log.</summary>
        /// <returns>False when the store did not take it.</returns>
        public bool Save()
        {
            IsDirty = !_store.Save(_bytes);
            return !IsDirty;
        }

        private static int Offset(int number)
        {
            return CountBytes + (number % MostEvents * EventBytes);
        }
    }
}
