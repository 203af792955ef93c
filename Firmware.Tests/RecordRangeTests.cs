#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Which stored records a request means, against counting them one by one.</summary>
    [TestClass]
    public class RecordRangeTests
    {
        private const int LargestStore = 5;

        // Sequence numbers 10, 12, 14, …; asked for from one under the first to one over the last.
        private const uint LowestAsked = 9;
        private const uint HighestAsked = 19;

        [TestMethod]
        public void Every_range_of_every_small_store_is_found()
        {
            for (int size = 0; size <= LargestStore; size++)
            {
                FakeStore store = Store(size);
                for (uint first = LowestAsked; first <= HighestAsked; first++)
                {
                    AssertSelects(store, RecordAccessCode.AtLeast, first, uint.MaxValue);
                    AssertSelects(store, RecordAccessCode.AtMost, 0, first);
                    for (uint last = first; last <= HighestAsked; last++)
                    {
                        AssertSelects(store, RecordAccessCode.Range, first, last);
                    }
                }
            }
        }

        [TestMethod]
        public void All_the_first_and_the_last_need_no_record_to_be_read()
        {
            for (int size = 0; size <= LargestStore; size++)
            {
                FakeStore store = Store(size);
                store.UnreadableIndex = size / 2;
                AssertSelection(store, Request(RecordAccessCode.All, 0, 0), 0, size, size);
                AssertSelection(store, Request(RecordAccessCode.First, 0, 0), 0, size == 0 ? 0 : 1, size);
                AssertSelection(
                    store, Request(RecordAccessCode.Last, 0, 0), size == 0 ? 0 : size - 1, size == 0 ? 0 : 1, size);
            }
        }

        [TestMethod]
        public void A_search_over_a_record_that_cannot_be_read_finds_nothing()
        {
            FakeStore store = Store(3);
            store.UnreadableIndex = 1;
            byte[] room = new byte[HoldRecord.Length];
            RecordRange range = new RecordRange(store);
            Assert.IsFalse(range.Select(Request(RecordAccessCode.AtLeast, 12, 0), room));
            Assert.IsFalse(range.Select(Request(RecordAccessCode.AtMost, 12, 0), room));
            Assert.IsFalse(range.Select(Request(RecordAccessCode.Range, 12, 12), room));
            Assert.IsTrue(
                range.Select(Request(RecordAccessCode.AtMost, uint.MaxValue, 0), room), "no search is needed");
        }

        [TestMethod]
        public void Dropping_the_first_goes_on_until_none_is_left()
        {
            RecordRange range = new RecordRange(Store(3));
            Assert.AreEqual(0, range.Count, "a new range is empty");
            range.Select(Request(RecordAccessCode.AtLeast, 12, 0), new byte[HoldRecord.Length]);
            Assert.AreEqual(1, range.First);
            Assert.AreEqual(2, range.Count);
            range.DropFirst();
            Assert.AreEqual(2, range.First);
            Assert.AreEqual(1, range.Count);
            range.DropFirst();
            Assert.AreEqual(0, range.Count);
        }

        private static FakeStore Store(int size)
        {
            uint[] sequences = new uint[size];
            for (int i = 0; i < size; i++)
            {
                sequences[i] = (uint)(10 + (2 * i));
            }

            return FakeStore.With(sequences);
        }

        private static byte[] Request(int operation, uint first, uint second)
        {
            byte[] request = new byte[RecordAccessRequest.LongestLength];
            request[0] = RecordAccessCode.ReportRecords;
            request[1] = (byte)operation;
            request[2] = RecordAccessCode.SequenceFilter;
            LittleEndian.PutInt32(request, RecordAccessRequest.FirstOperandOffset, (int)first);
            LittleEndian.PutInt32(request, RecordAccessRequest.SecondOperandOffset, (int)second);
            return request;
        }

        private static void AssertSelects(FakeStore store, int operation, uint from, uint to)
        {
            int first = -1;
            int count = 0;
            for (int i = 0; i < store.Count; i++)
            {
                uint sequence = (uint)(10 + (2 * i));
                if (sequence >= from && sequence <= to)
                {
                    first = first < 0 ? i : first;
                    count++;
                }
            }

            bool isAtMost = operation == RecordAccessCode.AtMost;
            AssertSelection(store, Request(operation, isAtMost ? to : from, to), first, count, (int)from);
        }

        private static void AssertSelection(FakeStore store, byte[] request, int first, int count, int at)
        {
            RecordRange range = new RecordRange(store);
            Check.That(range.Select(request, new byte[HoldRecord.Length]), "the records are found", at);
            Check.Equal(count, range.Count, "records selected", at);
            Check.That(count == 0 || range.First == first, "the first record is right", at);
        }
    }
}
