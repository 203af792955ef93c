using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The phone's end of the control point: leaves one request, keeps the answer and the events of the fault log.</summary>
    internal sealed class ControlReceiver
    {
        private const int MostEvents = 32;
        private const int EventLength = 14;

        private readonly byte[] _request = new byte[ControlCode.LongestRequest];
        private readonly byte[] _events = new byte[MostEvents * EventLength];
        private int _requestLength;

        /// <summary>The newest answer.</summary>
        public byte[] Answer { get; } = new byte[20];

        /// <summary>Length of the newest answer.</summary>
        public int AnswerLength { get; private set; }

        /// <summary>Answers since the newest request was left.</summary>
        public int Answers { get; private set; }

        /// <summary>Events of the fault log since the newest request was left.</summary>
        public int Events { get; private set; }

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
            Events = 0;
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
            _requestLength = ControlCode.LongestRequest;
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
            if (bytes[0] == ControlCode.Event)
            {
                Check.Equal(EventLength, length, "length of event", Events);
                Check.Equal(Events, bytes[1], "index of event", Events);
                Array.Copy(bytes, 0, _events, Events * EventLength, length);
                Events++;
                return;
            }

            Check.Equal(ControlCode.Answer, bytes[0], "first byte of answer", Answers);
            Array.Copy(bytes, Answer, length);
            AnswerLength = length;
            Answers++;
        }

        /// <summary>The code of an event received.</summary>
        /// <param name="index">0 for the first.</param>
        public int EventCode(int index)
        {
            return _events[(index * EventLength) + 2];
        }
    }
}
