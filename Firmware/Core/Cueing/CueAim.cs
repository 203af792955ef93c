namespace PressureDevice.Core
{
    /// <summary>
    /// Which way to send the hand. A cue begins when the hand as a whole has drifted out of a dead band about the target, or when it is about to leave the band; it ends
    /// as soon as the hand heads for the target, a reaction time before it is there; then the hand gets time to answer before it is spoken to again. So cues calm
    /// instead of chase: the swings of a hand, which it makes and undoes by itself, get none. What the force is now has the last word.
    /// </summary>
    public sealed class CueAim
    {
        /// <summary>The hand as a whole has sunk when it is this far under the target, in sixteenths of the tolerance: a held force sinks and does not come back.</summary>
        public const int SunkSixteenths = 9;

        /// <summary>The hand as a whole has risen when it is this far over the target, in sixteenths of the tolerance: a force a little high sinks by itself.</summary>
        public const int RisenSixteenths = 16;

        /// <summary>The hand is leaving the band, on either side, when it is seen this far from the target, in sixteenths of the tolerance.</summary>
        public const int LeavingSixteenths = 20;

        /// <summary>A slope alone is no leaving: the force must be this far out on that side already, in sixteenths of the tolerance.</summary>
        public const int LeavingSideSixteenths = 9;

        /// <summary>How far ahead a hand is seen to leave the band, ms: longer would take each swing of the hand for leaving.</summary>
        public const int LeavingLeadMs = 60;

        /// <summary>How far ahead a hand on its first way to the band is seen, ms: about a reaction to light with touch (320 ms).</summary>
        public const int ApproachLeadMs = 350;

        /// <summary>The first way ends when the hand is seen this near the target, in sixteenths of the tolerance.</summary>
        public const int ApproachBackSixteenths = 2;

        /// <summary>How far ahead a hand that corrects is seen, ms: its corrections are shorter than a reaction.</summary>
        public const int HoldLeadMs = 200;

        /// <summary>"Press more" ends when the hand is seen this near under the target, in sixteenths of the tolerance.</summary>
        public const int MoreBackSixteenths = 5;

        /// <summary>"Ease off" ends when the hand is seen this near over the target: earlier, because lowering goes too far (Masumoto and Inui 2010) and a held force sinks.</summary>
        public const int LessBackSixteenths = 10;

        /// <summary>Far begins at this many sixteenths of the tolerance from the target, seen ahead: it takes the eye half a second to see that a light no longer blinks fast.</summary>
        public const int FarSixteenths = 70;

        /// <summary>Beyond this many tolerances from the target nobody is told to stay, wherever the force is heading.</summary>
        public const int StayTolerances = 2;

        /// <summary>Shortest cue, µs: a shorter one is not noticed for sure.</summary>
        public const int ShortestUs = 150_000;

        /// <summary>Time to answer a cue before a drift brings the next, µs: a reaction, the movement, and a look at what came of it.</summary>
        public const int AnswerUs = 1_200_000;

        private const int Sixteenths = 16;

        private int _sinceUs;
        private bool _hasStayed;

        /// <summary>The way.</summary>
        public CueDirection Direction { get; private set; }

        /// <summary>True when it is far.</summary>
        public bool IsFar { get; private set; }

        /// <summary>Begins anew: everything is far.</summary>
        public void Begin()
        {
            Direction = CueDirection.PressMore;
            IsFar = true;
            _hasStayed = false;
            _sinceUs = ShortestUs;
        }

        /// <summary>Goes on by one step.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="error">Force less target, mN.</param>
        /// <param name="drift">Slow level less target, mN.</param>
        /// <param name="slope">How fast the error changes, mN/s.</param>
        /// <param name="tolerance">Half the width of the band, mN.</param>
        public void Step(int elapsedUs, int error, int drift, int slope, int tolerance)
        {
            if (_sinceUs < AnswerUs)
            {
                _sinceUs += elapsedUs;
            }

            int heading = error + (slope * (_hasStayed ? HoldLeadMs : ApproachLeadMs) / 1_000);
            CueDirection direction = Direction;
            if (direction != CueDirection.Stay)
            {
                direction = Ended(heading, tolerance);
            }
            else
            {
                direction = Leaving(error + (slope * LeavingLeadMs / 1_000), error, tolerance);
                direction = direction != CueDirection.Stay ? direction : Drifted(drift, heading, tolerance);
            }

            direction = Checked(direction, error, tolerance);
            if (direction != Direction)
            {
                Direction = direction;
                _sinceUs = 0;
                _hasStayed |= direction == CueDirection.Stay;
                IsFar = false;
            }

            int distance = heading < 0 ? -heading : heading;
            IsFar = distance > tolerance * (IsFar ? FarSixteenths - ApproachBackSixteenths : FarSixteenths) / Sixteenths;
        }

        /// <summary>A hand that leaves the band is told so at once, over it as under it.</summary>
        private static CueDirection Leaving(int ahead, int error, int tolerance)
        {
            int leaving = tolerance * LeavingSixteenths / Sixteenths;
            int edge = tolerance * LeavingSideSixteenths / Sixteenths;
            return ahead < -leaving && error < -edge ? CueDirection.PressMore
                : ahead > leaving && error > edge ? CueDirection.EaseOff
                : CueDirection.Stay;
        }

        /// <summary>A cue ends a little before the hand is where it should be.</summary>
        private CueDirection Ended(int heading, int tolerance)
        {
            bool isMore = Direction == CueDirection.PressMore;
            int back = !_hasStayed ? ApproachBackSixteenths : isMore ? MoreBackSixteenths : LessBackSixteenths;
            int toGo = isMore ? -heading : heading;
            return toGo <= tolerance * back / Sixteenths && _sinceUs >= ShortestUs ? CueDirection.Stay : Direction;
        }

        /// <summary>A hand that has drifted off is called back, unless it is on its way already or still has to answer the cue before.</summary>
        private CueDirection Drifted(int drift, int heading, int tolerance)
        {
            int sunk = tolerance * SunkSixteenths / Sixteenths;
            int risen = tolerance * RisenSixteenths / Sixteenths;
            if (_sinceUs < AnswerUs || (drift >= -sunk && drift <= risen))
            {
                return CueDirection.Stay;
            }

            bool isReturning = drift < 0 ? heading >= 0 : heading <= 0;
            return isReturning ? CueDirection.Stay : drift < 0 ? CueDirection.PressMore : CueDirection.EaseOff;
        }

        /// <summary>A hand over its band is never asked for more, one under it never for less, and none far out is told to stay.</summary>
        private static CueDirection Checked(CueDirection direction, int error, int tolerance)
        {
            int high = direction == CueDirection.Stay ? StayTolerances * tolerance : tolerance;
            if (error > high)
            {
                return CueDirection.EaseOff;
            }

            return error < -high ? CueDirection.PressMore : direction;
        }
    }
}
