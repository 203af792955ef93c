namespace PressureDevice.Ports
{
    /// <summary>The battery.</summary>
    public interface IBattery
    {
        /// <summary>The voltage at the last <see cref="Measure"/>, mV; 0 before the first.</summary>
        int MilliVolts { get; }

        /// <summary>Measures the voltage.</summary>
        void Measure();
    }
}
