namespace PressureDevice.Core
{
    /// <summary>
    /// Reads requests to the record access control point: opcode u8, operator u8, then for the operators with an operand
    /// a filter type u8 and one or two sequence numbers u32, little-endian. Pure: the radio's event thread uses it too.
    /// </summary>
    public static class RecordAccessRequest
    {
        /// <summary>Bytes in the shortest request.</summary>
        public const int ShortestLength = 2;

        /// <summary>Bytes in the longest request.</summary>
        public const int LongestLength = 11;

        /// <summary>Offset of the first sequence number.</summary>
        public const int FirstOperandOffset = 3;

        /// <summary>Offset of the second sequence number.</summary>
        public const int SecondOperandOffset = 7;

        private const int SequenceBytes = 4;

        /// <summary>
        /// Tells whether a request is as long as its opcode and operator need. A request with an unknown opcode or operator
        /// passes when its length is in range at all: it is refused by name later, not by its length.
        /// </summary>
        /// <param name="request">The bytes.</param>
        /// <param name="length">How many there are.</param>
        public static bool HasRightLength(byte[] request, int length)
        {
            if (length < ShortestLength || length > LongestLength)
            {
                return false;
            }

            if (CheckNames(request) != RecordAccessCode.Success)
            {
                return true;
            }

            switch (request[1])
            {
                case RecordAccessCode.AtMost:
                case RecordAccessCode.AtLeast:
                    return length == FirstOperandOffset + SequenceBytes;
                case RecordAccessCode.Range:
                    return length == SecondOperandOffset + SequenceBytes;
                default:
                    return length == ShortestLength;
            }
        }

        /// <summary>Tells whether the request can be carried out.</summary>
        /// <param name="request">The bytes, of the right length.</param>
        /// <returns><see cref="RecordAccessCode.Success"/>, or the result to refuse it with.</returns>
        public static int Check(byte[] request)
        {
            int names = CheckNames(request);
            if (names != RecordAccessCode.Success || !HasOperand(request[1]))
            {
                return names;
            }

            if (request[2] != RecordAccessCode.SequenceFilter)
            {
                return RecordAccessCode.OperandNotSupported;
            }

            return request[1] == RecordAccessCode.Range && FirstOperand(request) > SecondOperand(request)
                ? RecordAccessCode.InvalidOperand
                : RecordAccessCode.Success;
        }

        /// <summary>The first sequence number of a request that has one.</summary>
        public static uint FirstOperand(byte[] request)
        {
            return (uint)LittleEndian.GetInt32(request, FirstOperandOffset);
        }

        /// <summary>The second sequence number of a range.</summary>
        public static uint SecondOperand(byte[] request)
        {
            return (uint)LittleEndian.GetInt32(request, SecondOperandOffset);
        }

        private static bool HasOperand(int operation)
        {
            return operation >= RecordAccessCode.AtMost && operation <= RecordAccessCode.Range;
        }

        private static int CheckNames(byte[] request)
        {
            int operation = request[1];
            switch (request[0])
            {
                case RecordAccessCode.Abort:
                    return operation == RecordAccessCode.NoOperator
                        ? RecordAccessCode.Success
                        : RecordAccessCode.InvalidOperator;
                case RecordAccessCode.ReportRecords:
                case RecordAccessCode.ReportNumber:
                    if (operation == RecordAccessCode.NoOperator)
                    {
                        return RecordAccessCode.InvalidOperator;
                    }

                    return operation <= RecordAccessCode.Last
                        ? RecordAccessCode.Success
                        : RecordAccessCode.OperatorNotSupported;
                default:
                    return RecordAccessCode.OpcodeNotSupported;
            }
        }
    }
}
