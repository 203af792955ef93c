using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>The line to the patient's handle, which is plugged in.</summary>
    internal sealed class FakePatientLine : IPatientLine
    {
        /// <summary>Voltage while the button is released, mV.</summary>
        public const int Released = 1_650;

        /// <summary>Voltage while nothing is plugged in, mV: the ADC's full scale.</summary>
        public const int Open = 3_100;

        /// <summary>Whether the button is pressed.</summary>
        public bool IsPressed { get; set; }

        /// <summary>Whether the plug is out.</summary>
        public bool IsUnplugged { get; set; }

        /// <summary>How often it was read.</summary>
        public int Readings { get; private set; }

        /// <summary>What the next reading alone gives, mV; under 0 for what the line has.</summary>
        public int Wild { get; set; } = -1;

        /// <inheritdoc/>
        public int ReadMilliVolts()
        {
            Readings++;
            int wild = Wild;
            Wild = -1;
            return wild >= 0 ? wild : IsUnplugged ? Open : IsPressed ? 0 : Released;
        }
    }
}
