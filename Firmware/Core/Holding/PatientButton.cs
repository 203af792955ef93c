namespace PressureDevice.Core
{
    /// <summary>
    /// What the button means, by phase. In a threshold measurement: "now". At a level of a stepped programme: "it has eased" when it is let go within a second, and
    /// "too much" when it is kept; in every other phase "too much", at once.
    /// </summary>
    public sealed class PatientButton
    {
        /// <summary>A button kept for this long at a level says "too much", µs: a hand that cramps in pain does not let go.</summary>
        public const int KeptUs = 1_000_000;

        private bool _wasPressed;
        private bool _isAnswer;
        private int _pressedUs;

        /// <summary>Goes on by one step.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="isPressed">True while the button is pressed.</param>
        /// <param name="state">The phase.</param>
        /// <param name="kind">The kind of programme.</param>
        /// <param name="isTop">True at the highest level.</param>
        /// <returns>Conditions: at most one bit.</returns>
        public int Step(int elapsedUs, bool isPressed, HoldState state, ProgrammeKind kind, bool isTop)
        {
            bool wasPressed = _wasPressed;
            _wasPressed = isPressed;
            if (!isPressed && !wasPressed)
            {
                return 0;
            }

            bool isGuided = HoldSession.IsGuided(state);
            if (kind == ProgrammeKind.Threshold && isGuided)
            {
                return isPressed && !wasPressed ? 1 << HoldCondition.Marked : 0;
            }

            if (kind == ProgrammeKind.Stepped && isGuided && state != HoldState.Approach)
            {
                return StepAtLevel(elapsedUs, isPressed, wasPressed, isTop);
            }

            _isAnswer = false;
            return isPressed ? 1 << HoldCondition.TooMuch : 0;
        }

        private int StepAtLevel(int elapsedUs, bool isPressed, bool wasPressed, bool isTop)
        {
            if (!wasPressed)
            {
                _isAnswer = true;
                _pressedUs = 0;
                return 0;
            }

            // Pressed since before this level, it is no answer to it.
            _pressedUs += elapsedUs;
            if (!_isAnswer || _pressedUs >= KeptUs)
            {
                return 1 << HoldCondition.TooMuch;
            }

            if (isPressed)
            {
                return 0;
            }

            _isAnswer = false;
            return 1 << (isTop ? HoldCondition.EasedAtTop : HoldCondition.EasedBelowTop);
        }
    }
}
