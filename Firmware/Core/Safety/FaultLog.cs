using System;

namespace PressureDevice.Core
{
    /// <summary>
    /// The last 16 events, oldest first, kept over a restart by a store in two slots. An event is 12 bytes, little-endian:
    /// code u8, phase u8, boot u16, uptime u32 in ms, detail u32.
    /// </summary>
    public class FaultLog : SlotStore
    {
        /// <summary>Most events.</summary>
        public const int MostEvents = 16;

        /// <summary>Bytes of an event.</summary>
        public const int EventBytes = 12;

        private const int CountBytes = 4;

        private readonly byte[] _bytes;

        /// <summary>Opens the log; what cannot be read is an empty log.</summary>
        /// <param name="slots">Where it is kept.</param>
        /// <param name="work">The work buffer.</param>
        public FaultLog(Ports.ISlots slots, byte[] work)
            : base(slots, work)
        {
            _bytes = new byte[CountBytes + (MostEvents * EventBytes)];
            WasLost = Load(_bytes) == SlotState.Damaged;
        }

        /// <summary>Events in the log.</summary>
        public int Count
        {
            get { return Total < MostEvents ? Total : MostEvents; }
        }

        /// <summary>What happened last; none when the log is empty.</summary>
        public FaultCode Newest
        {
            get { return Total == 0 ? FaultCode.None : (FaultCode)_bytes[Offset(Total - 1)]; }
        }

        /// <summary>True when there was a log and both slots of it are damaged.</summary>
        public bool WasLost { get; private set; }

        /// <summary>True while there are events that are not stored.</summary>
        public bool IsDirty { get; private set; }

        /// <inheritdoc/>
        protected override int Pair
        {
            get { return 2; }
        }

        /// <summary>Adds an event; the oldest gives way.</summary>
        /// <param name="code">What happened.</param>
        /// <param name="phase">The phase of the hold.</param>
        /// <param name="boot">Number of the start.</param>
        /// <param name="uptimeMs">Uptime, ms.</param>
        /// <param name="detail">What the code says of it.</param>
        public void Add(FaultCode code, HoldState phase, int boot, int uptimeMs, int detail)
        {
            int at = Offset(Total);
            _bytes[at] = (byte)code;
            _bytes[at + 1] = (byte)phase;
            LittleEndian.PutUInt16(_bytes, at + 2, boot);
            LittleEndian.PutInt32(_bytes, at + 4, uptimeMs);
            LittleEndian.PutInt32(_bytes, at + 8, detail);
            LittleEndian.PutInt32(_bytes, 0, Total + 1);
            IsDirty = true;
        }

        /// <summary>Copies an event.</summary>
        /// <param name="index">0 for the oldest, to <see cref="Count"/> − 1.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="offset">Where in it.</param>
        public void Copy(int index, byte[] bytes, int offset)
        {
            Array.Copy(_bytes, Offset(Total - Count + index), bytes, offset, EventBytes);
        }

        /// <summary>Stores the log.</summary>
        /// <returns>False when the store did not take it.</returns>
        public bool Save()
        {
            IsDirty = !Save(_bytes);
            return !IsDirty;
        }

        /// <summary>Events since the log is kept, those that gave way too.</summary>
        private int Total
        {
            get { return LittleEndian.GetInt32(_bytes, 0); }
        }

        private static int Offset(int number)
        {
            return CountBytes + (number % MostEvents * EventBytes);
        }
    }
}
