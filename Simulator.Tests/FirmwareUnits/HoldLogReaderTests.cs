#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Finding, reading and counting holds, and what it costs.</summary>
    [TestClass]
    public class HoldLogReaderTests
    {
        private const int FewBlocks = 10;
        private const int Holds = 120;

        [TestMethod]
        public void Going_on_from_the_last_hold_costs_one_short_read()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = Filled(files, new LogModel());
            Assert.AreEqual(10, log.Reader.Find(10));
            for (int sequence = 11; sequence <= 20; sequence++)
            {
                files.Counts = new LogFileCounts();
                LogModel.SpoilWorkBuffer();
                Assert.AreEqual(sequence, log.Reader.Find(sequence));
                Check.Between(1, 2, files.Counts.Reads, "reads");
                Check.Between(HoldRecord.Length, 2 * WorkBuffer.Length, files.Counts.BytesRead, "bytes read");
            }
        }

        [TestMethod]
        public void A_jump_reads_summaries_only_and_of_one_segment()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = Filled(files, new LogModel());
            files.Counts = new LogFileCounts();
            Assert.AreEqual(100, log.Reader.Find(100));
            Check.Between(0, HoldLogBlocks.BlockBytes, files.Counts.BytesRead, "bytes read");
            Assert.AreEqual(1, files.Counts.Opens);
        }

        [TestMethod]
        public void Counting_reads_nothing_as_long_as_there_is_no_gap()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = Filled(files, new LogModel());
            log = LogModel.Open(files.Restarted(), FewBlocks);
            files.Counts = new LogFileCounts();
            for (int from = -1; from <= Holds + 2; from++)
            {
                int first = from < 1 ? 1 : from;
                Check.Equal(first > Holds ? 0 : Holds + 1 - first, log.Reader.CountBetween(from, int.MaxValue), "from", from);
                Check.Equal(from > Holds ? Holds : from < 1 ? 0 : from, log.Reader.CountBetween(int.MinValue, from), "to", from);
            }

            Assert.AreEqual(0, log.Reader.CountBetween(50, 49));
            Assert.AreEqual(0, log.Reader.CountBetween(int.MaxValue, int.MaxValue));
            Assert.AreEqual(0, files.Counts.Reads);
        }

        [TestMethod]
        public void The_hold_found_is_forgotten_when_the_log_moves_or_deletes_and_kept_when_it_grows()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogModel model = new LogModel();
            HoldLog log = Filled(files, model);
            Assert.AreEqual(Holds, log.Reader.Find(Holds));
            while (log.IsReady)
            {
                model.Append(log);
                Assert.AreEqual(Holds, log.Reader.Found);
            }

            model.Acknowledge(log, 1, 10);
            Assert.AreEqual(Holds, log.Reader.Found);
            model.Delete(log, 5);
            Assert.AreEqual(0, log.Reader.Found);
            byte[] bytes = new byte[HoldRecord.Length];
            Assert.IsFalse(log.Reader.Read(0, bytes, 0, 1));
            Assert.AreEqual(Holds, log.Reader.Find(Holds));
            HoldLogResult result = log.Prepare();
            while (result != HoldLogResult.Underway)
            {
                Assert.AreEqual(HoldLogResult.Stored, model.AppendStep(log));
                result = log.Prepare();
            }

            Assert.AreEqual(0, log.Reader.Found);
        }

        [TestMethod]
        public void What_cannot_be_read_is_told_as_such()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = Filled(files, new LogModel());
            Assert.AreEqual(7, log.Reader.Find(7));
            files.IsUnreadable = true;
            Assert.IsFalse(log.Reader.Read(0, new byte[4], 0, 4));
            Assert.AreEqual(-1, log.Reader.Find(8));
            Assert.AreEqual(0, log.Reader.Found);
            Assert.AreEqual(0, log.Reader.Find(Holds + 1));
            HoldLog other = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(-1, other.Reader.Find(1));
            Assert.AreEqual(-1, other.Reader.CountBetween(1, 2));
            Assert.AreEqual(0, other.Reader.Newest);
        }

        [TestMethod]
        public void A_deleted_hold_is_neither_found_nor_counted()
        {
            LogModel model = new LogModel();
            HoldLog log = Filled(new FakeLogFiles(), model);
            model.Delete(log, 30);
            Assert.AreEqual(31, log.Reader.Find(1));
            Assert.AreEqual(31, log.Reader.Find(int.MinValue));
            Assert.AreEqual(Holds - 30, log.Reader.CountBetween(1, int.MaxValue));
            Assert.AreEqual(0, log.Reader.CountBetween(1, 30));
            Assert.AreEqual(Holds, log.Reader.Newest);
            model.Delete(log, Holds);
            Assert.AreEqual(0, log.Reader.Newest);
            Assert.AreEqual(0, log.Reader.Find(1));
            Assert.AreEqual(0, log.Reader.CountBetween(1, int.MaxValue));
        }

        private static HoldLog Filled(FakeLogFiles files, LogModel model)
        {
            HoldLog log = LogModel.Open(files, FewBlocks);
            while (log.NextSequence <= Holds)
            {
                Assert.AreEqual(HoldLogResult.Stored, model.Append(log));
            }

            return log;
        }
    }
}
