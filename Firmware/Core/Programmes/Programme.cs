namespace PressureDevice.Core
{
    /// <summary>
    /// A programme in its stored form, little-endian: kind u8, steps u8, repeats u8, reserved u8, ramp u16 in 10 mN/s; then for each step target u16 in 10 mN,
    /// tolerance u8 in %, hold u8 in s, rest u16 in s. Read in place: nothing is unpacked.
    /// </summary>
    public sealed class Programme
    {
        /// <summary>Bytes of the stored form.</summary>
        public const int Length = HeaderBytes + (ProgrammeLimits.MostSteps * StepBytes);

        private const int HeaderBytes = 6;
        private const int StepBytes = 6;
        private const int MilliNewtonsPerCentiNewton = 10;
        private const int MillisecondsPerSecond = 1_000;

        private readonly byte[] _bytes;
        private readonly int _offset;

        /// <summary>Reads a programme where it stands.</summary>
        /// <param name="bytes">The bytes; they are not copied.</param>
        /// <param name="offset">Where it begins in them.</param>
        public Programme(byte[] bytes, int offset)
        {
            _bytes = bytes;
            _offset = offset;
        }

        /// <summary>The kind; a number without a name is refused by <see cref="ProgrammeCheck"/>.</summary>
        public ProgrammeKind Kind
        {
            get { return (ProgrammeKind)_bytes[_offset]; }
        }

        /// <summary>Number of steps.</summary>
        public int StepCount
        {
            get { return _bytes[_offset + 1]; }
        }

        /// <summary>How often the steps are gone through.</summary>
        public int Repeats
        {
            get { return _bytes[_offset + 2]; }
        }

        /// <summary>Rate of the guided rise, 10 mN/s; 0 leaves the rise to the hand.</summary>
        public int RampCentiNewtonsPerSecond
        {
            get { return LittleEndian.GetUInt16(_bytes, _offset + 4); }
        }

        /// <summary>Rate of the guided rise, mN/s; 0 leaves the rise to the hand.</summary>
        public int RampMilliNewtonsPerSecond
        {
            get { return RampCentiNewtonsPerSecond * MilliNewtonsPerCentiNewton; }
        }

        /// <summary>A step's target, 10 mN.</summary>
        /// <param name="step">From 0.</param>
        public int TargetCentiNewtons(int step)
        {
            return LittleEndian.GetUInt16(_bytes, At(step));
        }

        /// <summary>A step's target, mN.</summary>
        /// <param name="step">From 0.</param>
        public int TargetMilliNewtons(int step)
        {
            return TargetCentiNewtons(step) * MilliNewtonsPerCentiNewton;
        }

        /// <summary>A step's tolerance, per cent of the target.</summary>
        /// <param name="step">From 0.</param>
        public int TolerancePercent(int step)
        {
            return _bytes[At(step) + 2];
        }

        /// <summary>A step's time in the band, s.</summary>
        /// <param name="step">From 0.</param>
        public int HoldSeconds(int step)
        {
            return _bytes[At(step) + 3];
        }

        /// <summary>The rest behind a step, s.</summary>
        /// <param name="step">From 0.</param>
        public int RestSeconds(int step)
        {
            return LittleEndian.GetUInt16(_bytes, At(step) + 4);
        }

        /// <summary>A step's time in the band, ms.</summary>
        /// <param name="step">From 0.</param>
        public int HoldMs(int step)
        {
            return HoldSeconds(step) * MillisecondsPerSecond;
        }

        /// <summary>Writes the head.</summary>
        /// <param name="kind">The kind.</param>
        /// <param name="steps">Number of steps.</param>
        /// <param name="repeats">How often the steps are gone through.</param>
        /// <param name="rampCentiNewtonsPerSecond">Rate of the guided rise, 10 mN/s.</param>
        public void SetHead(int kind, int steps, int repeats, int rampCentiNewtonsPerSecond)
        {
            _bytes[_offset] = (byte)kind;
            _bytes[_offset + 1] = (byte)steps;
            _bytes[_offset + 2] = (byte)repeats;
            _bytes[_offset + 3] = 0;
            LittleEndian.PutUInt16(_bytes, _offset + 4, rampCentiNewtonsPerSecond);
        }

        /// <summary>Writes a step.</summary>
        /// <param name="step">From 0.</param>
        /// <param name="targetCentiNewtons">Target, 10 mN.</param>
        /// <param name="tolerancePercent">Tolerance, %.</param>
        /// <param name="holdSeconds">Time in the band, s.</param>
        /// <param name="restSeconds">Rest behind it, s.</param>
        public void SetStep(int step, int targetCentiNewtons, int tolerancePercent, int holdSeconds, int restSeconds)
        {
            int at = At(step);
            LittleEndian.PutUInt16(_bytes, at, targetCentiNewtons);
            _bytes[at + 2] = (byte)tolerancePercent;
            _bytes[at + 3] = (byte)holdSeconds;
            LittleEndian.PutUInt16(_bytes, at + 4, restSeconds);
        }

        private int At(int step)
        {
            return _offset + HeaderBytes + (step * StepBytes);
        }
    }
}
