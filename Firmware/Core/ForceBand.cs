namespace PressureDevice.Core
{
    /// <summary>
    /// The band around the target, with hysteresis towards the inside: the force is out as soon as it passes the edge,
    /// and in again only when it has come an eighth of the tolerance inside that edge, so that tremor at an edge does not make the light flicker.
    /// </summary>
    public sealed class ForceBand
    {
        /// <summary>The hysteresis is the tolerance divided by this: 0.5 N of 4 N, over the 0.1 N of a typical tremor at 40 N (0.28 %).</summary>
        public const int HysteresisDivisor = 8;

        private readonly int _lowMilliNewtons;
        private readonly int _highMilliNewtons;
        private readonly int _hysteresisMilliNewtons;

        /// <summary>Makes a band.</summary>
        /// <param name="targetMilliNewtons">The middle, mN.</param>
        /// <param name="toleranceMilliNewtons">Half the width, mN.</param>
        public ForceBand(int targetMilliNewtons, int toleranceMilliNewtons)
        {
            _lowMilliNewtons = targetMilliNewtons - toleranceMilliNewtons;
            _highMilliNewtons = targetMilliNewtons + toleranceMilliNewtons;
            _hysteresisMilliNewtons = toleranceMilliNewtons / HysteresisDivisor;
        }

        /// <summary>Where the force stood at the last <see cref="Step"/>.</summary>
        public ForceZone Zone { get; private set; }

        /// <summary>Takes in one force.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <returns>The zone it is in.</returns>
        public ForceZone Step(int forceMilliNewtons)
        {
            int low = Zone == ForceZone.Below ? _lowMilliNewtons + _hysteresisMilliNewtons : _lowMilliNewtons;
            int high = Zone == ForceZone.Above ? _highMilliNewtons - _hysteresisMilliNewtons : _highMilliNewtons;
            ForceZone zone = forceMilliNewtons < low ? ForceZone.Below
                : forceMilliNewtons > high ? ForceZone.Above
                : ForceZone.InBand;
            Zone = zone;
            return zone;
        }
    }
}
