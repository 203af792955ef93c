namespace PressureDevice.Core
{
    /// <summary>
    /// The band around the target, with hysteresis towards the inside: the force is out as soon as it passes the edge,
    /// and in again only when it has come an eighth of the tolerance inside that edge, so that tremor at an edge does not count as leaving it.
    /// </summary>
    public sealed class ForceBand
    {
        /// <summary>The hysteresis is the tolerance divided by this: 0.5 N of 4 N, over the 0.1 N of a typical tremor at 40 N (0.28 %).</summary>
        public const int HysteresisDivisor = 8;

        /// <summary>Where the force stood at the last <see cref="Step"/>.</summary>
        public ForceZone Zone { get; private set; }

        /// <summary>Takes in one force.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="targetMilliNewtons">The middle of the band, mN.</param>
        /// <param name="toleranceMilliNewtons">Half its width, mN.</param>
        /// <returns>The zone it is in.</returns>
        public ForceZone Step(int forceMilliNewtons, int targetMilliNewtons, int toleranceMilliNewtons)
        {
            int distance = forceMilliNewtons - targetMilliNewtons;
            int inside = toleranceMilliNewtons - (toleranceMilliNewtons / HysteresisDivisor);
            int below = Zone == ForceZone.Below ? inside : toleranceMilliNewtons;
            int above = Zone == ForceZone.Above ? inside : toleranceMilliNewtons;
            ForceZone zone = distance < -below ? ForceZone.Below
                : distance > above ? ForceZone.Above
                : ForceZone.InBand;
            Zone = zone;
            return zone;
        }
    }
}
