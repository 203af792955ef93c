#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The log's state by itself, and the bytes of the entries that nothing else looks into.</summary>
    [TestClass]
    public class HoldLogEntryTests
    {
        [TestMethod]
        public void A_curve_has_its_bytes_as_they_are_written_down()
        {
            ForceCurve curve = new ForceCurve();
            curve.Clear(40_000, 5_000);
            while (!curve.IsCut)
            {
                curve.Step(ForceCurve.PeriodMs * 1_000, 39_000);
            }

            byte[] bytes = new byte[HoldLogEntry.LongestLength + 3];
            int length = HoldLogEntry.PutCurve(bytes, 3, curve, 0x01020304);
            Assert.AreEqual(curve.Length + 15, length);
            Assert.AreEqual(0xC1, bytes[3]);
            Assert.AreEqual(length, bytes[4]);
            Assert.AreEqual(0xFF - length, bytes[5]);
            Assert.AreEqual(1, bytes[6]);
            Assert.AreEqual(0x01020304, LittleEndian.GetInt32(bytes, 7));
            Assert.AreEqual(curve.UnitMilliNewtons, LittleEndian.GetUInt16(bytes, 11));
            Assert.AreEqual(curve.PointMs / 10, bytes[13]);
            byte[] points = new byte[ForceCurve.Capacity];
            curve.Copy(0, points, 0, curve.Length);
            for (int i = 0; i < curve.Length; i++)
            {
                Check.Equal(points[i], bytes[14 + i], "byte of the points", i);
            }

            Assert.IsTrue(HoldLogEntry.IsIntact(bytes, 3));
            curve.Clear(40_000, 5_000);
            curve.Step(ForceCurve.PeriodMs * 1_000, 39_000);
            HoldLogEntry.PutCurve(bytes, 3, curve, 5);
            Assert.AreEqual(0, bytes[6]);
        }

        [TestMethod]
        public void A_phone_has_one_place_and_synced_does_not_go_back()
        {
            HoldLogState state = new HoldLogState();
            state.Acknowledge(1, 20);
            state.Acknowledge(2, 10);
            Assert.AreEqual(20, state.SyncedUpTo);
            state.Acknowledge(1, 25);
            state.Acknowledge(3, 5);
            state.Acknowledge(3, 6);
            Assert.AreEqual(25, state.PositionOf(1));
            Assert.AreEqual(10, state.PositionOf(2));
            Assert.AreEqual(6, state.PositionOf(3));
            Assert.AreEqual(25, state.SyncedUpTo);
        }

        [TestMethod]
        public void A_newer_state_takes_no_numbers_back_and_an_older_one_nothing()
        {
            byte[] newer = new byte[2 * HoldLogEntry.StateLength];
            HoldLogState stored = new HoldLogState();
            stored.SeeNumbers(10, 1);
            stored.SeeStamp(7);
            stored.Acknowledge(1, 9);
            stored.PutTwice(newer, 0);
            HoldLogState state = new HoldLogState();
            state.SeeNumbers(50, 3);
            state.Take(newer, HoldLogEntry.StateLength);
            Assert.AreEqual(50, state.NextSequence);
            Assert.AreEqual(3, state.Boot);
            Assert.AreEqual(9, state.PositionOf(1));
            Assert.AreEqual(8, state.Stamp);
            state.Acknowledge(2, 40);
            state.Take(newer, 0);
            Assert.AreEqual(40, state.PositionOf(2));
            state.SeeStamp(5);
            Assert.AreEqual(8, state.Stamp);
        }

        [TestMethod]
        public void Blocks_are_counted_as_littlefs_takes_them()
        {
            Assert.AreEqual(1, HoldLogBlocks.Of(140));
            Assert.AreEqual(1, HoldLogBlocks.Of(4_096));
            Assert.AreEqual(2, HoldLogBlocks.Of(4_097));
            Assert.AreEqual(2, HoldLogBlocks.Of(4_096 + 4_092));
            Assert.AreEqual(3, HoldLogBlocks.Of(4_096 + 4_092 + 1));
        }
    }
}
