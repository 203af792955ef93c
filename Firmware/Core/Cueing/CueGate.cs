namespace PressureDevice.Core
{
    /// <summary>
    /// The last word before the outputs: whatever the planner wants, no colour that asks for force or says that all is well
    /// leaves while guidance is forbidden. It looks only at the verdict, so that a mistake in the phases cannot open it.
    /// </summary>
    public static class CueGate
    {
        /// <summary>Lets a colour through, or puts the safe one in its place.</summary>
        /// <param name="light">The planned colour, 0xRRGGBB.</param>
        /// <param name="verdict">Whether guidance is allowed.</param>
        /// <returns>The colour to show.</returns>
        public static int Pass(int light, SafetyVerdict verdict)
        {
            if (verdict == SafetyVerdict.Allowed)
            {
                return light;
            }

            if (light == LightColour.Off || light == LightColour.SelfTest || light == LightColour.Sign)
            {
                return light;
            }

            return verdict == SafetyVerdict.OverForce && light == LightColour.EaseOff ? light : LightColour.NoGuidance;
        }
    }
}
