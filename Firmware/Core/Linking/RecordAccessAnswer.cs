namespace PressureDevice.Core
{
    /// <summary>The answer that the record access control point is about to send: four bytes, or none.</summary>
    public sealed class RecordAccessAnswer
    {
        private readonly byte[] _bytes;

        /// <summary>Makes an empty one.</summary>
        public RecordAccessAnswer()
        {
            _bytes = new byte[4];
        }

        /// <summary>The bytes.</summary>
        public byte[] Bytes
        {
            get { return _bytes; }
        }

        /// <summary>How many there are; 0 for none.</summary>
        public int Length { get; private set; }

        /// <summary>Forgets it.</summary>
        public void Clear()
        {
            Length = 0;
        }

        /// <summary>Answers a request with its result.</summary>
        /// <param name="opcode">The request's opcode.</param>
        /// <param name="result">The result.</param>
        public void Respond(int opcode, int result)
        {
            _bytes[0] = RecordAccessCode.Response;
            _bytes[1] = RecordAccessCode.NoOperator;
            _bytes[2] = (byte)opcode;
            _bytes[3] = (byte)result;
            Length = _bytes.Length;
        }

        /// <summary>Answers with a number of holds.</summary>
        /// <param name="count">How many; told as 65,535 when there are more.</param>
        public void Tell(int count)
        {
            _bytes[0] = RecordAccessCode.NumberResponse;
            _bytes[1] = RecordAccessCode.NoOperator;
            LittleEndian.PutUInt16Saturated(_bytes, 2, count);
            Length = _bytes.Length;
        }
    }
}
