namespace PressureDevice.Core
{
    /// <summary>
    /// What the voltage of the patient's line says: whether the button at its far end is pressed, and whether that end is there. The board pulls the line up to
    /// 3.3 V by 10 kΩ; the handle has 10 kΩ to ground beside its button. Released that gives 1.65 V, pressed (or shorted) 0 V, and with the plug out or a wire broken
    /// 3.3 V, which reads as the ADC's full scale of 3.1 V. One step for each reading, one reading for each conversion of the load cell.
    /// </summary>
    public sealed class PatientCable
    {
        /// <summary>
        /// Under this the contact is closed, mV. Resistors, supply, leaking diodes and the ADC leave a released line between 1.32 and 2.02 V, and uncalibrated boards
        /// were seen to read 0.3 V less in the middle of the range (docs/decisions/0023). A contact counts as closed up to about 4.7 kΩ.
        /// </summary>
        public const int PressedUnderMilliVolts = 800;

        /// <summary>
        /// From this on there is nothing at the far end, mV: half way from the highest released line to what the same tolerances leave of an open one, 3.0 V.
        /// Dirt hides it only with a leak under about 27 kΩ.
        /// </summary>
        public const int OpenFromMilliVolts = 2_400;

        /// <summary>Readings in a row after which the button has come or is gone: 0.1 s, longer than a plug scrapes on its way.</summary>
        public const int ReadingsToBelieve = 8;

        private int _last;
        private int _lastButOne;
        private int _readings; // in a row, for another state than the present one
        private bool _wasPressed; // the device's own button

        /// <summary>Makes a cable of which nothing has been seen.</summary>
        public PatientCable()
        {
            _last = OpenFromMilliVolts;
            _lastButOne = OpenFromMilliVolts;
        }

        /// <summary>Whether the button is there.</summary>
        public PatientCableState State { get; private set; }

        /// <summary>
        /// True while the patient's button is pressed. A button whose line goes open while it is pressed stays so until it is lost: nobody has let it go. None is pressed
        /// where none is: a plug on its way in closes the line for a moment, and at a level of a stepped programme that would say "it has eased".
        /// </summary>
        public bool IsPressed { get; private set; }

        /// <summary>Takes in one reading. The middle one of the last three counts, so that a single wild one means nothing.</summary>
        /// <param name="milliVolts">The line's voltage, mV.</param>
        public void Step(int milliVolts)
        {
            int middle = MiddleOf(milliVolts, _last, _lastButOne);
            _lastButOne = _last;
            _last = milliVolts;

            PatientCableState before = State;
            bool isOpen = middle >= OpenFromMilliVolts;
            bool isClosed = middle < PressedUnderMilliVolts;
            _readings = IsOther(before, isOpen, isClosed) ? _readings + 1 : 0;
            if (_readings >= ReadingsToBelieve)
            {
                _readings = 0;
                State = before == PatientCableState.Connected ? PatientCableState.Lost : PatientCableState.Connected;
            }

            IsPressed = (isClosed && State != PatientCableState.Absent) || (isOpen && IsPressed && before == PatientCableState.Connected);
        }

        /// <summary>Takes in the device's own button: a new press of it says "go on without" once the patient's is lost.</summary>
        /// <param name="isPressed">True while it is pressed.</param>
        /// <param name="isMeant">False while it is pressed for something else.</param>
        public void SeeDeviceButton(bool isPressed, bool isMeant)
        {
            bool isNew = isPressed && !_wasPressed;
            _wasPressed = isPressed;
            if (isNew && isMeant && State == PatientCableState.Lost)
            {
                State = PatientCableState.Absent;
                _readings = 0;
            }
        }

        /// <summary>Whether a reading speaks for another state. Anything that is not open has been plugged in; a lost button is back only when it is seen released.</summary>
        private static bool IsOther(PatientCableState state, bool isOpen, bool isClosed)
        {
            switch (state)
            {
                case PatientCableState.Connected: return isOpen;
                case PatientCableState.Lost: return !isOpen && !isClosed;
                default: return !isOpen;
            }
        }

        private static int MiddleOf(int a, int b, int c)
        {
            int low = a < b ? a : b;
            int high = a < b ? b : a;
            return c < low ? low : c > high ? high : c;
        }
    }
}
