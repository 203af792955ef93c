namespace PressureDevice.Core
{
    /// <content>What the device says of itself after a step, and its parts for those that tell or store it.</content>
    public sealed partial class Device
    {
        /// <summary>The light to show now, 0xRRGGBB.</summary>
        public int Light
        {
            get { return _guidance.Light; }
        }

        /// <summary>True while the haptic motor is to run.</summary>
        public bool Haptic
        {
            get { return _guidance.Haptic; }
        }

        /// <summary>Whether guidance is allowed now, and if not, why.</summary>
        public SafetyVerdict Verdict { get; private set; }

        /// <summary>What the rest of the device says, for the steps to come; <see cref="SafetyVerdict.Allowed"/> unless something forbids guidance.</summary>
        public SafetyVerdict Condition { get; set; }

        /// <summary>True after the step in which a hand touched.</summary>
        public bool HoldBegan
        {
            get { return _event == Began; }
        }

        /// <summary>True after the step in which a touch ended that was no hold.</summary>
        public bool HoldDropped
        {
            get { return _event == Dropped; }
        }

        /// <summary>Time since the step before, µs, at most <see cref="StepClock.LongestCountedUs"/>.</summary>
        public int ElapsedUs
        {
            get { return _clock.ElapsedUs; }
        }

        /// <summary>True after the step in which a hold ended and its record is due.</summary>
        public bool HoldEnded
        {
            get { return _event == Ended; }
        }

        /// <summary>True after the step in which guidance ended: the supervisor still allows no more than the time of a guided turn.</summary>
        public bool HasLetGo
        {
            get { return _event == Ended || _event == Dropped; }
        }

        /// <summary>Uptime at the touch that began the present or the last hold, ms.</summary>
        public int HoldStartMs { get; private set; }

        /// <summary>Time since the first conversion, ms; wraps after 49 days.</summary>
        public int UptimeMs
        {
            get { return _clock.UptimeMs; }
        }

        /// <summary>Stamp of the newest conversion, low 32 bits of the µs counter.</summary>
        public int StampUs
        {
            get { return _clock.StampUs; }
        }

        /// <summary>What a hold asks.</summary>
        public HoldSettings Settings
        {
            get { return _settings; }
        }

        /// <summary>The force sensor.</summary>
        public ForceSensor Sensor
        {
            get { return _sensor; }
        }

        /// <summary>The phase of the hold and its clocks.</summary>
        public HoldSession Session
        {
            get { return _session; }
        }

        /// <summary>The figures of the present or the last hold.</summary>
        public HoldStatistics Statistics
        {
            get { return _statistics; }
        }

        /// <summary>The force curve of the present or the last hold.</summary>
        public ForceCurve Curve
        {
            get { return _curve; }
        }

        /// <summary>Where the device stands in its programme.</summary>
        public ProgrammeRun Programme
        {
            get { return _programme; }
        }

        /// <summary>Which cues guide.</summary>
        public CueMode CueMode
        {
            set { _guidance.Mode = value; }
        }

        /// <summary>What the light says of the link while nobody is guided.</summary>
        public LightSign Sign
        {
            set { _guidance.Sign = value; }
        }

        /// <summary>The force at which the button ended the last hold, mN: the pressure pain threshold; 0 when it marked nothing.</summary>
        public int MarkedMilliNewtons { get; private set; }

        /// <summary>True while a hand is being guided: slow work waits.</summary>
        public bool IsGuiding
        {
            get { return HoldSession.IsGuided(_session.State); }
        }

        /// <summary>True while nothing is pressed on the tip, as far as that is known, and no rest runs.</summary>
        public bool IsAtRest
        {
            get
            {
                return _session.State == HoldState.Idle
                    && (_sensor.Fault != SensorFault.None || _sensor.ForceMilliNewtons < HoldSession.TouchMilliNewtons);
            }
        }
    }
}
