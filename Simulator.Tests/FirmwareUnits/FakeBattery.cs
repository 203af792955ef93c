using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A battery at 3.85 V, half way between empty and full.</summary>
    internal sealed class FakeBattery : IBattery
    {
        /// <summary>The voltage, mV.</summary>
        public const int Voltage = 3_850;

        /// <inheritdoc/>
        public int MilliVolts { get; private set; }

        /// <summary>What the next measurement gives, mV.</summary>
        public int Next { get; set; } = Voltage;

        /// <summary>How often it was measured.</summary>
        public int Measurements { get; private set; }

        /// <inheritdoc/>
        public void Measure()
        {
            MilliVolts = Next;
            Measurements++;
        }
    }
}
