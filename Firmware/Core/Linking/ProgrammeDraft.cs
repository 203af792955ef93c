namespace PressureDevice.Core
{
    /// <summary>A programme while it comes in, step by step. Made for one programme and thrown away.</summary>
    public sealed class ProgrammeDraft
    {
        private readonly byte[] _bytes;
        private readonly Programme _programme;
        private int _seen;

        /// <summary>Makes an empty draft.</summary>
        public ProgrammeDraft()
        {
            _bytes = new byte[Programme.Length];
            _programme = new Programme(_bytes, 0);
        }

        /// <summary>The stored form.</summary>
        public byte[] Bytes
        {
            get { return _bytes; }
        }

        /// <summary>The same, to be read.</summary>
        public Programme Programme
        {
            get { return _programme; }
        }

        /// <summary>True once every step that was announced has come.</summary>
        public bool IsWhole
        {
            get
            {
                int steps = _programme.StepCount;
                int all = steps < ProgrammeLimits.MostSteps ? (1 << steps) - 1 : (1 << ProgrammeLimits.MostSteps) - 1;
                return (_seen & all) == all;
            }
        }

        /// <summary>Takes in the head.</summary>
        /// <param name="request">The request <see cref="ControlCode.ProgrammeBegin"/>.</param>
        public void Begin(byte[] request)
        {
            _programme.SetHead(request[1], request[2], request[3], LittleEndian.GetUInt16(request, 4));
        }

        /// <summary>Takes in a step.</summary>
        /// <param name="request">The request <see cref="ControlCode.ProgrammeStep"/>.</param>
        /// <returns>0, or <see cref="ControlCode.InvalidValue"/> when no programme has such a step.</returns>
        public int AddStep(byte[] request)
        {
            int step = request[1];
            if (step >= ProgrammeLimits.MostSteps)
            {
                return ControlCode.InvalidValue;
            }

            _programme.SetStep(step, LittleEndian.GetUInt16(request, 2), request[4], request[5], LittleEndian.GetUInt16(request, 6));
            _seen |= 1 << step;
            return ControlCode.Done;
        }
    }
}
