#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The stored form of a hold, field by field.</summary>
    [TestClass]
    public class HoldRecordTests
    {
        private const int ChecksumOffset = 68;

        // Zero, then 20 N for 81 conversions (the force comes one conversion late), then 40 N until the hold is done.
        private const int TouchConversion = TestCell.TareConversions + 2;
        private const int ApproachConversions = 81;

        [TestMethod]
        public void Every_field_of_a_completed_hold_stands_at_its_offset()
        {
            byte[] record = Filled();
            HoldRecord.Write(record, CompletedHold(), 0x01020304, 0x0506, 1_800_000_000, 3_900, 200, 0);

            Assert.AreEqual(72, record.Length);
            Assert.AreEqual(3, (int)record[0], "version");
            Assert.AreEqual(72, (int)record[1], "length");
            Assert.AreEqual(0x0506, LittleEndian.GetUInt16(record, 2), "boot");
            Assert.AreEqual(0x01020304, LittleEndian.GetInt32(record, 4), "sequence");
            Assert.AreEqual((TouchConversion - 1) * 125 / 10, LittleEndian.GetInt32(record, 8), "start, ms");
            Assert.AreEqual(1_800_000_000, LittleEndian.GetInt32(record, 12), "UTC");
            Assert.AreEqual(1, (int)record[16], "outcome: completed");
            for (int i = 17; i < 21; i++)
            {
                Check.Equal(0, record[i], "flags, no programme, its first step, and site, byte", i);
            }

            Assert.AreEqual(200, (int)record[21], "area of the tip, mm²");

            Assert.AreEqual(TestCell.CalibrationId, LittleEndian.GetUInt16(record, 22), "calibration");
            Assert.AreEqual(40_000, LittleEndian.GetInt32(record, 24), "target");
            Assert.AreEqual(4_000, LittleEndian.GetUInt16(record, 28), "tolerance");
            Assert.AreEqual(3_900, LittleEndian.GetUInt16(record, 30), "battery");
            Assert.AreEqual(10_000, LittleEndian.GetInt32(record, 32), "duration, ms");
            Assert.AreEqual(10_000, LittleEndian.GetInt32(record, 36), "time in band, ms");
            Assert.AreEqual(40_000, LittleEndian.GetInt32(record, 40), "mean");
            Assert.AreEqual(40_000, LittleEndian.GetInt32(record, 44), "peak");
            Assert.AreEqual(0, LittleEndian.GetUInt16(record, 48), "standard deviation");
            Assert.AreEqual(0, LittleEndian.GetUInt16(record, 50), "error");
            Assert.AreEqual(ApproachConversions * 125 / 10, LittleEndian.GetUInt16(record, 52), "approach, ms");
            Assert.AreEqual(4_000_000 / 1_012, LittleEndian.GetUInt16(record, 54), "approach rate, 10 mN/s");
            Assert.AreEqual(1_000, LittleEndian.GetUInt16(record, HoldRecord.HoldTimeOffset), "time asked for, 10 ms");
            Assert.AreEqual(0, LittleEndian.GetInt32(record, 60), "drift");
            Assert.AreEqual(0, LittleEndian.GetInt32(record, 64), "no threshold was marked");
            Assert.AreEqual(
                ReferenceCrc.Of(record, ChecksumOffset),
                (uint)LittleEndian.GetInt32(record, ChecksumOffset),
                "checksum");
            Assert.IsTrue(HoldRecord.IsIntact(record));
        }

        [TestMethod]
        public void The_figures_of_a_hold_that_went_wrong_are_in_its_record()
        {
            DeviceBench bench = DeviceBench.InHold(390);
            bench.Press(42_000, 390);
            bench.Press(39_000, 2);
            bench.Miss();
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, bench.Device, 2, 1, 0, 0, 0, 0);
            HoldStatistics statistics = bench.Device.Statistics;

            Assert.AreEqual((int)HoldOutcome.SensorMissing, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(42_000, LittleEndian.GetInt32(record, 44), "peak");
            Assert.AreEqual(statistics.MeanMilliNewtons, LittleEndian.GetInt32(record, 40), "mean");
            Assert.AreEqual(
                statistics.StandardDeviationMilliNewtons, LittleEndian.GetUInt16(record, 48), "standard deviation");
            Assert.AreEqual(statistics.RmsErrorMilliNewtons, LittleEndian.GetUInt16(record, 50), "error");
            Check.Between(40_900, 41_100, statistics.MeanMilliNewtons, "half at 40 N, half at 42 N: mean");
            Check.Between(950, 1_050, statistics.StandardDeviationMilliNewtons, "standard deviation");
            Check.Between(1_380, 1_450, statistics.RmsErrorMilliNewtons, "error");
        }

        [TestMethod]
        public void A_record_of_an_approach_that_timed_out_has_no_figures_but_its_peak()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(30_000, 2 + 1_600);
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, bench.Device, 3, 1, 0, 0, 0, 0);

            Assert.AreEqual((int)HoldOutcome.ApproachTimedOut, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(0, LittleEndian.GetInt32(record, 32), "duration");
            Assert.AreEqual(0, LittleEndian.GetInt32(record, 36), "time in band");
            Assert.AreEqual(0, LittleEndian.GetInt32(record, 40), "mean");
            Assert.AreEqual(30_000, LittleEndian.GetInt32(record, 44), "peak");
            Assert.AreEqual(20_000, LittleEndian.GetUInt16(record, 52), "approach, ms");
            Assert.AreEqual(0, LittleEndian.GetUInt16(record, 54), "approach rate: the band was not reached");
        }

        [TestMethod]
        public void An_approach_too_short_to_measure_has_no_rate()
        {
            DeviceBench bench = DeviceBench.Tared();
            for (int i = 0; i < 8; i++)
            {
                bench.Convert(TestCell.Counts(40_000, bench.Conversions), 100);
            }

            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, bench.Device, 3, 1, 0, 0, 0, 0);
            Assert.AreEqual((int)HoldState.Hold, (int)bench.Device.Session.State);
            Assert.AreEqual(0, LittleEndian.GetUInt16(record, 52), "approach, ms");
            Assert.AreEqual(0, LittleEndian.GetUInt16(record, 54), "approach rate");
        }

        [TestMethod]
        public void Numbers_over_their_field_are_held_at_its_end()
        {
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, CompletedHold(), -1, 0xFFFF, 0, 70_000, 0, 0);
            Assert.AreEqual(-1, LittleEndian.GetInt32(record, HoldRecord.SequenceOffset));
            Assert.AreEqual(0xFFFF, LittleEndian.GetUInt16(record, HoldRecord.BootOffset));
            Assert.AreEqual(0xFFFF, LittleEndian.GetUInt16(record, 30), "battery");
        }

        [TestMethod]
        public void Every_single_flipped_bit_is_refused()
        {
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, DeviceBench.InHold(10).Device, 1, 1, 0, 3_900, 0, 0);
            for (int bit = 0; bit < 8 * HoldRecord.Length; bit++)
            {
                record[bit / 8] ^= (byte)(1 << (bit % 8));
                Check.That(!HoldRecord.IsIntact(record), "the flipped bit is refused", bit);
                record[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            Assert.IsTrue(HoldRecord.IsIntact(record), "with all bits put back");
        }

        [TestMethod]
        public void Another_version_or_length_is_refused_though_its_checksum_is_right()
        {
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, DeviceBench.InHold(10).Device, 1, 1, 0, 3_900, 0, 0);
            AssertIntactWith(record, 0, 1, false);
            AssertIntactWith(record, 0, 2, false);
            AssertIntactWith(record, 0, 0, false);
            AssertIntactWith(record, 0, HoldRecord.Version, true);
            AssertIntactWith(record, 1, HoldRecord.Length - 1, false);
            AssertIntactWith(record, 1, HoldRecord.Length + 1, false);
            AssertIntactWith(record, 1, HoldRecord.Length, true);
        }

        [TestMethod]
        public void Erased_flash_is_no_record()
        {
            Assert.IsFalse(HoldRecord.IsIntact(new byte[HoldRecord.Length]));
            Assert.IsFalse(HoldRecord.IsIntact(Filled()));
        }

        private static Device CompletedHold()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(20_000, ApproachConversions);
            bench.Press(40_000, 2 + 800);
            return bench.Device;
        }

        private static byte[] Filled()
        {
            byte[] record = new byte[HoldRecord.Length];
            for (int i = 0; i < record.Length; i++)
            {
                record[i] = 0xFF;
            }

            return record;
        }

        private static void AssertIntactWith(byte[] record, int offset, int value, bool expected)
        {
            record[offset] = (byte)value;
            LittleEndian.PutInt32(record, ChecksumOffset, (int)ReferenceCrc.Of(record, ChecksumOffset));
            Check.That(HoldRecord.IsIntact(record) == expected, expected ? "is a record" : "is refused", value);
        }
    }
}
