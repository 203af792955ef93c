namespace PressureDevice.Core
{
    /// <summary>Serves the requests that bring a programme: begin, steps, apply.</summary>
    public sealed class ProgrammeRequests
    {
        private readonly Prescription _prescription;
        private readonly DeviceSettings _settings;
        private readonly TherapistAuthority _authority;
        private readonly ControlAnswer _answer;
        private ProgrammeDraft _draft; // only while one comes in

        /// <summary>Makes the server.</summary>
        /// <param name="prescription">What the device is told to do.</param>
        /// <param name="authority">Whether the phone may tell it.</param>
        /// <param name="answer">Where answers are written.</param>
        public ProgrammeRequests(Prescription prescription, TherapistAuthority authority, ControlAnswer answer)
        {
            _prescription = prescription;
            _settings = prescription.Settings;
            _authority = authority;
            _answer = answer;
        }

        /// <summary>Forgets what belongs to the connection before.</summary>
        public void Forget()
        {
            _draft = null;
        }

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes.</param>
        /// <returns>False when it is none of these.</returns>
        public bool Serve(byte[] request)
        {
            switch (request[0])
            {
                case ControlCode.ProgrammeBegin:
                    _answer.Begin(ControlCode.ProgrammeBegin, BeginProgramme(request));
                    return true;
                case ControlCode.ProgrammeStep:
                    _answer.Begin(ControlCode.ProgrammeStep, AddStep(request));
                    return true;
                case ControlCode.ProgrammeApply:
                    ApplyProgramme();
                    return true;
                default:
                    return false;
            }
        }

        private int BeginProgramme(byte[] request)
        {
            if (!_authority.MayPrescribe)
            {
                return ControlCode.NotAllowed;
            }

            _draft = new ProgrammeDraft();
            _draft.Begin(request);
            return ControlCode.Done;
        }

        private int AddStep(byte[] request)
        {
            if (!_authority.MayPrescribe)
            {
                return ControlCode.NotAllowed;
            }

            return _draft == null ? (int)CalibrationRefusal.WrongOrder : _draft.AddStep(request);
        }

        private void ApplyProgramme()
        {
            int result = !_authority.MayPrescribe ? ControlCode.NotAllowed
                : !_prescription.CanChange ? (int)CalibrationRefusal.Busy
                : _draft == null || !_draft.IsWhole ? (int)CalibrationRefusal.WrongOrder
                : ControlCode.Done;
            if (result != ControlCode.Done)
            {
                _answer.Begin(ControlCode.ProgrammeApply, result);
                return;
            }

            ProgrammeCheck check = new ProgrammeCheck(_draft.Programme, _settings.CapMilliNewtons, _authority.AllowsLongHolds);
            if (!check.IsGood())
            {
                _answer.Begin(ControlCode.ProgrammeApply, ControlCode.OutOfRange);
                _answer.Put((int)check.Field);
                _answer.Put(check.Step);
                _answer.PutUInt16(check.Low);
                _answer.PutUInt16(check.High);
                return;
            }

            _settings.SetProgramme(_draft.Bytes);
            _draft = null;
            bool isStored = _settings.Save();
            _answer.Begin(ControlCode.ProgrammeApply, isStored ? ControlCode.Done : (int)CalibrationRefusal.NotStored);
            _prescription.Apply();
        }
    }
}
