namespace PressureDevice.Ports
{
    /// <summary>The light and the haptic motor.</summary>
    public interface ICueOutputs
    {
        /// <summary>Shows a cue until the next one. Cheap when nothing has changed.</summary>
        /// <param name="light">Colour, 0xRRGGBB; 0 is dark.</param>
        /// <param name="haptic">True to run the motor.</param>
        void Show(int light, bool haptic);
    }
}
