namespace PressureDevice.Core
{
    /// <summary>The numbers of the Bluetooth Record Access Control Point (Bluetooth SIG, characteristic 0x2A52).</summary>
    public static class RecordAccessCode
    {
        /// <summary>Request: report stored records.</summary>
        public const int ReportRecords = 1;

        /// <summary>Request: abort the operation that runs.</summary>
        public const int Abort = 3;

        /// <summary>Request: report how many records there are.</summary>
        public const int ReportNumber = 4;

        /// <summary>Answer: the number of records, u16.</summary>
        public const int NumberResponse = 5;

        /// <summary>Answer: the request's opcode and its result.</summary>
        public const int Response = 6;

        /// <summary>Operator: none, for an abort and for answers.</summary>
        public const int NoOperator = 0;

        /// <summary>Operator: all records.</summary>
        public const int All = 1;

        /// <summary>Operator: up to and with a sequence number.</summary>
        public const int AtMost = 2;

        /// <summary>Operator: from a sequence number on.</summary>
        public const int AtLeast = 3;

        /// <summary>Operator: between two sequence numbers, both included.</summary>
        public const int Range = 4;

        /// <summary>Operator: the oldest record.</summary>
        public const int First = 5;

        /// <summary>Operator: the newest record.</summary>
        public const int Last = 6;

        /// <summary>Filter type of an operand: sequence number.</summary>
        public const int SequenceFilter = 1;

        /// <summary>Result: done.</summary>
        public const int Success = 1;

        /// <summary>Result: this opcode is not known here.</summary>
        public const int OpcodeNotSupported = 2;

        /// <summary>Result: the operator does not go with this opcode.</summary>
        public const int InvalidOperator = 3;

        /// <summary>Result: this operator is not known here.</summary>
        public const int OperatorNotSupported = 4;

        /// <summary>Result: the operand makes no sense, as a range that ends before it begins.</summary>
        public const int InvalidOperand = 5;

        /// <summary>Result: no record fits.</summary>
        public const int NoRecordsFound = 6;

        /// <summary>Result: the procedure broke off, as when a record cannot be read.</summary>
        public const int NotCompleted = 8;

        /// <summary>Result: this filter type is not known here.</summary>
        public const int OperandNotSupported = 9;
    }
}
