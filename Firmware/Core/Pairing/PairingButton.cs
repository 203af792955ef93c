using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The device's own button as the key to the link: what <see cref="PairingWindow"/> says, done.</summary>
    public static class PairingButton
    {
        /// <summary>Goes on by one turn: the window, the link's passkey when it opens or closes, the light.</summary>
        /// <param name="window">The window.</param>
        /// <param name="link">The phone.</param>
        /// <param name="device">The device, after its step.</param>
        /// <param name="passkey">The passkey; 0 while there is none.</param>
        /// <param name="isPressed">True while the device's own button is pressed.</param>
        /// <returns>True when the press counts as one: not while the button shows the passkey.</returns>
        public static bool Turn(int[] window, ILink link, Device device, int passkey, bool isPressed)
        {
            bool wasOpen = PairingWindow.IsOpen(window);
            PairingWindow.Step(window, device.ElapsedUs, isPressed, device.IsAtRest, link.Pairings, link.WrongPasskeys, passkey != 0);
            bool isOpen = PairingWindow.IsOpen(window);
            if (isOpen != wasOpen)
            {
                link.AcceptPairing(isOpen ? passkey : 0);
            }

            device.Sign = PairingWindow.SignOf(window, passkey);
            return isPressed && PairingWindow.StateOf(window) != PairingState.Reading;
        }

        /// <summary>Forgets all phones when the button has asked for it: a slow thing.</summary>
        /// <param name="window">The window.</param>
        /// <param name="link">The phone.</param>
        /// <returns>True when it did.</returns>
        public static bool TryForget(int[] window, ILink link)
        {
            if (PairingWindow.StateOf(window) != PairingState.Forgetting)
            {
                return false;
            }

            link.ForgetBonds();
            PairingWindow.EndForgetting(window);
            return true;
        }
    }
}
