#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What a phone is told of a running hold, field by field.</summary>
    [TestClass]
    public class LiveForceGuidanceTests
    {
        [TestMethod]
        public void Every_field_stands_at_its_offset()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            byte[] bytes = Write(bench.Device);

            Assert.AreEqual(0x20, (int)bytes[0]);
            Assert.AreEqual((int)HoldState.Hold, (int)bytes[1], "phase");
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bytes[2], "verdict");
            Assert.AreEqual((int)HoldOutcome.None, (int)bytes[3], "outcome");
            Assert.AreEqual(bench.StampUs, LittleEndian.GetInt32(bytes, 4), "stamp, µs");
            Assert.AreEqual(4_000, LittleEndian.GetUInt16(bytes, 8), "target, 10 mN");
            Assert.AreEqual(400, LittleEndian.GetUInt16(bytes, 10), "tolerance, 10 mN");
            Assert.AreEqual((10_000 - 1_250) / 10, LittleEndian.GetUInt16(bytes, 12), "time left, 10 ms");
            Assert.AreEqual(1_250 / 10, LittleEndian.GetUInt16(bytes, 14), "time in band, 10 ms");
            Assert.AreEqual((int)ProgrammeKind.None, (int)bytes[16], "kind of programme");
            Assert.AreEqual(0, (int)bytes[17], "step");
        }

        [TestMethod]
        public void The_end_of_a_hold_is_told_with_its_outcome()
        {
            DeviceBench bench = DeviceBench.InHold(10);
            bench.Press(0, 4);
            Assert.AreEqual((int)HoldOutcome.Released, (int)Write(bench.Device)[3]);
        }

        [TestMethod]
        public void In_a_rest_the_time_left_is_that_of_the_rest()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Device.Programme.Use(ProgrammeSamples.Of(ProgrammeKind.Alternating), HoldSettings.HighestForceMilliNewtons);
            bench.Press(20_000, 2);
            bench.PressUntil(bench.Device.Settings.TargetMilliNewtons, HoldState.Done, 30 * 80);
            Assert.IsTrue(bench.PressUntil(0, HoldState.Rest, 80) <= 80, "a rest follows");
            int left = bench.Device.Programme.RestLeftMs;
            Assert.IsTrue(left > 0);
            Assert.AreEqual(left / 10, LittleEndian.GetUInt16(Write(bench.Device), 12));
        }

        [TestMethod]
        public void The_largest_hold_fits_the_fields()
        {
            Device device = new Device(new HoldSettings(150_000, 45_000, 90_000), TestCell.Calibrated());
            byte[] bytes = Write(device);

            Assert.AreEqual((int)SafetyVerdict.NotChecked, (int)bytes[2]);
            Assert.AreEqual(15_000, LittleEndian.GetUInt16(bytes, 8));
            Assert.AreEqual(4_500, LittleEndian.GetUInt16(bytes, 10));
            Assert.AreEqual(9_000, LittleEndian.GetUInt16(bytes, 12));
            Check.That(HoldSettings.LongestPressMs / 10 <= ushort.MaxValue, "the longest press fits, ms", HoldSettings.LongestPressMs);
        }

        [TestMethod]
        public void Phase_verdict_and_target_each_change_the_digest()
        {
            DeviceBench bench = DeviceBench.Tared();
            Device device = bench.Device;
            int before = LiveForceGuidance.Digest(device);
            device.Settings.Ask(HoldSettings.HighestTargetMilliNewtons, 15_000, 10_000, 0, HoldSettings.HighestForceMilliNewtons);
            int target = before ^ LiveForceGuidance.Digest(device);
            Assert.IsTrue(target != 0 && (target & LiveForceGuidance.StateBits) == 0, "target");
            device.Condition = (SafetyVerdict)15;
            int previous = LiveForceGuidance.Digest(device);
            bench.Press(0, 1);
            Assert.IsTrue(((previous ^ LiveForceGuidance.Digest(device)) & LiveForceGuidance.StateBits) != 0, "verdict");
            Assert.IsTrue(LiveForceGuidance.Digest(device) >= 0);
        }

        private static byte[] Write(Device device)
        {
            byte[] bytes = new byte[LiveForceGuidance.Length];
            LiveForceGuidance.Write(bytes, device);
            return bytes;
        }
    }
}
