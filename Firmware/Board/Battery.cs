using System.Device.Adc;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>The battery behind a 1:2 divider on ADC1. The ESP32's ADC is not calibrated: good for a level, not for a measurement.</summary>
    public sealed class Battery : IBattery
    {
        private const int FullScaleMilliVolts = 3_100; // 12 dB attenuation, fixed in the image
        private const int DividerRatio = 2;

        private readonly AdcChannel _channel;
        private readonly int _highestValue;

        /// <summary>Takes the ADC channel.</summary>
        public Battery()
        {
            AdcController controller = new AdcController();
            _channel = controller.OpenChannel(Pins.BatteryAdcChannel);
            _highestValue = controller.MaxValue;
        }

        /// <inheritdoc/>
        public int MilliVolts { get; private set; }

        /// <inheritdoc/>
        public void Measure()
        {
            MilliVolts = _channel.ReadValue() * DividerRatio * FullScaleMilliVolts / _highestValue;
        }
    }
}
