namespace PressureDevice.Core
{
    /// <summary>
    /// Where the device stands in its programme: asks for the next hold in the settings, counts the rest, keeps the readings of a threshold measurement.
    /// Without a programme the settings stay as they were made.
    /// </summary>
    public sealed class ProgrammeRun
    {
        /// <summary>How far the next target comes down after "too much", per cent of the programme's.</summary>
        public const int ReliefPercent = 10;

        /// <summary>Most steps down: half the target.</summary>
        public const int MostReliefs = 5;

        private const int MicrosecondsPerSecond = 1_000_000;
        private const int EndIgnored = int.MinValue; // in the time left of the rest

        private readonly HoldSettings _settings;
        private Programme _programme;
        private int _capMilliNewtons;
        private int _round;
        private int _reliefs;
        private int _restUs;
        private int _beforeMilliNewtons;

        /// <summary>Makes a run without a programme.</summary>
        /// <param name="settings">What it asks for the holds in.</param>
        public ProgrammeRun(HoldSettings settings)
        {
            _settings = settings;
            _capMilliNewtons = HoldSettings.HighestForceMilliNewtons;
        }

        /// <summary>The kind of programme.</summary>
        public ProgrammeKind Kind { get; private set; }

        /// <summary>The step that is asked for, from 0.</summary>
        public int StepIndex { get; private set; }

        /// <summary>Readings of a threshold measurement that have been marked since it began, 0 to 3.</summary>
        public int Readings { get; private set; }

        /// <summary>The newest of them, mN; 0 before the first.</summary>
        public int LastReadingMilliNewtons { get; private set; }

        /// <summary>The pressure pain threshold, mN: the mean of the last two of three readings; 0 before that.</summary>
        public int ThresholdMilliNewtons
        {
            get { return Readings < ProgrammeLimits.ThresholdReadings ? 0 : (_beforeMilliNewtons + LastReadingMilliNewtons) / 2; }
        }

        /// <summary>True while the programme asks for a rest.</summary>
        public bool IsResting
        {
            get { return _restUs > 0; }
        }

        /// <summary>Time left of the rest, ms.</summary>
        public int RestLeftMs
        {
            get { return _restUs / 1_000; }
        }

        /// <summary>True at the last step: there is no higher level.</summary>
        public bool IsTop
        {
            get { return _programme == null || StepIndex == _programme.StepCount - 1; }
        }

        /// <summary>Begins a programme. Between holds only.</summary>
        /// <param name="programme">A programme that was judged good; null for the settings as they are.</param>
        /// <param name="capMilliNewtons">The force that may not be exceeded, mN.</param>
        public void Use(Programme programme, int capMilliNewtons)
        {
            _programme = programme;
            _capMilliNewtons = capMilliNewtons;
            Kind = programme == null ? ProgrammeKind.None : programme.Kind;
            StepIndex = 0;
            Readings = 0;
            LastReadingMilliNewtons = 0;
            _round = 0;
            _reliefs = 0;
            _restUs = 0;
            Ask();
        }

        /// <summary>Lets the rest go on.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        public void Step(int elapsedUs)
        {
            if (_restUs > 0)
            {
                _restUs -= elapsedUs;
            }
        }

        /// <summary>Goes up to the next level of a press that goes on.</summary>
        public void RaiseLevel()
        {
            StepIndex++;
            _settings.AskMore(TargetOf(StepIndex), ToleranceOf(StepIndex), _programme.HoldMs(StepIndex), _capMilliNewtons);
        }

        /// <summary>Lets the end of the press that is still on mean nothing: the programme was begun anew behind its hold.</summary>
        public void IgnoreEnd()
        {
            _restUs = EndIgnored;
        }

        /// <summary>Takes in the end of a hold and asks for the next. A hold that was neither done nor too much is asked for again.</summary>
        /// <param name="outcome">How it ended.</param>
        /// <param name="markedMilliNewtons">The force at which the button marked the threshold, mN.</param>
        public void EndHold(HoldOutcome outcome, int markedMilliNewtons)
        {
            if (_programme == null)
            {
                return;
            }

            if (_restUs == EndIgnored)
            {
                _restUs = 0;
                return;
            }

            if (Kind == ProgrammeKind.Threshold && _round == 0)
            {
                Readings = 0; // another measurement
            }

            if (outcome == HoldOutcome.ThresholdMarked)
            {
                Read(markedMilliNewtons);
            }
            else if (outcome == HoldOutcome.TooMuch && _reliefs < MostReliefs)
            {
                _reliefs++;
            }

            _restUs = _programme.RestSeconds(StepIndex) * MicrosecondsPerSecond;
            if (Kind == ProgrammeKind.Stepped)
            {
                StepIndex = 0; // a press begins at the lowest level
            }
            else if (outcome == HoldOutcome.Completed || outcome == HoldOutcome.TooMuch
                || outcome == HoldOutcome.ThresholdMarked || outcome == HoldOutcome.ThresholdNotReached)
            {
                Advance();
            }

            Ask();
        }

        private void Read(int milliNewtons)
        {
            _beforeMilliNewtons = LastReadingMilliNewtons;
            LastReadingMilliNewtons = milliNewtons;
            Readings++;
        }

        private void Advance()
        {
            StepIndex++;
            if (StepIndex < _programme.StepCount)
            {
                return;
            }

            StepIndex = 0;
            _round++;
            if (_round >= _programme.Repeats)
            {
                _round = 0; // the programme is done: the next touch begins it anew
                _restUs = 0;
            }
        }

        private void Ask()
        {
            if (_programme == null)
            {
                return;
            }

            int ramp = _programme.RampMilliNewtonsPerSecond;
            _settings.Ask(TargetOf(StepIndex), ToleranceOf(StepIndex), _programme.HoldMs(StepIndex), ramp, _capMilliNewtons);
        }

        private int TargetOf(int step)
        {
            int target = _programme.TargetMilliNewtons(step);
            if (Kind != ProgrammeKind.Threshold)
            {
                target = target * (100 - (_reliefs * ReliefPercent)) / 100;
            }

            int highest = ProgrammeCheck.HighestTargetMilliNewtons(_capMilliNewtons, _programme.TolerancePercent(step));
            target = target < highest ? target : highest;
            return target < HoldSettings.LowestTargetMilliNewtons ? HoldSettings.LowestTargetMilliNewtons : target;
        }

        private int ToleranceOf(int step)
        {
            return TargetOf(step) * _programme.TolerancePercent(step) / 100;
        }
    }
}
