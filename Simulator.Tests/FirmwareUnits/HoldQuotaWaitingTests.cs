#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A hold of the day whose record is not stored yet.</summary>
    [TestClass]
    public class HoldQuotaWaitingTests
    {
        [TestMethod]
        public void A_hold_counts_from_its_end_and_once_whenever_its_record_is_stored()
        {
            DeviceSettings settings = new DeviceSettings(new FakeSlots(), new byte[WorkBuffer.Length]);
            settings.SetRole(DeviceRole.Patient, 60_000, 2, 1);
            settings.SetDay(20_712, 1);
            FakeStore store = FakeStore.With(1);
            store.Refuses = true;
            HoldRecorder recorder = store.Recorder();
            HoldQuota quota = new HoldQuota(settings, recorder, new WallClock());
            Assert.AreEqual(1, quota.Used);
            Assert.IsFalse(quota.IsUsedUp);

            recorder.Write(new Device(HoldSettings.Default(), TestCell.Calibrated()), 0, 3_900, 0, 0);
            Assert.AreEqual(2, quota.Used, "its record waits");
            Assert.IsTrue(quota.IsUsedUp, "its record waits");
            Assert.IsTrue(recorder.Turn(100_000));
            Assert.IsTrue(quota.IsUsedUp, "its record was refused");

            store.Refuses = false;
            Assert.IsTrue(recorder.Turn(200_000));
            Assert.AreEqual(2, quota.Used, "its record is stored");
        }
    }
}
