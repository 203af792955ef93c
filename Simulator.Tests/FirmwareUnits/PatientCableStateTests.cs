#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Whether the patient's button is there: plugged in, gone, back, and gone on without.</summary>
    [TestClass]
    public class PatientCableStateTests
    {
        [TestMethod]
        public void It_comes_and_goes_after_its_readings_in_a_row_and_not_before()
        {
            PatientCable cable = new PatientCable();
            CableBench.Read(cable, CableBench.Open, 1_000);
            CableBench.AssertState(PatientCableState.Absent, cable, "never plugged in");
            CableBench.Read(cable, CableBench.Released, CableBench.ReadingsToChange - 1);
            CableBench.AssertState(PatientCableState.Absent, cable, "a reading before it has come");
            CableBench.Read(cable, CableBench.Released, 1);
            CableBench.AssertState(PatientCableState.Connected, cable, "come");
            CableBench.Read(cable, CableBench.Open, CableBench.ReadingsToChange - 1);
            CableBench.AssertState(PatientCableState.Connected, cable, "a reading before it is gone");
            CableBench.Read(cable, CableBench.Open, 1);
            CableBench.AssertState(PatientCableState.Lost, cable, "gone");
            CableBench.Read(cable, CableBench.Released, CableBench.ReadingsToChange - 1);
            CableBench.AssertState(PatientCableState.Lost, cable, "a reading before it is back");
            CableBench.Read(cable, CableBench.Released, 1);
            CableBench.AssertState(PatientCableState.Connected, cable, "back");
        }

        [TestMethod]
        public void Two_good_readings_begin_the_count_anew()
        {
            PatientCable cable = CableBench.Connected();
            for (int i = 0; i < 10; i++)
            {
                CableBench.Read(cable, CableBench.Open, PatientCable.ReadingsToBelieve - 1);
                CableBench.Read(cable, CableBench.Released, 2);
                Check.Equal((int)PatientCableState.Connected, (int)cable.State, "a loose contact, times", i);
            }

            CableBench.Read(cable, CableBench.Open, CableBench.ReadingsToChange);
            CableBench.AssertState(PatientCableState.Lost, cable, "gone");
            for (int i = 0; i < 10; i++)
            {
                CableBench.Read(cable, CableBench.Released, PatientCable.ReadingsToBelieve - 1);
                CableBench.Read(cable, CableBench.Open, 2);
                Check.Equal((int)PatientCableState.Lost, (int)cable.State, "a loose contact that is lost, times", i);
            }
        }

        [TestMethod]
        public void A_lost_button_is_back_when_it_is_seen_released_and_not_when_its_wires_touch()
        {
            PatientCable cable = CableBench.Lost();
            CableBench.Read(cable, CableBench.Pressed, 100);
            CableBench.AssertState(PatientCableState.Lost, cable, "shorted");
            Assert.IsTrue(cable.IsPressed, "a shorted line is pressed, lost or not");
            CableBench.Read(cable, CableBench.Open, 2);
            Assert.IsFalse(cable.IsPressed, "an open line that was lost before is not");
            CableBench.Read(cable, CableBench.Released, CableBench.ReadingsToChange);
            CableBench.AssertState(PatientCableState.Connected, cable, "back");
        }

        [TestMethod]
        public void A_button_pressed_or_shorted_since_the_start_has_been_there()
        {
            PatientCable cable = new PatientCable();
            CableBench.Read(cable, CableBench.Pressed, CableBench.ReadingsToChange - 1);
            Assert.IsFalse(cable.IsPressed, "a reading before it has come");
            CableBench.Read(cable, CableBench.Pressed, 1);
            CableBench.AssertState(PatientCableState.Connected, cable, "come");
            Assert.IsTrue(cable.IsPressed, "as soon as it has come");
            CableBench.Read(cable, CableBench.Open, CableBench.ReadingsToChange);
            CableBench.AssertState(PatientCableState.Lost, cable, "gone");
        }

        [TestMethod]
        public void A_press_of_the_devices_button_goes_on_without_and_the_next_plug_counts_again()
        {
            PatientCable cable = CableBench.Lost();
            cable.SeeDeviceButton(true, true);
            CableBench.AssertState(PatientCableState.Absent, cable, "gone on without");
            CableBench.Read(cable, CableBench.Open, 1_000);
            CableBench.AssertState(PatientCableState.Absent, cable, "for as long as it takes");
            CableBench.Read(cable, CableBench.Released, CableBench.ReadingsToChange);
            CableBench.AssertState(PatientCableState.Connected, cable, "plugged in again");
            CableBench.Read(cable, CableBench.Open, CableBench.ReadingsToChange);
            CableBench.AssertState(PatientCableState.Lost, cable, "and gone again");
            cable.SeeDeviceButton(true, true);
            CableBench.AssertState(PatientCableState.Lost, cable, "the press from before is no new one");
            cable.SeeDeviceButton(false, false);
            cable.SeeDeviceButton(true, true);
            CableBench.AssertState(PatientCableState.Absent, cable, "gone on without, again");
        }

        [TestMethod]
        public void A_press_from_before_or_for_something_else_says_nothing()
        {
            PatientCable cable = CableBench.Connected();
            cable.SeeDeviceButton(true, true);
            CableBench.AssertState(PatientCableState.Connected, cable, "a press while it is there");
            CableBench.Read(cable, CableBench.Open, CableBench.ReadingsToChange);
            cable.SeeDeviceButton(true, true);
            CableBench.AssertState(PatientCableState.Lost, cable, "pressed since before the loss");
            cable.SeeDeviceButton(false, false);
            cable.SeeDeviceButton(true, false);
            CableBench.AssertState(PatientCableState.Lost, cable, "a press that shows the passkey");
            cable.SeeDeviceButton(true, true);
            CableBench.AssertState(PatientCableState.Lost, cable, "the same press, when the window closes under it");
        }

        [TestMethod]
        public void Readings_for_one_change_do_not_count_for_the_next()
        {
            PatientCable cable = CableBench.Lost();
            CableBench.Read(cable, CableBench.Released, CableBench.ReadingsToChange - 1);
            cable.SeeDeviceButton(true, true);
            CableBench.Read(cable, CableBench.Released, PatientCable.ReadingsToBelieve - 1);
            CableBench.AssertState(PatientCableState.Absent, cable, "a reading before it has come");
            CableBench.Read(cable, CableBench.Released, 1);
            CableBench.AssertState(PatientCableState.Connected, cable, "come");
        }
    }
}
