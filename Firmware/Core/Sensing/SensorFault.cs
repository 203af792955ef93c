namespace PressureDevice.Core
{
    /// <summary>What is wrong with the force reading. The default value is a fault: a sensor is trusted only once it has proved itself.</summary>
    public enum SensorFault
    {
        /// <summary>No healthy conversion has been seen yet.</summary>
        NotStarted = 0,

        /// <summary>The reading may be trusted.</summary>
        None = 1,

        /// <summary>No conversion came within <see cref="ForceSensor.ConversionLimitMs"/>: dead line, no power.</summary>
        Missing = 2,

        /// <summary>The converter stands at an end of its range: overload, or a broken bridge wire.</summary>
        Saturated = 3,

        /// <summary>The same code again and again: a real bridge is never that quiet.</summary>
        Frozen = 4,

        /// <summary>The codes jump back and forth as no hand's force does: a loose wire, a disturbed supply.</summary>
        Noisy = 5,
    }
}
