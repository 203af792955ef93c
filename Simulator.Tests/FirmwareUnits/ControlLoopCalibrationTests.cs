#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The whole loop while somebody puts masses on the tip.</summary>
    [TestClass]
    public class ControlLoopCalibrationTests
    {
        [TestMethod]
        public void Nobody_is_guided_from_the_beginning_of_a_calibration_to_its_end()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Link.Control.Request(ControlCode.CalibrateBegin);
            bench.Press(0, 200);
            Assert.AreEqual(1, bench.Link.Control.Answers, "the zero is captured");
            Assert.AreEqual(ControlCode.Done, bench.Link.Control.Result);
            for (int i = 0; i < 200; i++)
            {
                bench.Press(40_000, 1);
                Check.That(!bench.Device.IsGuiding, "a mass is no hand, conversion", i);
            }

            bench.Press(0, 20);
            bench.Link.Control.Request(ControlCode.CalibrateCancel);
            bench.Press(0, 20);
            Assert.AreEqual(ControlCode.Done, bench.Link.Control.Result);
            bench.Press(20_000, 5);
            Assert.IsTrue(bench.Device.IsGuiding, "the calibration is over");
        }
    }
}
