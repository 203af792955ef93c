namespace PressureDevice.Core
{
    /// <summary>Colour and rhythm of each <see cref="LightSign"/>. The signs of the link are white and never green, blue or orange: they ask nothing of a hand.</summary>
    public static class LightSigns
    {
        /// <summary>The sign of a phase in which nobody is guided.</summary>
        /// <param name="state">The phase; <see cref="HoldState.Idle"/> has none of its own.</param>
        public static LightSign Of(HoldState state)
        {
            switch (state)
            {
                case HoldState.Done: return LightSign.Done;
                case HoldState.Aborted: return LightSign.NoGuidance;
                case HoldState.Rest: return LightSign.Rest;
                default: return LightSign.None;
            }
        }

        /// <summary>The sign of a verdict.</summary>
        /// <param name="verdict">Whether guidance is allowed.</param>
        /// <param name="isWarned">True while the light says that the self-test found something.</param>
        public static LightSign Of(SafetyVerdict verdict, bool isWarned)
        {
            switch (verdict)
            {
                case SafetyVerdict.Allowed: return isWarned ? LightSign.GettingReady : LightSign.None;
                case SafetyVerdict.NotChecked:
                case SafetyVerdict.NotTared:
                case SafetyVerdict.LogBusy: return LightSign.GettingReady;
                case SafetyVerdict.LogFull: return LightSign.LogFull;
                default: return LightSign.NoGuidance;
            }
        }

        /// <summary>Its colour, 0xRRGGBB.</summary>
        /// <param name="sign">The sign.</param>
        public static int ColourOf(LightSign sign)
        {
            switch (sign)
            {
                case LightSign.None:
                case LightSign.Forgotten:
                case LightSign.PasskeyDark: return LightColour.Off;
                case LightSign.GettingReady:
                case LightSign.NoGuidance:
                case LightSign.LogFull:
                case LightSign.PairingRefused: return LightColour.NoGuidance;
                case LightSign.Done: return LightColour.Done;
                case LightSign.Rest: return LightColour.Rest;
                default: return LightColour.Sign;
            }
        }

        /// <summary>How long it is lit in each period, µs; all the time when <see cref="DarkUs"/> is 0.</summary>
        /// <param name="sign">The sign.</param>
        public static int LitUs(LightSign sign)
        {
            switch (sign)
            {
                case LightSign.OfferPairing: return LightRhythm.NearMoreOnUs;
                case LightSign.OfferForget: return LightRhythm.NearLessOnUs;
                case LightSign.LogFull:
                case LightSign.PairingOpen: return LightRhythm.FullOnUs;
                default: return LightRhythm.AlarmUs;
            }
        }

        /// <summary>How long it is dark in each period, µs; 0 for a steady light.</summary>
        /// <param name="sign">The sign.</param>
        public static int DarkUs(LightSign sign)
        {
            switch (sign)
            {
                case LightSign.OfferPairing: return LightRhythm.NearMoreOffUs;
                case LightSign.OfferForget: return LightRhythm.NearLessOffUs;
                case LightSign.LogFull:
                case LightSign.PairingOpen: return LightRhythm.FullOffUs;
                case LightSign.NoGuidance:
                case LightSign.PairingRefused:
                case LightSign.Identify: return LightRhythm.AlarmUs;
                default: return 0;
            }
        }
    }
}
