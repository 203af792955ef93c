namespace PressureDevice.Core
{
    /// <summary>
    /// The one place that decides whether the hand may be guided. Everything is forbidden until every check has passed;
    /// the first check that fails names the verdict.
    /// </summary>
    public static class SafetyMonitor
    {
        /// <summary>Judges the present moment.</summary>
        /// <param name="sensor">The force sensor after its newest conversion, or after its miss.</param>
        /// <param name="overForceMilliNewtons">The force that may not be reached, mN.</param>
        /// <param name="device">What the rest of the device says: battery, button, store.</param>
        /// <returns><see cref="SafetyVerdict.Allowed"/>, or the reason why not.</returns>
        public static SafetyVerdict Judge(ForceSensor sensor, int overForceMilliNewtons, SafetyVerdict device)
        {
            SensorFault fault = sensor.Fault;
            if (fault != SensorFault.None)
            {
                return VerdictOf(fault);
            }

            if (!sensor.IsCalibrated)
            {
                return SafetyVerdict.NotCalibrated;
            }

            if (sensor.ZeroState == ZeroState.Shifted)
            {
                return SafetyVerdict.ZeroShifted;
            }

            if (!sensor.IsTared)
            {
                return SafetyVerdict.NotTared;
            }

            return sensor.ForceMilliNewtons < overForceMilliNewtons ? device : SafetyVerdict.OverForce;
        }

        private static SafetyVerdict VerdictOf(SensorFault fault)
        {
            switch (fault)
            {
                case SensorFault.Missing: return SafetyVerdict.SensorMissing;
                case SensorFault.Saturated: return SafetyVerdict.SensorSaturated;
                case SensorFault.Frozen: return SafetyVerdict.SensorFrozen;
                case SensorFault.Noisy: return SafetyVerdict.SensorNoisy;
                default: return SafetyVerdict.NotChecked;
            }
        }
    }
}
