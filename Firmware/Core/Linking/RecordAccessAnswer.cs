namespace PressureDevice.Core
{
    /// <summary>Answers of the record access control point: four bytes, packed little-endian into one number, which is never 0.</summary>
    public static class RecordAccessAnswer
    {
        /// <summary>Bytes in an answer.</summary>
        public const int Length = 4;

        private const int OperatorShift = 8;
        private const int OperandShift = 16;
        private const int ResultShift = 24;

        /// <summary>Answers a request with its result.</summary>
        /// <param name="opcode">The request's opcode.</param>
        /// <param name="result">The result.</param>
        public static int Result(int opcode, int result)
        {
            return RecordAccessCode.Response | (RecordAccessCode.NoOperator << OperatorShift) | (opcode << OperandShift) | (result << ResultShift);
        }

        /// <summary>Answers with a number of holds.</summary>
        /// <param name="count">How many; told as 65,535 when there are more.</param>
        public static int Number(int count)
        {
            int told = count < ushort.MaxValue ? count : ushort.MaxValue;
            return RecordAccessCode.NumberResponse | (RecordAccessCode.NoOperator << OperatorShift) | (told << OperandShift);
        }
    }
}
