using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The phone's end of the control point: leaves one request, keeps the answer and the parts of a report.</summary>
    internal sealed class ControlReceiver
    {
        private const int MostParts = 32;
        private const int EventLength = 14;
        private const int StepLength = 8;

        private readonly byte[] _request = new byte[ControlCode.LongestRequest];
        private readonly byte[] _parts = new byte[MostParts * ControlAnswer.Longest];
        private readonly int[] _partLengths = new int[MostParts];
        private int _requestLength;

        /// <summary>The newest answer.</summary>
        public byte[] Answer { get; } = new byte[ControlAnswer.Longest];

        /// <summary>Length of the newest answer.</summary>
        public int AnswerLength { get; private set; }

        /// <summary>Answers since the newest request was left.</summary>
        public int Answers { get; private set; }

        /// <summary>Parts of a report since the newest request was left: events of the fault log, steps of the programme, pieces of the curve.</summary>
        public int Parts { get; private set; }

        /// <summary>How often the device said that the request is answered.</summary>
        public int ProceduresEnded { get; set; }

        /// <summary>True while the newest request has not been taken.</summary>
        public bool IsWaiting
        {
            get { return _requestLength > 0; }
        }

        /// <summary>The result of the newest answer.</summary>
        public int Result
        {
            get { return Answer[2]; }
        }

        /// <summary>Leaves a request without an operand.</summary>
        /// <param name="opcode">Its opcode.</param>
        public void Request(int opcode)
        {
            _request[0] = (byte)opcode;
            _requestLength = 1;
            Answers = 0;
            Parts = 0;
        }

        /// <summary>Leaves a request with an operand of one byte.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operand">The operand.</param>
        public void RequestByte(int opcode, int operand)
        {
            Request(opcode);
            _request[1] = (byte)operand;
            _requestLength = 2;
        }

        /// <summary>Leaves a request with an operand of four bytes.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operand">The operand.</param>
        public void RequestNumber(int opcode, int operand)
        {
            Request(opcode);
            LittleEndian.PutInt32(_request, 1, operand);
            _requestLength = 5;
        }

        /// <summary>Leaves a request with an operand of any bytes.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operand">The operand.</param>
        public void RequestBytes(int opcode, byte[] operand)
        {
            Request(opcode);
            Array.Copy(operand, 0, _request, 1, operand.Length);
            _requestLength = 1 + operand.Length;
        }

        /// <summary>Hands the request over.</summary>
        /// <param name="request">Where to.</param>
        /// <returns>Its length, or 0 when there is none.</returns>
        public int TakeRequest(byte[] request)
        {
            int length = _requestLength;
            Array.Copy(_request, request, length);
            _requestLength = 0;
            return length;
        }

        /// <summary>Takes a notification of the control point.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="length">How many.</param>
        public void Take(byte[] bytes, int length)
        {
            int code = bytes[0];
            if (code == ControlCode.Event || code == ControlCode.Step || code == ControlCode.CurvePart)
            {
                int longest = code == ControlCode.Event ? EventLength : code == ControlCode.Step ? StepLength : ControlAnswer.Longest;
                int shortest = code == ControlCode.CurvePart ? 3 : longest;
                Check.Between(shortest, longest, length, "length of a part");
                Check.Equal(Parts, bytes[1], "index of part", Parts);
                Array.Copy(bytes, 0, _parts, Parts * ControlAnswer.Longest, length);
                _partLengths[Parts] = length;
                Parts++;
                return;
            }

            Check.Equal(ControlCode.Answer, bytes[0], "first byte of answer", Answers);
            Array.Copy(bytes, Answer, length);
            AnswerLength = length;
            Answers++;
        }

        /// <summary>A part received, code and index included.</summary>
        /// <param name="index">0 for the first.</param>
        public byte[] Part(int index)
        {
            byte[] part = new byte[_partLengths[index]];
            Array.Copy(_parts, index * ControlAnswer.Longest, part, 0, part.Length);
            return part;
        }
    }
}
