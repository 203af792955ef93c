#if NANOFRAMEWORK_1_0
using System;
using nanoFramework.TestFramework;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>
    /// What a step costs on the interpreter, in turns of an empty loop, so that the figure is the same on every machine: with 12.5 ms
    /// between two conversions and a quarter of the processor for guidance, 600 turns are what an ESP32 has.
    /// </summary>
    [TestClass]
    public class StepCostTests
    {
        private const int MostTurns = 600;
        private const int LoopTurns = 400_000;
        private const int Steps = 5_000;
        private const int StepUs = 5_000;

        [TestMethod]
        public void A_step_of_a_steady_hold_costs_at_most_600_turns_of_an_empty_loop()
        {
            Device device = Pressed(new HoldSettings(40_000, 4_000, 30_000), 40_000);
            AssertCheap(device, 40_000, HoldState.Hold);
        }

        [TestMethod]
        public void A_step_of_a_guided_rise_with_a_blinking_light_costs_no_more()
        {
            HoldSettings settings = HoldSettings.Default();
            settings.Ask(150_000, 15_000, 10_000, 1_000, HoldSettings.HighestForceMilliNewtons);
            Device device = Pressed(settings, 3_000);
            AssertCheap(device, 3_000, HoldState.Approach);
            Assert.IsFalse(settings.IsRisen, "the target has risen all the time");
        }

        private static void AssertCheap(Device device, int forceMilliNewtons, HoldState state)
        {
            long loopTicks = TimeLoop();
            long stepTicks = TimeSteps(device, forceMilliNewtons);
            Assert.AreEqual((int)state, (int)device.Session.State, "phase during the whole measurement");

            int turns = (int)(stepTicks * LoopTurns / Steps / loopTicks);
            string step = (stepTicks * 100 / Steps).ToString();
            string turn = (loopTicks * 1_000 / (LoopTurns / 100)).ToString();
            OutputHelper.WriteLine("in phase " + ((int)state).ToString() + " a step costs " + turns.ToString() + " turns of an empty loop");
            OutputHelper.WriteLine("a step " + step + " ns, a turn " + turn + " ps");
            Assert.IsTrue(turns <= MostTurns, "a step costs too much");
        }

        private static Device Pressed(HoldSettings settings, int forceMilliNewtons)
        {
            Device device = new Device(settings, TestCell.Calibrated());
            for (int i = 0; i < TestCell.TareConversions; i++)
            {
                device.Step(TestCell.Counts(0, i), i * StepUs);
            }

            for (int i = 0; i < 4; i++)
            {
                device.Step(TestCell.Counts(forceMilliNewtons, i), (TestCell.TareConversions + i) * StepUs);
            }

            return device;
        }

        private static long TimeLoop()
        {
            long start = DateTime.UtcNow.Ticks;
            int s = 0;
            for (int i = 0; i < LoopTurns; i++)
            {
                s += i;
            }

            return DateTime.UtcNow.Ticks - start;
        }

        private static long TimeSteps(Device device, int forceMilliNewtons)
        {
            int counts = TestCell.Counts(forceMilliNewtons, 0);
            int stampUs = device.StampUs;
            long start = DateTime.UtcNow.Ticks;
            for (int i = 0; i < Steps; i++)
            {
                stampUs += StepUs;
                device.Step(counts + (i & 1), stampUs);
            }

            return DateTime.UtcNow.Ticks - start;
        }
    }
}
#endif
