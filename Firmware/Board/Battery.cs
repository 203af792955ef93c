using System.Device.Adc;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>The battery behind a 1:2 divider: good for a level, not for a measurement.</summary>
    public sealed class Battery : AnalogInput, IBattery
    {
        private const int DividerRatio = 2;

        /// <summary>Takes the ADC channel.</summary>
        /// <param name="controller">The ADC.</param>
        public Battery(AdcController controller)
            : base(controller, Pins.BatteryAdcChannel)
        {
        }

        /// <inheritdoc/>
        public int MilliVolts { get; private set; }

        /// <inheritdoc/>
        public void Measure()
        {
            MilliVolts = Convert(DividerRatio * FullScaleMilliVolts);
        }
    }
}
