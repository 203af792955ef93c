#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The stored form of a programme, both ways.</summary>
    [TestClass]
    public class ProgrammeTests
    {
        [TestMethod]
        public void The_stored_form_is_54_bytes_head_and_eight_steps()
        {
            byte[] expected = new byte[54];
            Check.Equal(expected.Length, Programme.Length, "length", 0);
            byte[] head = { 2, 8, 20, 0, 0xD0, 0x07 };
            head.CopyTo(expected, 0);
            byte[] bytes = new byte[Programme.Length];
            bytes[3] = 0xFF; // reserved: written as 0
            Programme programme = new Programme(bytes, 0);
            programme.SetHead(2, 8, 20, 2_000);
            for (int step = 0; step < 8; step++)
            {
                byte[] coded = { 0x98, (byte)(0x30 + step), (byte)(3 + step), (byte)(90 - step), 0x58, 0x02 };
                coded.CopyTo(expected, 6 + (6 * step));
                programme.SetStep(step, 0x3098 + (step << 8), 3 + step, 90 - step, 600);
            }

            Check.Bytes(expected, bytes, Programme.Length, "stored form");
        }

        [TestMethod]
        public void What_is_written_is_read_back_at_both_ends_of_every_field()
        {
            Programme programme = new Programme(new byte[Programme.Length], 0);
            for (int high = 0; high <= 1; high++)
            {
                int small = high * 0xFF;
                int large = high * 0xFFFF;
                programme.SetHead(small, small, small, large);
                Assert.AreEqual(small, (int)programme.Kind);
                Assert.AreEqual(small, programme.StepCount);
                Assert.AreEqual(small, programme.Repeats);
                Assert.AreEqual(large, programme.RampCentiNewtonsPerSecond);
                for (int step = 0; step < ProgrammeLimits.MostSteps; step++)
                {
                    programme.SetStep(step, large, small, small, large);
                    Check.Equal(large, programme.TargetCentiNewtons(step), "target of step", step);
                    Check.Equal(small, programme.TolerancePercent(step), "tolerance of step", step);
                    Check.Equal(small, programme.HoldSeconds(step), "hold of step", step);
                    Check.Equal(large, programme.RestSeconds(step), "rest behind step", step);
                }
            }
        }

        [TestMethod]
        public void A_step_leaves_its_neighbours_and_the_head_alone()
        {
            for (int step = 0; step < ProgrammeLimits.MostSteps; step++)
            {
                Programme before = ProgrammeSamples.Of(ProgrammeKind.Alternating);
                Programme after = ProgrammeSamples.Of(ProgrammeKind.Alternating);
                after.SetStep(step, 0xFFFF, 0xFF, 0xFF, 0xFFFF);
                before.SetHead(2, 8, 2, 0);
                after.SetHead(2, 8, 2, 0);
                after.SetStep(step, before.TargetCentiNewtons(step), 10, 10, before.RestSeconds(step));
                ProgrammeSamples.AssertSame(before, after);
            }
        }

        [TestMethod]
        public void Forces_and_times_come_in_the_firmwares_units_too()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Threshold);
            Assert.AreEqual(5_000, programme.RampMilliNewtonsPerSecond);
            programme.SetStep(7, ProgrammeLimits.MostTargetCentiNewtons, 10, ProgrammeLimits.LongestHoldSeconds, 0);
            Assert.AreEqual(150_000, programme.TargetMilliNewtons(7));
            Assert.AreEqual(90_000, programme.HoldMs(7));
        }

        [TestMethod]
        public void A_programme_is_read_and_written_where_it_stands_in_a_larger_block()
        {
            byte[] block = new byte[Programme.Length + 20];
            Programme programme = new Programme(block, 10);
            programme.SetHead(1, 2, 3, 0x0405);
            programme.SetStep(7, 0xFFFF, 0xFF, 0xFF, 0xFFFF);
            for (int i = 0; i < 10; i++)
            {
                Check.Equal(0, block[i], "byte before it", i);
                Check.Equal(0, block[10 + Programme.Length + i], "byte behind it", i);
            }

            Assert.AreEqual(1, (int)block[10]);
            Assert.AreEqual(0xFF, (int)block[10 + Programme.Length - 1]);
            block[11] = 5;
            Assert.AreEqual(5, programme.StepCount, "it is read in place");
        }
    }
}
