using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>Outputs that remember what they show.</summary>
    internal sealed class FakeCueOutputs : ICueOutputs
    {
        /// <summary>The colour shown, 0xRRGGBB; −1 before the first.</summary>
        public int Light { get; private set; } = -1;

        /// <summary>True while the motor runs.</summary>
        public bool Haptic { get; private set; }

        /// <summary>How often something was shown.</summary>
        public int Shown { get; private set; }

        /// <summary>The brightness set, %; −1 before the first.</summary>
        public int BrightnessPercent { get; private set; } = -1;

        /// <summary>The strength of the motor set, %; −1 before the first.</summary>
        public int HapticPercent { get; private set; } = -1;

        /// <inheritdoc/>
        public void SetStrength(int brightnessPercent, int hapticPercent)
        {
            BrightnessPercent = brightnessPercent;
            HapticPercent = hapticPercent;
        }

        /// <inheritdoc/>
        public void Show(int light, bool haptic)
        {
            Light = light;
            Haptic = haptic;
            Shown++;
        }
    }
}
