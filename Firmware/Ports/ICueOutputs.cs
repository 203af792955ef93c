namespace PressureDevice.Ports
{
    /// <summary>The light and the haptic motor.</summary>
    public interface ICueOutputs
    {
        /// <summary>Shows a cue until the next one. Cheap when nothing has changed.</summary>
        /// <param name="light">Colour, 0xRRGGBB; 0 is dark.</param>
        /// <param name="haptic">True to run the motor.</param>
        void Show(int light, bool haptic);

        /// <summary>Sets how strong the cues are from the next change on.</summary>
        /// <param name="brightnessPercent">Brightness of the light, 10 to 100 %.</param>
        /// <param name="hapticPercent">Strength of the motor, 20 to 100 %.</param>
        void SetStrength(int brightnessPercent, int hapticPercent);
    }
}
