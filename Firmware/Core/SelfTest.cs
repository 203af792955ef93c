namespace PressureDevice.Core
{
    /// <summary>The result of the power-on self-test: one bit for each thing that is good. The bits travel over the link: append, never renumber.</summary>
    public static class SelfTest
    {
        /// <summary>The sensor gives conversions and shows no fault.</summary>
        public const int SensorAlive = 1;

        /// <summary>The zero was found near that of the calibration.</summary>
        public const int ZeroNormal = 2;

        /// <summary>A valid calibration is stored.</summary>
        public const int CalibrationValid = 4;

        /// <summary>Both copies of it are undamaged.</summary>
        public const int CalibrationTwice = 8;

        /// <summary>The records can be read.</summary>
        public const int StoreReadable = 16;

        /// <summary>The button is not pressed.</summary>
        public const int ButtonReleased = 32;

        /// <summary>The battery is good.</summary>
        public const int BatteryGood = 64;

        /// <summary>Light and motor were driven once. The device cannot see whether they answered: the user can.</summary>
        public const int OutputsDriven = 128;

        /// <summary>The settings are those that were set; a device that lost them is as delivered.</summary>
        public const int SettingsKept = 256;

        /// <summary>All bits.</summary>
        public const int AllGood = 511;

        /// <summary>The bits of sensor, calibration, battery and outputs.</summary>
        /// <param name="sensor">The sensor.</param>
        /// <param name="copies">Undamaged copies of the calibration, 0 to 2.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        public static int BitsOf(ForceSensor sensor, int copies, int batteryMilliVolts)
        {
            int bits = OutputsDriven;
            bits |= sensor.Fault == SensorFault.None ? SensorAlive : 0;
            bits |= sensor.ZeroState == ZeroState.Normal ? ZeroNormal : 0;
            bits |= sensor.IsCalibrated ? CalibrationValid : 0;
            bits |= copies == 2 ? CalibrationTwice : 0;
            return batteryMilliVolts >= DeviceWatch.LowBatteryMilliVolts ? bits | BatteryGood : bits;
        }
    }
}
