using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>
    /// Light and motor on four PWM channels, each on a timer of its own. Channels are started once and only ever change their duty:
    /// a Stop on one would freeze them all.
    /// </summary>
    public sealed class CueOutputs : ICueOutputs
    {
        private const int LightHertz = 1_000;
        private const int HapticHertz = 1_000;
        private const double HapticDuty = 0.8;
        private const double FullLevel = 255.0;
        private const double FullPercent = 100.0;

        private readonly PwmChannel _red;
        private readonly PwmChannel _green;
        private readonly PwmChannel _blue;
        private readonly PwmChannel _haptic;
        private double _lightDuty;
        private double _hapticDuty;
        private int _shownLight;
        private bool _shownHaptic;
        private bool _isEnded;

        /// <summary>Takes the pins and starts all channels dark and still.</summary>
        public CueOutputs()
        {
            SetStrength((int)FullPercent, (int)FullPercent);
            _red = Create(Pins.LightRed, DeviceFunction.PWM1, LightHertz);
            _green = Create(Pins.LightGreen, DeviceFunction.PWM3, LightHertz);
            _blue = Create(Pins.LightBlue, DeviceFunction.PWM5, LightHertz);
            _haptic = Create(Pins.Haptic, DeviceFunction.PWM7, HapticHertz);
            _red.Start();
            _green.Start();
            _blue.Start();
            _haptic.Start();
        }

        /// <inheritdoc/>
        public void Show(int light, bool haptic)
        {
            if (_isEnded)
            {
                return; // a loop that comes back while the device restarts must not switch a cue on again
            }

            if (light != _shownLight)
            {
                // Three outputs cannot change at once. Green and blue are lowered before red and raised after it, so that the light
                // never passes through a colour that asks for force on its way between two that do not.
                int rising = light & ~_shownLight;
                SetGreenAndBlue(light & _shownLight);
                _red.DutyCycle = ((light >> 16) & 0xFF) * _lightDuty;
                if (rising != 0)
                {
                    SetGreenAndBlue(light);
                }

                _shownLight = light;
            }

            if (haptic != _shownHaptic)
            {
                _haptic.DutyCycle = haptic ? _hapticDuty : 0.0;
                _shownHaptic = haptic;
            }
        }

        /// <inheritdoc/>
        public void SetStrength(int brightnessPercent, int hapticPercent)
        {
            _lightDuty = brightnessPercent / (FullPercent * FullLevel);
            _hapticDuty = HapticDuty * hapticPercent / FullPercent;
        }

        /// <summary>Turns everything off until the restart that follows.</summary>
        public void End()
        {
            _isEnded = true;
            _haptic.DutyCycle = 0.0;
            SetGreenAndBlue(LightColour.Off);
            _red.DutyCycle = 0.0;
        }

        private void SetGreenAndBlue(int light)
        {
            _green.DutyCycle = ((light >> 8) & 0xFF) * _lightDuty;
            _blue.DutyCycle = (light & 0xFF) * _lightDuty;
        }

        private static PwmChannel Create(int pin, DeviceFunction function, int hertz)
        {
            Configuration.SetPinFunction(pin, function);
            return PwmChannel.CreateFromPin(pin, hertz, 0.0);
        }
    }
}
