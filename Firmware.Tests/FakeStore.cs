using System;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A store in memory that can refuse to write and to read.</summary>
    internal sealed class FakeStore : IRecordStore
    {
        private const int MostRecords = 12;
        private const int ChecksumOffset = HoldRecord.Length - 4;

        private readonly byte[] _bytes = new byte[MostRecords * HoldRecord.Length];

        /// <inheritdoc/>
        public int Count { get; private set; }

        /// <inheritdoc/>
        public int OpenMark { get; set; }

        /// <summary>The number of the hold that is marked open now; it is what the next start finds.</summary>
        public int MarkedSequence { get; private set; }

        /// <summary>True while a hold is marked open.</summary>
        public bool IsMarkedOpen
        {
            get { return MarkedSequence != 0; }
        }

        /// <summary>How often the mark was set.</summary>
        public int MarksSet { get; private set; }

        /// <inheritdoc/>
        public bool IsReadable { get; set; } = true;

        /// <summary>True to refuse every record.</summary>
        public bool Refuses { get; set; }

        /// <summary>How often a record was to be stored.</summary>
        public int AppendsTried { get; private set; }

        /// <summary>The record that cannot be read; −1 when all can.</summary>
        public int UnreadableIndex { get; set; } = -1;

        /// <summary>A store with one intact record for each sequence number.</summary>
        /// <param name="sequences">The sequence numbers, growing.</param>
        public static FakeStore With(params uint[] sequences)
        {
            FakeStore store = new FakeStore();
            byte[] record = new byte[HoldRecord.Length];
            for (int i = 0; i < sequences.Length; i++)
            {
                for (int at = 0; at < record.Length; at++)
                {
                    record[at] = (byte)((at * 7) + (i * 31));
                }

                record[0] = HoldRecord.Version;
                record[1] = HoldRecord.Length;
                LittleEndian.PutUInt16(record, HoldRecord.BootOffset, 3);
                LittleEndian.PutInt32(record, HoldRecord.SequenceOffset, (int)sequences[i]);
                LittleEndian.PutInt32(record, ChecksumOffset, (int)ReferenceCrc.Of(record, ChecksumOffset));
                store.Append(record);
            }

            store.AppendsTried = 0;
            return store;
        }

        /// <inheritdoc/>
        public void SetOpenMark(int sequence)
        {
            MarkedSequence = sequence;
            MarksSet += sequence != 0 ? 1 : 0;
        }

        /// <inheritdoc/>
        public bool Append(byte[] record)
        {
            AppendsTried++;
            if (Refuses || Count == MostRecords)
            {
                return false;
            }

            Array.Copy(record, 0, _bytes, Count * HoldRecord.Length, HoldRecord.Length);
            Count++;
            return true;
        }

        /// <inheritdoc/>
        public bool Read(int index, byte[] record)
        {
            if (index < 0 || index >= Count || index == UnreadableIndex)
            {
                return false;
            }

            Array.Copy(_bytes, index * HoldRecord.Length, record, 0, HoldRecord.Length);
            return true;
        }

        /// <summary>A copy of one record, unreadable or not.</summary>
        /// <param name="index">0 for the oldest.</param>
        public byte[] Record(int index)
        {
            byte[] record = new byte[HoldRecord.Length];
            Array.Copy(_bytes, index * HoldRecord.Length, record, 0, HoldRecord.Length);
            return record;
        }
    }
}
