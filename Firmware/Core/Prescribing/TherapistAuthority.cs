namespace PressureDevice.Core
{
    /// <summary>
    /// Whether the connected phone is the therapist's: it is when it has shown the key that the therapist's phone set, in this connection. A device that was never
    /// set up takes its first therapist from any phone that has paired.
    /// </summary>
    public sealed class TherapistAuthority
    {
        /// <summary>How long no key is taken after a wrong one, ms: 32 bits cannot be guessed at one in ten seconds.</summary>
        public const int WrongKeyPauseMs = 10_000;

        private readonly DeviceSettings _settings;
        private int _wrongKeyMs;
        private bool _wasWrongKey;

        /// <summary>Makes an authority that nobody has shown yet.</summary>
        /// <param name="settings">The key and the role.</param>
        public TherapistAuthority(DeviceSettings settings)
        {
            _settings = settings;
        }

        /// <summary>True when the key was shown in this connection.</summary>
        public bool IsShown { get; private set; }

        /// <summary>True when programmes are taken from the connected phone.</summary>
        public bool MayPrescribe
        {
            get { return _settings.Role != DeviceRole.Patient || IsShown; }
        }

        /// <summary>True when the role may be set from the connected phone.</summary>
        public bool MaySetRole
        {
            get { return _settings.TherapistKey == 0 || IsShown; }
        }

        /// <summary>True when the long holds of a therapist are allowed.</summary>
        public bool AllowsLongHolds
        {
            get { return _settings.Role == DeviceRole.Therapist || IsShown; }
        }

        /// <summary>Takes a key.</summary>
        /// <param name="key">The key.</param>
        /// <param name="nowMs">Uptime, ms.</param>
        /// <returns><see cref="ControlCode.Done"/>, or <see cref="ControlCode.NotAllowed"/>.</returns>
        public int Show(int key, int nowMs)
        {
            bool isPaused = _wasWrongKey && nowMs - _wrongKeyMs < WrongKeyPauseMs;
            if (isPaused || _settings.TherapistKey == 0)
            {
                return ControlCode.NotAllowed;
            }

            IsShown = key == _settings.TherapistKey;
            _wasWrongKey = !IsShown;
            _wrongKeyMs = nowMs;
            return IsShown ? ControlCode.Done : ControlCode.NotAllowed;
        }

        /// <summary>The connected phone has just set the key.</summary>
        public void Grant()
        {
            IsShown = true;
        }

        /// <summary>The connection is over.</summary>
        public void Forget()
        {
            IsShown = false;
        }
    }
}
