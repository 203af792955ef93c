#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What a phone sees of a running hold, field by field.</summary>
    [TestClass]
    public class LiveForcePacketTests
    {
        [TestMethod]
        public void Every_field_stands_at_its_offset()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Press(41_234, 2);
            byte[] packet = new byte[LiveForcePacket.Length];
            LiveForcePacket.Write(packet, bench.Device);

            Assert.AreEqual(20, packet.Length);
            Assert.AreEqual((int)HoldState.Hold, (int)packet[0], "phase");
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)packet[1], "verdict");
            Assert.AreEqual((10_000 - 1_275) / 10, LittleEndian.GetUInt16(packet, 2), "time left, 10 ms");
            Assert.AreEqual(bench.StampUs, LittleEndian.GetInt32(packet, 4), "stamp, µs");
            Assert.AreEqual(41_234, LittleEndian.GetInt32(packet, 8), "force");
            Assert.AreEqual(4_000, LittleEndian.GetUInt16(packet, 12), "target, 10 mN");
            Assert.AreEqual(400, LittleEndian.GetUInt16(packet, 14), "tolerance, 10 mN");
            Assert.AreEqual(1_275, LittleEndian.GetInt32(packet, 16), "time in band, ms");
        }

        [TestMethod]
        public void A_pull_is_a_negative_force()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(-1_500, 2);
            byte[] packet = new byte[LiveForcePacket.Length];
            LiveForcePacket.Write(packet, bench.Device);

            Assert.AreEqual((int)HoldState.Idle, (int)packet[0]);
            Assert.AreEqual(-1_500, LittleEndian.GetInt32(packet, 8));
        }

        [TestMethod]
        public void The_largest_hold_fits_the_packet()
        {
            Device device = new Device(new HoldSettings(150_000, 45_000, 30_000), TestCell.Calibrated());
            byte[] packet = new byte[LiveForcePacket.Length];
            LiveForcePacket.Write(packet, device);

            Assert.AreEqual((int)SafetyVerdict.NotChecked, (int)packet[1]);
            Assert.AreEqual(3_000, LittleEndian.GetUInt16(packet, 2));
            Assert.AreEqual(15_000, LittleEndian.GetUInt16(packet, 12));
            Assert.AreEqual(4_500, LittleEndian.GetUInt16(packet, 14));
        }
    }
}
