using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A phone that asks the record access control point, and what it must get.</summary>
    internal sealed class AccessBench
    {
        private const int MostTurns = 2_000;

        private readonly RecordAccess _access;

        /// <summary>Sets up a server of a store with a record for each sequence number.</summary>
        /// <param name="sequences">The sequence numbers, growing.</param>
        public AccessBench(params int[] sequences)
            : this(FakeStore.With(sequences))
        {
        }

        /// <summary>Sets up a server of a store.</summary>
        /// <param name="store">The store.</param>
        public AccessBench(FakeStore store)
        {
            Store = store;
            Link = new FakeLink();
            Log = store.Open();
            _access = new RecordAccess(Link, Log.Reader, new byte[WorkBuffer.Length]);
        }

        /// <summary>The log that is served.</summary>
        public HoldLog Log { get; }

        /// <summary>The store.</summary>
        public FakeStore Store { get; }

        /// <summary>The phone.</summary>
        public FakeLink Link { get; }

        /// <summary>Turns the server.</summary>
        /// <param name="turns">How often.</param>
        public void Turn(int turns)
        {
            for (int i = 0; i < turns; i++)
            {
                _access.Turn(true, true);
            }
        }

        /// <summary>Turns the server while a hand is guided.</summary>
        /// <param name="turns">How often.</param>
        public void TurnGuided(int turns)
        {
            for (int i = 0; i < turns; i++)
            {
                _access.Turn(false, true);
            }
        }

        /// <summary>Turns the server until the request is answered, then a little longer.</summary>
        /// <returns>Turns until the answer came.</returns>
        public int TurnUntilAnswered()
        {
            int turns = 0;
            int ended = Link.ProceduresEnded;
            while (Link.Answers == 0 && turns < MostTurns)
            {
                _access.Turn(true, true);
                turns++;
            }

            Turn(20);
            Check.Equal(1, Link.Answers, "answers after turns", turns);
            Check.Equal(ended + 1, Link.ProceduresEnded, "procedures ended after turns", turns);
            return turns;
        }

        /// <summary>Demands records and a final success.</summary>
        /// <param name="first">Index in the store of the first record that must come.</param>
        /// <param name="count">How many must come.</param>
        public void AssertReports(int first, int count)
        {
            TurnUntilAnswered();
            AssertResponse(
                RecordAccessCode.ReportRecords,
                count == 0 ? RecordAccessCode.NoRecordsFound : RecordAccessCode.Success);
            AssertReceived(first, count);
        }

        /// <summary>Demands that exactly these records have been received.</summary>
        /// <param name="first">Index in the store of the first.</param>
        /// <param name="count">How many.</param>
        public void AssertReceived(int first, int count)
        {
            Check.Equal(count, Link.Receiver.Holds, "holds received from index", first);
            for (int i = 0; i < count; i++)
            {
                Link.Receiver.AssertHold(i, Store.Hold(first + i));
            }
        }

        /// <summary>Demands a number as the answer.</summary>
        /// <param name="count">The number.</param>
        public void AssertNumber(int count)
        {
            TurnUntilAnswered();
            Check.Equal(RecordAccessCode.NumberResponse, Link.Answer[0], "opcode of the answer", count);
            Check.Equal(RecordAccessCode.NoOperator, Link.Answer[1], "operator of the answer", count);
            Check.Equal(count, LittleEndian.GetUInt16(Link.Answer, 2), "number of records", count);
            Check.Equal(0, Link.Receiver.Segments, "segments", count);
        }

        /// <summary>Demands that the newest answer is a response.</summary>
        /// <param name="opcode">The opcode it answers.</param>
        /// <param name="result">Its result.</param>
        public void AssertResponse(int opcode, int result)
        {
            Check.Equal(RecordAccessCode.Response, Link.Answer[0], "opcode of the answer to", opcode);
            Check.Equal(RecordAccessCode.NoOperator, Link.Answer[1], "operator of the answer to", opcode);
            Check.Equal(opcode, Link.Answer[2], "answered opcode", opcode);
            Check.Equal(result, Link.Answer[3], "result of opcode", opcode);
        }
    }
}
