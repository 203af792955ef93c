using System.Device.Adc;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>
    /// The patient's line on its pin, with no divider before it: what is over the full scale reads as the full scale. A conversion that fails gives the code −1, which
    /// is 0 mV: pressed.
    /// </summary>
    public sealed class PatientLine : AnalogInput, IPatientLine
    {
        /// <summary>Takes the ADC channel.</summary>
        /// <param name="controller">The ADC.</param>
        public PatientLine(AdcController controller)
            : base(controller, Pins.PatientLineAdcChannel)
        {
        }

        /// <inheritdoc/>
        public int ReadMilliVolts()
        {
            return Convert(FullScaleMilliVolts);
        }
    }
}
