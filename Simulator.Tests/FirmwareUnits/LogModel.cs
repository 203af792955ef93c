using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the hold log should hold: plain arrays, and how far an operation that was cut may have come.</summary>
    internal sealed class LogModel
    {
        private const int MostSteps = 80;
        private const int MostInSegment = 112;
        private static readonly byte[] s_work = new byte[WorkBuffer.Length];

        private readonly bool[] _isStored;

        /// <summary>Makes the model of an empty log.</summary>
        /// <param name="most">Most holds that will ever be.</param>
        public LogModel(int most = 2_000)
        {
            _isStored = new bool[most];
        }

        /// <summary>The number after the newest that was confirmed.</summary>
        public int Next { get; set; } = 1;

        /// <summary>The highest number that may have been acknowledged.</summary>
        public int SyncedAtMost { get; set; }

        /// <summary>The highest number whose acknowledgement was confirmed.</summary>
        public int Synced { get; set; }

        /// <summary>Deleted for certain up to here.</summary>
        public int Gone { get; set; }

        /// <summary>Deleted perhaps up to here.</summary>
        public int GoneAtMost { get; set; }

        /// <summary>The holds.</summary>
        public LogHolds Holds { get; } = new LogHolds();

        /// <summary>The phones.</summary>
        public LogPhones Phones { get; } = new LogPhones();

        /// <summary>Holds seen at the last check.</summary>
        public int Present { get; private set; }

        /// <summary>Curves seen at the last check.</summary>
        public int CurvesPresent { get; private set; }

        /// <summary>Opens a log with the work buffer of all tests.</summary>
        /// <param name="files">Its files.</param>
        /// <param name="blocks">Blocks that it may take.</param>
        public static HoldLog Open(FakeLogFiles files, int blocks)
        {
            return new HoldLog(files, blocks, s_work);
        }

        /// <summary>Uses the work buffer for something else, as all the rest of the device does between two calls of the log.</summary>
        public static void SpoilWorkBuffer()
        {
            Array.Clear(s_work, 0, s_work.Length);
        }

        /// <summary>Prepares, and makes room as long as it takes.</summary>
        /// <param name="log">The log.</param>
        public static HoldLogResult Prepare(HoldLog log)
        {
            HoldLogResult result = log.Prepare();
            for (int step = 0; result == HoldLogResult.Underway; step++)
            {
                Check.Between(0, MostSteps, step, "steps of making room");
                SpoilWorkBuffer();
                result = log.Prepare();
            }

            return result;
        }

        /// <summary>Appends the next hold, and makes room as long as it takes.</summary>
        /// <param name="log">The log.</param>
        public HoldLogResult Append(HoldLog log)
        {
            HoldLogResult result = HoldLogResult.Underway;
            for (int step = 0; result == HoldLogResult.Underway; step++)
            {
                Check.Between(0, MostSteps, step, "steps of making room");
                result = AppendStep(log);
            }

            return result;
        }

        /// <summary>Appends the next hold, or does one step of making room.</summary>
        /// <param name="log">The log.</param>
        public HoldLogResult AppendStep(HoldLog log)
        {
            int sequence = log.NextSequence;
            Holds.Make(sequence);
            SpoilWorkBuffer();
            HoldLogResult result = log.Append(Holds.Record, Holds.Curve);
            if (result == HoldLogResult.Stored)
            {
                _isStored[sequence] = true;
                Next = sequence + 1;
            }

            return result;
        }

        /// <summary>Acknowledges, and makes room as long as it takes.</summary>
        /// <param name="log">The log.</param>
        /// <param name="phone">The phone's id.</param>
        /// <param name="upTo">Up to here.</param>
        public HoldLogResult Acknowledge(HoldLog log, int phone, int upTo)
        {
            SyncedAtMost = upTo > SyncedAtMost ? upTo : SyncedAtMost;
            Phones.Acknowledge(phone, upTo);
            HoldLogResult result = Finish(log, log.Acknowledge(phone, upTo));
            Synced = result == HoldLogResult.Stored && upTo > Synced ? upTo : Synced;
            return result;
        }

        /// <summary>Deletes, and makes room as long as it takes.</summary>
        /// <param name="log">The log.</param>
        /// <param name="upTo">Up to here.</param>
        public HoldLogResult Delete(HoldLog log, int upTo)
        {
            GoneAtMost = upTo > GoneAtMost ? upTo : GoneAtMost;
            HoldLogResult result = Finish(log, log.DeleteUpTo(upTo));
            Gone = result == HoldLogResult.Stored && upTo > Gone ? upTo : Gone;
            return result;
        }

        /// <summary>Forgets holds from a number on: the volume is one from before them.</summary>
        /// <param name="from">The number.</param>
        public void Forget(int from)
        {
            for (int i = from; i <= from + 2 && i < _isStored.Length; i++)
            {
                _isStored[i] = false;
            }
        }

        /// <summary>Compares a log that was just read with what should be in it.</summary>
        /// <param name="log">The log.</param>
        /// <param name="at">Where the test stands.</param>
        public void Verify(HoldLog log, int at)
        {
            Check.That(log.IsReadable, "readable", at);
            int skipped = log.Damages > 0 ? MostInSegment : 0; // what damage may have hidden
            Check.Between(Next, Next + 1 + skipped, log.NextSequence, "next number");
            Check.Between(Synced, SyncedAtMost, log.SyncedUpTo, "synced up to");
            Check.Equal(0, log.Reader.Find(int.MaxValue), "no hold found", at);
            Next = log.NextSequence;
            Present = CurvesPresent = 0;
            int last = 0;
            for (int sequence = log.Reader.Find(1); sequence != 0; sequence = log.Reader.Find(last + 1))
            {
                Check.That(sequence > last && sequence < Next, "order at hold", sequence);
                Check.That(sequence > Gone, "no deleted hold is back", sequence);
                for (int i = last + 1; i < sequence; i++)
                {
                    Check.That(!_isStored[i] || i <= GoneAtMost || (i <= SyncedAtMost && Present == 0), "hold not lost", i);
                }

                Check.Equal(sequence, log.Reader.Found, "number found", at);
                CurvesPresent += Holds.Verify(log, sequence) ? 1 : 0;
                _isStored[sequence] = true;
                last = sequence;
                Present++;
            }

            for (int i = last + 1; i < Next; i++)
            {
                Check.That(!_isStored[i] || i <= GoneAtMost || i <= SyncedAtMost, "hold not lost", i);
            }

            Check.Equal(last, log.Reader.Newest, "newest hold", at);
            Check.Equal(Present, log.Reader.CountBetween(1, int.MaxValue), "holds counted", at);
            int middle = last - (Present / 2);
            Check.Equal(Present, log.Reader.CountBetween(1, middle) + log.Reader.CountBetween(middle + 1, last), "holds counted in two parts", at);
        }

        private HoldLogResult Finish(HoldLog log, HoldLogResult result)
        {
            for (int step = 0; result == HoldLogResult.Underway; step++)
            {
                Check.Between(0, MostSteps, step, "steps of making room");
                SpoilWorkBuffer();
                result = log.StoreState();
            }

            if (result == HoldLogResult.Stored)
            {
                Phones.Confirm();
            }

            return result;
        }
    }
}
