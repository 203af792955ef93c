#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Integers in byte arrays.</summary>
    [TestClass]
    public class LittleEndianTests
    {
        [TestMethod]
        public void Sixteen_bits_go_low_byte_first_and_touch_nothing_else()
        {
            byte[] bytes = Filled();
            LittleEndian.PutUInt16(bytes, 3, 0x12345678);

            Assert.AreEqual(0x78, (int)bytes[3]);
            Assert.AreEqual(0x56, (int)bytes[4]);
            AssertOthersUntouched(bytes, 3, 2);
        }

        [TestMethod]
        public void Thirty_two_bits_go_low_byte_first_and_touch_nothing_else()
        {
            byte[] bytes = Filled();
            LittleEndian.PutInt32(bytes, 2, unchecked((int)0x89ABCDEF));

            Assert.AreEqual(0xEF, (int)bytes[2]);
            Assert.AreEqual(0xCD, (int)bytes[3]);
            Assert.AreEqual(0xAB, (int)bytes[4]);
            Assert.AreEqual(0x89, (int)bytes[5]);
            AssertOthersUntouched(bytes, 2, 4);
        }

        [TestMethod]
        public void Thirty_two_bits_come_back_with_their_sign()
        {
            AssertComesBack(0);
            AssertComesBack(1);
            AssertComesBack(-1);
            AssertComesBack(int.MaxValue);
            AssertComesBack(int.MinValue);
            AssertComesBack(0x12345678);
        }

        [TestMethod]
        public void Sixteen_bits_come_back_without_a_sign()
        {
            byte[] bytes = new byte[2];
            for (int value = 0; value <= 0xFFFF; value += 257)
            {
                LittleEndian.PutUInt16(bytes, 0, value);
                Check.Equal(value, LittleEndian.GetUInt16(bytes, 0), "value", value);
            }
        }

        [TestMethod]
        public void A_saturated_number_is_held_at_the_ends_of_its_range()
        {
            AssertSaturates(0, int.MinValue);
            AssertSaturates(0, -1);
            AssertSaturates(0, 0);
            AssertSaturates(1, 1);
            AssertSaturates(0xFFFF, 0xFFFF);
            AssertSaturates(0xFFFF, 0x10000);
            AssertSaturates(0xFFFF, int.MaxValue);
        }

        private static byte[] Filled()
        {
            byte[] bytes = new byte[8];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = 0x5A;
            }

            return bytes;
        }

        private static void AssertOthersUntouched(byte[] bytes, int offset, int length)
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                Check.That((i >= offset && i < offset + length) || bytes[i] == 0x5A, "byte is untouched", i);
            }
        }

        private static void AssertComesBack(int value)
        {
            byte[] bytes = new byte[5];
            LittleEndian.PutInt32(bytes, 1, value);
            Assert.AreEqual(value, LittleEndian.GetInt32(bytes, 1));
        }

        private static void AssertSaturates(int expected, int value)
        {
            byte[] bytes = new byte[2];
            LittleEndian.PutUInt16Saturated(bytes, 0, value);
            Check.Equal(expected, LittleEndian.GetUInt16(bytes, 0), "stored", value);
        }
    }
}
