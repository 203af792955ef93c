#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the voltage of the patient's line means, and what a single wild reading does to that: nothing.</summary>
    [TestClass]
    public class PatientCableTests
    {
        // Uncalibrated boards were seen to read so much less in the middle of the range (docs/decisions/0023).
        private const int ReadsLowMilliVolts = 300;

        [TestMethod]
        public void Every_voltage_is_pressed_released_or_open_and_the_limits_are_where_they_are_said_to_be()
        {
            for (int milliVolts = 0; milliVolts <= CableBench.Open; milliVolts++)
            {
                PatientCable cable = CableBench.Connected();
                CableBench.Read(cable, milliVolts, 2 * CableBench.ReadingsToChange);
                bool isOpen = milliVolts >= 2_400;
                Check.That(cable.IsPressed == (milliVolts < 800), "pressed, mV", milliVolts);
                Check.Equal((int)(isOpen ? PatientCableState.Lost : PatientCableState.Connected), (int)cable.State, "state, mV", milliVolts);

                cable = new PatientCable();
                CableBench.Read(cable, milliVolts, 2 * CableBench.ReadingsToChange);
                Check.Equal((int)(isOpen ? PatientCableState.Absent : PatientCableState.Connected), (int)cable.State, "state at the start, mV", milliVolts);
            }
        }

        [TestMethod]
        public void The_tolerances_of_resistors_supply_and_converter_stay_off_the_limits()
        {
            int[] scales = { 94, 106 };
            int[] resistors = { 9_500, 10_500 };
            int[] supplies = { 3_201, 3_399 };
            for (int i = 0; i < 16; i++)
            {
                int up = resistors[i & 1];
                int endOfLine = resistors[(i >> 1) & 1];
                int supply = supplies[(i >> 2) & 1];
                int scale = scales[(i >> 3) & 1];
                int released = supply * endOfLine / (endOfLine + up) * scale / 100;
                int open = supply * scale / 100;
                Check.That(released - ReadsLowMilliVolts >= PatientCable.PressedUnderMilliVolts + 300, "a released line that reads low, mV", released);
                Check.That(released <= PatientCable.OpenFromMilliVolts - 500, "a released line, mV", released);
                Check.That(open >= PatientCable.OpenFromMilliVolts + 500, "an open line, mV", open);
            }
        }

        [TestMethod]
        public void The_second_reading_in_a_row_presses_and_the_second_lets_go()
        {
            PatientCable cable = CableBench.Connected();
            CableBench.Read(cable, CableBench.Pressed, 1);
            Assert.IsFalse(cable.IsPressed, "the first");
            CableBench.Read(cable, CableBench.Pressed, 1);
            Assert.IsTrue(cable.IsPressed, "the second");
            CableBench.Read(cable, CableBench.Released, 1);
            Assert.IsTrue(cable.IsPressed, "the first released");
            CableBench.Read(cable, CableBench.Released, 1);
            Assert.IsFalse(cable.IsPressed, "the second released");
        }

        [TestMethod]
        public void One_wild_reading_neither_presses_nor_lets_go_nor_loses()
        {
            int[] wild = { CableBench.Pressed, CableBench.Released, CableBench.Open };
            for (int i = 0; i < wild.Length; i++)
            {
                PatientCable cable = CableBench.Connected();
                for (int times = 0; times < 3 * CableBench.ReadingsToChange; times++)
                {
                    CableBench.Read(cable, wild[i], 1);
                    Check.That(!cable.IsPressed, "a released button, wild voltage, mV", wild[i]);
                    CableBench.Read(cable, CableBench.Released, 2);
                    Check.That(!cable.IsPressed, "a released button behind a wild voltage, mV", wild[i]);
                }

                Check.Equal((int)PatientCableState.Connected, (int)cable.State, "state, wild voltage, mV", wild[i]);
                CableBench.Read(cable, CableBench.Pressed, 2);
                for (int times = 0; times < 3 * CableBench.ReadingsToChange; times++)
                {
                    CableBench.Read(cable, wild[i], 1);
                    Check.That(cable.IsPressed, "a pressed button, wild voltage, mV", wild[i]);
                    CableBench.Read(cable, CableBench.Pressed, 2);
                    Check.That(cable.IsPressed, "a pressed button behind a wild voltage, mV", wild[i]);
                }
            }
        }

        [TestMethod]
        public void One_wild_reading_while_the_contact_closes_hides_the_press_for_one_reading()
        {
            for (int wild = 800; wild <= CableBench.Open; wild += 100)
            {
                PatientCable cable = CableBench.Connected();
                cable.Step(CableBench.Pressed);
                cable.Step(wild);
                Check.That(!cable.IsPressed, "not yet, wild voltage, mV", wild);
                cable.Step(CableBench.Pressed);
                Check.That(cable.IsPressed, "pressed at the third, wild voltage, mV", wild);
            }
        }

        [TestMethod]
        public void A_plug_that_closes_the_line_on_its_way_in_presses_nothing()
        {
            for (int closed = 1; closed < PatientCable.ReadingsToBelieve; closed++)
            {
                PatientCable cable = new PatientCable();
                AssertNotPressed(cable, CableBench.Pressed, closed, "on its way in, closed readings");
                AssertNotPressed(cable, CableBench.Open, 2, "behind it, closed readings");
                Check.Equal((int)PatientCableState.Absent, (int)cable.State, "too short to have come, closed readings", closed);
                AssertNotPressed(cable, CableBench.Pressed, closed, "again, closed readings");
                AssertNotPressed(cable, CableBench.Released, CableBench.ReadingsToChange, "in, closed readings");
                Check.Equal((int)PatientCableState.Connected, (int)cable.State, "in, closed readings", closed);
            }
        }

        [TestMethod]
        public void A_button_unplugged_while_it_is_pressed_is_not_let_go_before_it_is_lost()
        {
            PatientCable cable = CableBench.Connected();
            CableBench.Read(cable, CableBench.Pressed, 5);
            for (int i = 1; i <= CableBench.ReadingsToChange; i++)
            {
                CableBench.Read(cable, CableBench.Open, 1);
                Check.That(cable.IsPressed, "pressed, open readings", i);
            }

            CableBench.AssertState(PatientCableState.Lost, cable, "gone");
            CableBench.Read(cable, CableBench.Open, 1);
            Assert.IsFalse(cable.IsPressed, "the loss speaks from here on");
        }

        private static void AssertNotPressed(PatientCable cable, int milliVolts, int times, string when)
        {
            for (int i = 0; i < times; i++)
            {
                cable.Step(milliVolts);
                Check.That(!cable.IsPressed, when, i);
            }
        }
    }
}
