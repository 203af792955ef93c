using System.Device.Adc;

namespace PressureDevice.Board
{
    /// <summary>An input of ADC1. The ESP32's ADC is not calibrated: by its datasheet chips differ by up to 6 %.</summary>
    public abstract class AnalogInput
    {
        /// <summary>The voltage that reads as the highest code, mV: at the attenuation of 12 dB, which is fixed in the image.</summary>
        protected const int FullScaleMilliVolts = 3_100;

        private const int HighestCode = 4_095; // 12 bits, fixed too

        private readonly AdcChannel _channel;

        /// <summary>Takes the channel.</summary>
        /// <param name="controller">One for all inputs: each takes its place on the heap.</param>
        /// <param name="channel">One of the channels of <see cref="Pins"/>.</param>
        protected AnalogInput(AdcController controller, int channel)
        {
            _channel = controller.OpenChannel(channel);
        }

        /// <summary>Does one conversion; takes nothing from the heap.</summary>
        /// <param name="fullScaleMilliVolts">The voltage, before any divider, that reads as the highest code, mV.</param>
        /// <returns>The voltage before the divider, mV.</returns>
        protected int Convert(int fullScaleMilliVolts)
        {
            return _channel.ReadValue() * fullScaleMilliVolts / HighestCode;
        }
    }
}
