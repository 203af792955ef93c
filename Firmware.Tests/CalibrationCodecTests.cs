#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The stored form of a calibration.</summary>
    [TestClass]
    public class CalibrationCodecTests
    {
        private const int ChecksumOffset = 24;

        [TestMethod]
        public void A_calibration_comes_back_as_it_was_stored()
        {
            AssertComesBack(new Calibration(1, 10_000, 1_010_000, 125_000));
            AssertComesBack(new Calibration(0xFFFF, -8_388_608, 8_388_607, 490_332));
            AssertComesBack(new Calibration(0x1234, 300_000, -700_000, 98_066));
            AssertComesBack(new Calibration(2, -1, -4_000_001, -450_000));
            AssertComesBack(new Calibration(3, 0, 2_000_000, -1, 0xFFFF, 255));
        }

        [TestMethod]
        public void Every_field_stands_at_its_offset()
        {
            byte[] bytes = CalibrationCodec.Encode(
                new Calibration(0x1234, -10_000, -2_000_000, 0x65432100, 1_234, 6));

            Assert.AreEqual(28, bytes.Length);
            Assert.AreEqual(1, LittleEndian.GetInt32(bytes, 0), "sequence of the slot");
            Assert.AreEqual(2, LittleEndian.GetUInt16(bytes, 4), "version");
            Assert.AreEqual(0x1234, LittleEndian.GetUInt16(bytes, 6), "id");
            Assert.AreEqual(-10_000, LittleEndian.GetInt32(bytes, 8), "zero counts");
            Assert.AreEqual(-2_000_000, LittleEndian.GetInt32(bytes, 12), "slope");
            Assert.AreEqual(0x65432100, LittleEndian.GetInt32(bytes, 16), "date");
            Assert.AreEqual(1_234, LittleEndian.GetUInt16(bytes, 20), "residual");
            Assert.AreEqual(6, (int)bytes[22], "points");
            Assert.AreEqual(0, (int)bytes[23], "reserved");
            Assert.AreEqual(
                ReferenceCrc.Of(bytes, ChecksumOffset), (uint)LittleEndian.GetInt32(bytes, ChecksumOffset), "checksum");
        }

        [TestMethod]
        public void Every_single_flipped_bit_is_refused()
        {
            byte[] bytes = CalibrationCodec.Encode(TestCell.Calibrated());
            for (int bit = 0; bit < 8 * bytes.Length; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Check.That(!Read(bytes).IsValid, "the flipped bit is refused", bit);
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            Assert.IsTrue(Read(bytes).IsValid, "with all bits put back");
        }

        [TestMethod]
        public void Only_the_right_length_is_read()
        {
            byte[] stored = CalibrationCodec.Encode(TestCell.Calibrated());
            for (int length = 0; length <= 2 * stored.Length; length++)
            {
                byte[] bytes = new byte[length];
                for (int i = 0; i < length && i < stored.Length; i++)
                {
                    bytes[i] = stored[i];
                }

                Check.That(Read(bytes).IsValid == (length == stored.Length), "only 28 bytes are read", length);
            }
        }

        [TestMethod]
        public void Nothing_stored_is_no_calibration()
        {
            Assert.IsFalse(Read(null).IsValid);
            Assert.AreEqual(0, Read(null).Id);
        }

        [TestMethod]
        public void Erased_flash_is_no_calibration()
        {
            byte[] bytes = new byte[CalibrationCodec.Length + SlotStore.FrameBytes];
            Assert.IsFalse(Read(bytes).IsValid, "all zero");
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = 0xFF;
            }

            Assert.IsFalse(Read(bytes).IsValid, "all ones");
        }

        [TestMethod]
        public void Another_version_is_refused_though_it_is_intact()
        {
            byte[] bytes = CalibrationCodec.Encode(TestCell.Calibrated());
            AssertValidWithVersion(false, bytes, 0);
            AssertValidWithVersion(false, bytes, 1);
            AssertValidWithVersion(true, bytes, 2);
            AssertValidWithVersion(false, bytes, 3);
            AssertValidWithVersion(false, bytes, 0x0102);
        }

        [TestMethod]
        public void A_calibration_that_is_not_believable_is_refused_though_it_is_intact()
        {
            Calibration decoded = Read(CalibrationCodec.Encode(new Calibration(5, 1_000, 1_000, 125_000)));

            Assert.IsFalse(decoded.IsValid);
            Assert.AreEqual(0, decoded.Id, "its identity must not go into records");
            Assert.AreEqual(0, Read(CalibrationCodec.Encode(new Calibration(0, 0, 8_000, 1_000))).Id);
        }

        private static void AssertComesBack(Calibration calibration)
        {
            Calibration decoded = Read(CalibrationCodec.Encode(calibration));
            Check.Equal(calibration.Id, decoded.Id, "id", calibration.Id);
            Check.Equal(calibration.ZeroCounts, decoded.ZeroCounts, "zero counts", calibration.Id);
            Check.Equal(calibration.DateUtcSeconds, decoded.DateUtcSeconds, "date", calibration.Id);
            Check.Equal(calibration.ResidualMilliNewtons, decoded.ResidualMilliNewtons, "residual", calibration.Id);
            Check.Equal(calibration.PointCount, decoded.PointCount, "points", calibration.Id);
            Check.Equal(calibration.SlopeQ24, decoded.SlopeQ24, "slope", calibration.Id);
        }

        private static void AssertValidWithVersion(bool expected, byte[] bytes, int version)
        {
            LittleEndian.PutUInt16(bytes, 4, version);
            LittleEndian.PutInt32(bytes, ChecksumOffset, (int)ReferenceCrc.Of(bytes, ChecksumOffset));
            Check.That(Read(bytes).IsValid == expected, expected ? "version is read" : "version is refused", version);
        }

        private static Calibration Read(byte[] slot)
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(0, slot);
            return new CalibrationStore(slots, new byte[WorkBuffer.Length]).Load();
        }
    }
}
