#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A role that comes while the hand is still on.</summary>
    [TestClass]
    public class RoleAtTheEndOfAHoldTests
    {
        [TestMethod]
        public void The_role_waits_until_the_hand_is_off()
        {
            byte[] role = Requests.Role((int)DeviceRole.Patient, 4_500, 5, Requests.Key);
            ControlBench bench = ControlBench.Tared();
            bench.Press(20_000, 3);
            bench.Press(40_000, 804);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Control.RequestBytes(ControlCode.SetRole, role);
            Assert.AreEqual((int)CalibrationRefusal.Busy, bench.Await(40_000), "the hold is over, the hand is on");
            Assert.AreEqual((int)DeviceRole.Unassigned, (int)bench.Settings.Role);
            bench.Press(0, 3);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.SetRole, role));
            Assert.AreEqual((int)DeviceRole.Patient, (int)bench.Settings.Role);
        }
    }
}
