#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The lengths of the requests.</summary>
    [TestClass]
    public class ControlCodeTests
    {
        [TestMethod]
        public void Every_opcode_has_its_length_and_an_unknown_one_has_any()
        {
            byte[] request = new byte[11];
            for (int opcode = 0; opcode < 256; opcode++)
            {
                request[0] = (byte)opcode;
                for (int length = 0; length <= 11; length++)
                {
                    Check.That(
                        ControlCode.HasRightLength(request, length) == IsRight(opcode, length),
                        "the length is judged, opcode times 100 plus length",
                        (opcode * 100) + length);
                }
            }
        }

        [TestMethod]
        public void A_negative_length_is_wrong()
        {
            Assert.IsFalse(ControlCode.HasRightLength(new byte[5], -1));
        }

        private static bool IsRight(int opcode, int length)
        {
            switch (opcode)
            {
                case 3:
                case 4:
                    return length == 5;
                case 9:
                    return length == 2;
                case 1:
                case 2:
                case 5:
                case 6:
                case 7:
                case 8:
                    return length == 1;
                default:
                    return length >= 1 && length <= 5;
            }
        }
    }
}
