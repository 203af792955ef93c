#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Words for what is read on the patient's line.</summary>
    internal static class CableBench
    {
        /// <summary>Voltage while the button is pressed, mV.</summary>
        public const int Pressed = 0;

        /// <summary>Voltage while it is released, mV.</summary>
        public const int Released = FakePatientLine.Released;

        /// <summary>Voltage while nothing is plugged in, mV.</summary>
        public const int Open = FakePatientLine.Open;

        /// <summary>Readings after which a change is believed: the middle of three is one behind.</summary>
        public const int ReadingsToChange = PatientCable.ReadingsToBelieve + 1;

        /// <summary>A cable that is plugged in.</summary>
        public static PatientCable Connected()
        {
            PatientCable cable = new PatientCable();
            Read(cable, Released, ReadingsToChange);
            AssertState(PatientCableState.Connected, cable, "plugged in");
            return cable;
        }

        /// <summary>A cable that was plugged in and is gone.</summary>
        public static PatientCable Lost()
        {
            PatientCable cable = Connected();
            Read(cable, Open, ReadingsToChange);
            AssertState(PatientCableState.Lost, cable, "unplugged");
            return cable;
        }

        /// <summary>Reads one voltage some times.</summary>
        /// <param name="cable">The cable.</param>
        /// <param name="milliVolts">The voltage, mV.</param>
        /// <param name="times">How often.</param>
        public static void Read(PatientCable cable, int milliVolts, int times)
        {
            for (int i = 0; i < times; i++)
            {
                cable.Step(milliVolts);
            }
        }

        /// <summary>Demands a state.</summary>
        /// <param name="expected">The state.</param>
        /// <param name="cable">The cable.</param>
        /// <param name="when">When it is to be so.</param>
        public static void AssertState(PatientCableState expected, PatientCable cable, string when)
        {
            Assert.AreEqual((int)expected, (int)cable.State, when);
        }
    }
}
