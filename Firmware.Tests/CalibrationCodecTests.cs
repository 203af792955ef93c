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
        private const int ChecksumOffset = 20;

        [TestMethod]
        public void A_calibration_comes_back_as_it_was_stored()
        {
            AssertComesBack(new Calibration(1, 10_000, 1_010_000, 125_000));
            AssertComesBack(new Calibration(0xFFFF, -8_388_608, 8_388_607, 490_332));
            AssertComesBack(new Calibration(0x1234, 300_000, -700_000, 98_066));
            AssertComesBack(new Calibration(2, -1, -4_000_001, -450_000));
        }

        [TestMethod]
        public void Every_field_stands_at_its_offset()
        {
            byte[] bytes = CalibrationCodec.Encode(new Calibration(0x1234, -10_000, 1_010_000, 125_000));

            Assert.AreEqual(24, bytes.Length);
            Assert.AreEqual(1, LittleEndian.GetUInt16(bytes, 0), "version");
            Assert.AreEqual(0x1234, LittleEndian.GetUInt16(bytes, 2), "id");
            Assert.AreEqual(-10_000, LittleEndian.GetInt32(bytes, 4), "zero counts");
            Assert.AreEqual(1_010_000, LittleEndian.GetInt32(bytes, 8), "span counts");
            Assert.AreEqual(125_000, LittleEndian.GetInt32(bytes, 12), "span force");
            Assert.AreEqual(0, LittleEndian.GetInt32(bytes, 16), "reserved");
            Assert.AreEqual(
                ReferenceCrc.Of(bytes, ChecksumOffset), (uint)LittleEndian.GetInt32(bytes, ChecksumOffset), "checksum");
        }

        [TestMethod]
        public void Every_single_flipped_bit_is_refused()
        {
            byte[] bytes = CalibrationCodec.Encode(TestCell.Calibrated());
            for (int bit = 0; bit < 8 * CalibrationCodec.Length; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Check.That(!CalibrationCodec.Decode(bytes).IsValid, "the flipped bit is refused", bit);
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            Assert.IsTrue(CalibrationCodec.Decode(bytes).IsValid, "with all bits put back");
        }

        [TestMethod]
        public void Only_the_right_length_is_read()
        {
            byte[] stored = CalibrationCodec.Encode(TestCell.Calibrated());
            for (int length = 0; length <= 2 * CalibrationCodec.Length; length++)
            {
                byte[] bytes = new byte[length];
                for (int i = 0; i < length && i < stored.Length; i++)
                {
                    bytes[i] = stored[i];
                }

                Check.That(
                    CalibrationCodec.Decode(bytes).IsValid == (length == CalibrationCodec.Length),
                    "only 24 bytes are read",
                    length);
            }
        }

        [TestMethod]
        public void Nothing_stored_is_no_calibration()
        {
            Assert.IsFalse(CalibrationCodec.Decode(null).IsValid);
            Assert.AreEqual(0, CalibrationCodec.Decode(null).Id);
        }

        [TestMethod]
        public void Erased_flash_is_no_calibration()
        {
            byte[] bytes = new byte[CalibrationCodec.Length];
            Assert.IsFalse(CalibrationCodec.Decode(bytes).IsValid, "all zero");
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = 0xFF;
            }

            Assert.IsFalse(CalibrationCodec.Decode(bytes).IsValid, "all ones");
        }

        [TestMethod]
        public void Another_version_is_refused_though_it_is_intact()
        {
            byte[] bytes = CalibrationCodec.Encode(TestCell.Calibrated());
            AssertValidWithVersion(false, bytes, 0);
            AssertValidWithVersion(true, bytes, 1);
            AssertValidWithVersion(false, bytes, 2);
            AssertValidWithVersion(false, bytes, 0x0101);
        }

        [TestMethod]
        public void A_calibration_that_is_not_believable_is_refused_though_it_is_intact()
        {
            Calibration decoded = CalibrationCodec.Decode(
                CalibrationCodec.Encode(new Calibration(5, 1_000, 1_000, 125_000)));

            Assert.IsFalse(decoded.IsValid);
            Assert.AreEqual(0, decoded.Id, "its identity must not go into records");
            Assert.AreEqual(
                0, CalibrationCodec.Decode(CalibrationCodec.Encode(new Calibration(0, 0, 8_000, 1_000))).Id);
        }

        private static void AssertComesBack(Calibration calibration)
        {
            Calibration decoded = CalibrationCodec.Decode(CalibrationCodec.Encode(calibration));
            Check.Equal(calibration.Id, decoded.Id, "id", calibration.Id);
            Check.Equal(calibration.ZeroCounts, decoded.ZeroCounts, "zero counts", calibration.Id);
            Check.Equal(calibration.SpanCounts, decoded.SpanCounts, "span counts", calibration.Id);
            Check.Equal(calibration.SpanMilliNewtons, decoded.SpanMilliNewtons, "span force", calibration.Id);
            Check.Equal(calibration.SlopeQ24, decoded.SlopeQ24, "slope", calibration.Id);
        }

        private static void AssertValidWithVersion(bool expected, byte[] bytes, int version)
        {
            LittleEndian.PutUInt16(bytes, 0, version);
            LittleEndian.PutInt32(bytes, ChecksumOffset, (int)ReferenceCrc.Of(bytes, ChecksumOffset));
            Check.That(
                CalibrationCodec.Decode(bytes).IsValid == expected,
                expected ? "version is read" : "version is refused",
                version);
        }
    }
}
