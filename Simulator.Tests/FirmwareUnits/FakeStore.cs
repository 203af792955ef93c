using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A hold log's files in memory with the mark of a running hold beside them; what is in them is read as the next start would.</summary>
    internal sealed class FakeStore : ILogFiles, IHoldMark
    {
        private readonly FakeLogFiles _files = new FakeLogFiles();

        /// <summary>The files themselves.</summary>
        public FakeLogFiles Files
        {
            get { return _files; }
        }

        /// <summary>How many holds there are.</summary>
        public int Count
        {
            get
            {
                HoldLogReader reader = Restarted().Reader;
                int count = 0;
                for (int found = reader.Find(1); found > 0; found = reader.Find(found + 1))
                {
                    count++;
                }

                return count;
            }
        }

        /// <summary>The mark that the next start finds.</summary>
        public int OpenMark { get; set; }

        /// <summary>The number of the hold that is marked open now.</summary>
        public int MarkedSequence { get; private set; }

        /// <summary>True while a hold is marked open.</summary>
        public bool IsMarkedOpen
        {
            get { return MarkedSequence != 0; }
        }

        /// <summary>How often the mark was set.</summary>
        public int MarksSet { get; private set; }

        /// <summary>False when nothing can be read.</summary>
        public bool IsReadable
        {
            set { _files.IsUnreadable = !value; }
        }

        /// <summary>True to refuse every record.</summary>
        public bool Refuses
        {
            set { _files.Refuses = value; }
        }

        /// <summary>How often a record was to be stored.</summary>
        public int AppendsTried { get; private set; }

        /// <summary>A store with one hold for each sequence number, all of boot 3. Numbers may be missing, as damaged holds are.</summary>
        /// <param name="sequences">The sequence numbers, growing; at most a hundred.</param>
        public static FakeStore With(params int[] sequences)
        {
            FakeStore store = new FakeStore();
            Check.Equal((int)HoldLogResult.Stored, (int)store.Open().Prepare(), "a segment for holds", sequences.Length);
            for (int i = 0; i < sequences.Length; i++)
            {
                bool isAdded = store._files.Open(0) && store._files.Write(SampleHolds.Sealed(sequences[i]), 0, HoldRecord.Length) && store._files.Close();
                Check.That(isAdded, "hold added", sequences[i]);
            }

            return store;
        }

        /// <summary>Opens the log on these files.</summary>
        public HoldLog Open()
        {
            return new HoldLog(this, HoldLog.DefaultBlocks, new byte[WorkBuffer.Length]);
        }

        /// <summary>A recorder on these files, with the place for the next hold made.</summary>
        public HoldRecorder Recorder()
        {
            HoldLog log = Open();
            HoldLogResult result = HoldLogResult.Underway;
            while (result == HoldLogResult.Underway)
            {
                result = log.Prepare();
            }

            return new HoldRecorder(log, this, new ForceCurve());
        }

        /// <summary>Adds a hold of boot 3.</summary>
        /// <param name="log">The log of these files.</param>
        /// <param name="sequence">Its number, the log's next.</param>
        /// <param name="curve">Its curve; null for none.</param>
        /// <returns>Whether it is stored.</returns>
        public HoldLogResult Add(HoldLog log, int sequence, ForceCurve curve)
        {
            byte[] record = SampleHolds.Sealed(sequence);
            HoldLogResult result = HoldLogResult.Underway;
            while (result == HoldLogResult.Underway)
            {
                result = log.Append(record, curve);
            }

            return result;
        }

        /// <summary>Fills the log with holds that no phone has.</summary>
        /// <returns>How many there are.</returns>
        public int Fill()
        {
            HoldLog log = Open();
            while (Add(log, log.NextSequence, null) == HoldLogResult.Stored)
            {
            }

            AppendsTried = 0;
            return log.NextSequence - 1;
        }

        /// <summary>The record of one hold.</summary>
        /// <param name="index">0 for the oldest.</param>
        public byte[] Record(int index)
        {
            byte[] hold = Hold(index);
            byte[] record = new byte[HoldRecord.Length];
            System.Array.Copy(hold, record, record.Length);
            return record;
        }

        /// <summary>One hold as it is stored, record and curve.</summary>
        /// <param name="index">0 for the oldest.</param>
        public byte[] Hold(int index)
        {
            HoldLogReader reader = Restarted().Reader;
            int found = reader.Find(1);
            for (int i = 0; i < index; i++)
            {
                found = reader.Find(found + 1);
            }

            Check.That(found > 0, "there is a hold with index", index);
            byte[] hold = new byte[reader.Length];
            Check.That(reader.Read(0, hold, 0, hold.Length), "read, hold", found);
            return hold;
        }

        /// <summary>Damages the record of one hold.</summary>
        /// <param name="sequence">Its number.</param>
        public void Damage(int sequence)
        {
            SampleHolds.Damage(_files, sequence);
        }

        /// <inheritdoc/>
        int IHoldMark.Read()
        {
            return OpenMark;
        }

        /// <inheritdoc/>
        public void Set(int sequence)
        {
            MarkedSequence = sequence;
            MarksSet += sequence != 0 ? 1 : 0;
        }

        /// <inheritdoc/>
        public int Length(int file)
        {
            return _files.Length(file);
        }

        /// <inheritdoc/>
        public bool Read(int file, int position, byte[] bytes, int offset, int count)
        {
            return _files.Read(file, position, bytes, offset, count);
        }

        /// <inheritdoc/>
        public bool Open(int file)
        {
            return _files.Open(file);
        }

        /// <inheritdoc/>
        public bool Write(byte[] bytes, int offset, int count)
        {
            AppendsTried += bytes[offset] == HoldLogEntry.Record && bytes[offset + 1] == HoldRecord.Length ? 1 : 0;
            return _files.Write(bytes, offset, count);
        }

        /// <inheritdoc/>
        public bool Close()
        {
            return _files.Close();
        }

        /// <inheritdoc/>
        public bool Delete(int file)
        {
            return _files.Delete(file);
        }

        private HoldLog Restarted()
        {
            return new HoldLog(_files.Restarted(), HoldLog.DefaultBlocks, new byte[WorkBuffer.Length]);
        }
    }
}
