using System.Device.Gpio;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>A button on its pin, low when pressed. Edges come as events: reading the pin would take an object from the heap each time.</summary>
    public sealed class Button : IButton
    {
        private const int DebounceMs = 30;
        private const int LooksPerReading = 80; // about one a second

        private readonly GpioPin _pin;
        private bool _isPressed;
        private int _looks;

        /// <summary>Takes the pin.</summary>
        /// <param name="pin">One of <see cref="Pins"/>.</param>
        public Button(int pin)
        {
            _pin = new GpioController().OpenPin(pin, PinMode.InputPullUp);
            _pin.DebounceTimeout = new System.TimeSpan(0, 0, 0, 0, DebounceMs);
            _pin.ValueChanged += OnValueChanged;
            _isPressed = _pin.Read() == PinValue.Low;
        }

        /// <inheritdoc/>
        public bool IsPressed
        {
            get
            {
                _looks++;
                if (_looks >= LooksPerReading)
                {
                    _looks = 0;
                    _isPressed = _pin.Read() == PinValue.Low; // an event can be lost; the pin cannot
                }

                return _isPressed;
            }
        }

        private void OnValueChanged(object sender, PinValueChangedEventArgs e)
        {
            _isPressed = e.ChangeType == PinEventTypes.Falling;
        }
    }
}
