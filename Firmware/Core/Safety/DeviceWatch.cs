namespace PressureDevice.Core
{
    /// <summary>What forbids guidance beside the sensor: battery, buttons, store, calibration under way, the day's limit. The first that applies names the verdict.</summary>
    public sealed class DeviceWatch
    {
        /// <summary>Battery voltage under which no hand is guided, mV: 0.1 V over what the regulator needs.</summary>
        public const int LowBatteryMilliVolts = 3_400;

        /// <summary>Measurements in a row that make the battery low: the motor pulls it down for a moment.</summary>
        public const int LowMeasurements = 3;

        /// <summary>How long a button may be pressed, ms, before it counts as stuck: longer than it is to be held for anything but reading the passkey.</summary>
        public const int StuckMs = 20_000;

        private const int MicrosecondsPerMillisecond = 1_000;

        private int _lowMeasurements;
        private int _pressedUs;

        /// <summary>Makes a watch that has seen nothing yet.</summary>
        public DeviceWatch()
        {
            NextHold = SafetyVerdict.LogBusy;
        }

        /// <summary>True while the patient's button was plugged in and is gone.</summary>
        public bool IsButtonLost { get; set; }

        /// <summary>True while a calibration is being measured.</summary>
        public bool IsCalibrating { get; set; }

        /// <summary>True while a record waits that could not be stored.</summary>
        public bool IsStoreFailing { get; set; }

        /// <summary>What of the records keeps the next hold from beginning: <see cref="SafetyVerdict.Allowed"/>, or one of the day's limit and of the log.</summary>
        public SafetyVerdict NextHold { get; set; }

        /// <summary>Whether the rest of the device allows guidance, and if not, why.</summary>
        public SafetyVerdict Verdict
        {
            get
            {
                if (_lowMeasurements >= LowMeasurements)
                {
                    return SafetyVerdict.BatteryLow;
                }

                if (_pressedUs >= StuckMs * MicrosecondsPerMillisecond)
                {
                    return SafetyVerdict.ButtonStuck;
                }

                if (IsButtonLost)
                {
                    return SafetyVerdict.ButtonLost;
                }

                if (IsStoreFailing)
                {
                    return SafetyVerdict.StoreFailed;
                }

                if (IsCalibrating)
                {
                    return SafetyVerdict.NotCalibrated;
                }

                return NextHold;
            }
        }

        /// <summary>Takes in a measurement of the battery.</summary>
        /// <param name="milliVolts">mV.</param>
        public void SeeBattery(int milliVolts)
        {
            if (milliVolts >= LowBatteryMilliVolts)
            {
                _lowMeasurements = 0;
            }
            else if (_lowMeasurements < LowMeasurements)
            {
                _lowMeasurements++;
            }
        }

        /// <summary>Takes in the button.</summary>
        /// <param name="isPressed">True while it is pressed.</param>
        /// <param name="elapsedUs">Time since the last look, µs.</param>
        public void SeeButton(bool isPressed, int elapsedUs)
        {
            if (!isPressed)
            {
                _pressedUs = 0;
            }
            else if (_pressedUs < StuckMs * MicrosecondsPerMillisecond)
            {
                _pressedUs += elapsedUs;
            }
        }
    }
}
