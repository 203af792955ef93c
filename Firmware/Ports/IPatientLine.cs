namespace PressureDevice.Ports
{
    /// <summary>The line to the patient's button: a cable with the button and a resistor at its far end, held up by a resistor at this end.</summary>
    public interface IPatientLine
    {
        /// <summary>Measures the line's voltage; takes nothing from the heap.</summary>
        /// <returns>mV; a measurement that fails gives 0, as a line that is shorted. What it means, <see cref="Core.PatientCable"/> says.</returns>
        int ReadMilliVolts();
    }
}
