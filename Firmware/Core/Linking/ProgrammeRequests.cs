namespace PressureDevice.Core
{
    /// <summary>Serves the requests that bring a programme: begin, steps, apply.</summary>
    public sealed class ProgrammeRequests
    {
        private ProgrammeDraft _draft; // only while one comes in

        /// <summary>Forgets what belongs to the connection before.</summary>
        public void Forget()
        {
            _draft = null;
        }

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes; void when something was stored.</param>
        /// <param name="prescription">What the device is told to do.</param>
        /// <param name="authority">Whether the phone may tell it.</param>
        /// <param name="answer">Where the answer is written.</param>
        /// <returns>False when it is none of these.</returns>
        public bool Serve(byte[] request, Prescription prescription, TherapistAuthority authority, ControlAnswer answer)
        {
            switch (request[0])
            {
                case ControlCode.ProgrammeBegin:
                    answer.Begin(ControlCode.ProgrammeBegin, BeginProgramme(request, authority));
                    return true;
                case ControlCode.ProgrammeStep:
                    answer.Begin(ControlCode.ProgrammeStep, AddStep(request, authority));
                    return true;
                case ControlCode.ProgrammeApply:
                    ApplyProgramme(prescription, authority, answer);
                    return true;
                default:
                    return false;
            }
        }

        private int BeginProgramme(byte[] request, TherapistAuthority authority)
        {
            if (!authority.MayPrescribe)
            {
                return ControlCode.NotAllowed;
            }

            _draft = new ProgrammeDraft();
            _draft.Begin(request);
            return ControlCode.Done;
        }

        private int AddStep(byte[] request, TherapistAuthority authority)
        {
            if (!authority.MayPrescribe)
            {
                return ControlCode.NotAllowed;
            }

            return _draft == null ? (int)CalibrationRefusal.WrongOrder : _draft.AddStep(request);
        }

        private void ApplyProgramme(Prescription prescription, TherapistAuthority authority, ControlAnswer answer)
        {
            int result = !authority.MayPrescribe ? ControlCode.NotAllowed
                : !prescription.CanChange ? (int)CalibrationRefusal.Busy
                : _draft == null || !_draft.IsWhole ? (int)CalibrationRefusal.WrongOrder
                : ControlCode.Done;
            if (result != ControlCode.Done)
            {
                answer.Begin(ControlCode.ProgrammeApply, result);
                return;
            }

            DeviceSettings settings = prescription.Settings;
            ProgrammeCheck check = new ProgrammeCheck(_draft.Programme, settings.CapMilliNewtons, authority.AllowsLongHolds);
            if (!check.IsGood())
            {
                answer.Begin(ControlCode.ProgrammeApply, ControlCode.OutOfRange);
                answer.Put((int)check.Field);
                answer.Put(check.Step);
                answer.PutUInt16(check.Low);
                answer.PutUInt16(check.High);
                return;
            }

            settings.SetProgramme(_draft.Bytes);
            _draft = null;
            bool isStored = settings.Save();
            answer.Begin(ControlCode.ProgrammeApply, isStored ? ControlCode.Done : (int)CalibrationRefusal.NotStored);
            prescription.Apply();
        }
    }
}
