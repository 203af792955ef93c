using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A pairing window under a finger, a tip and a link, to the microsecond.</summary>
    internal sealed class WindowBench
    {
        private const int StepUs = 100_000; // the longest that a step counts

        private readonly int[] _window = PairingWindow.Create();
        private bool _isPressed;

        /// <summary>True while nothing is pressed on the tip.</summary>
        public bool IsAtRest { get; set; } = true;

        /// <summary>True when there is a passkey.</summary>
        public bool HasPasskey { get; set; } = true;

        /// <summary>Phones that have paired.</summary>
        public int Pairings { get; set; }

        /// <summary>Wrong passkeys.</summary>
        public int WrongPasskeys { get; set; }

        /// <summary>Where the window stands.</summary>
        public PairingState State
        {
            get { return PairingWindow.StateOf(_window); }
        }

        /// <summary>True while it is open.</summary>
        public bool IsOpen
        {
            get { return PairingWindow.IsOpen(_window); }
        }

        /// <summary>What the light says, passkey 1.</summary>
        public LightSign Sign
        {
            get { return PairingWindow.SignOf(_window, 1); }
        }

        /// <summary>A window that was opened this moment.</summary>
        public static WindowBench Opened()
        {
            WindowBench bench = new WindowBench();
            bench.Hold(4_000_000);
            Check.Equal((int)PairingState.Open, (int)bench.State, "state after a button held for s", 4);
            return bench;
        }

        /// <summary>Presses the button: it is held for no time yet.</summary>
        public void Press()
        {
            _isPressed = true;
            Step(0);
        }

        /// <summary>Lets it go.</summary>
        public void Release()
        {
            _isPressed = false;
            Step(0);
        }

        /// <summary>Presses the button, and lets it go after a time.</summary>
        /// <param name="us">The time, µs.</param>
        public void Hold(int us)
        {
            Press();
            Wait(us);
            Release();
        }

        /// <summary>Lets time pass.</summary>
        /// <param name="us">The time, µs.</param>
        public void Wait(int us)
        {
            for (int left = us; left > 0; left -= StepUs)
            {
                Step(left < StepUs ? left : StepUs);
            }
        }

        /// <summary>Says that what was to be forgotten is.</summary>
        public void EndForgetting()
        {
            PairingWindow.EndForgetting(_window);
        }

        private void Step(int us)
        {
            PairingWindow.Step(_window, us, _isPressed, IsAtRest, Pairings, WrongPasskeys, HasPasskey);
        }
    }
}
