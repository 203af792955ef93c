using System;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A phone: leaves requests, puts records together, and refuses notifications when told to.</summary>
    internal sealed class FakeLink : ILink
    {
        private readonly byte[] _request = new byte[RecordAccessRequest.LongestLength];
        private int _requestLength;
        private int _offered;

        /// <inheritdoc/>
        public int ConnectionNumber { get; set; }

        /// <inheritdoc/>
        public bool IsAuthenticated { get; set; }

        /// <summary>The passkey set, −1 before the first.</summary>
        public int Passkey { get; private set; } = -1;

        /// <inheritdoc/>
        public int PayloadBytes { get; set; } = 20;

        /// <summary>True to refuse every notification.</summary>
        public bool Refuses { get; set; }

        /// <summary>Refuses one notification in so many; 0 for none.</summary>
        public int RefuseEvery { get; set; }

        /// <summary>Notifications that were refused.</summary>
        public int Refused { get; private set; }

        /// <summary>The records received.</summary>
        public SegmentReceiver Receiver { get; } = new SegmentReceiver();

        /// <summary>The control point's other end.</summary>
        public ControlReceiver Control { get; } = new ControlReceiver();

        /// <inheritdoc/>
        public int HandlerFailures { get; set; }

        /// <summary>The newest answer of the record access control point.</summary>
        public byte[] Answer { get; } = new byte[4];

        /// <summary>Answers since the newest request was left.</summary>
        public int Answers { get; private set; }

        /// <summary>How often the device said that the request is answered.</summary>
        public int ProceduresEnded { get; private set; }

        /// <summary>False when nobody listens to the live force.</summary>
        public bool ListensLive { get; set; } = true;

        /// <summary>The live force received.</summary>
        public LiveReceiver Live { get; private set; } = new LiveReceiver();

        /// <summary>The battery level shown, −1 before the first.</summary>
        public int BatteryPercent { get; private set; } = -1;

        /// <summary>Puts another listener in the place of the one before.</summary>
        public LiveReceiver Listen()
        {
            Live = new LiveReceiver();
            return Live;
        }

        /// <summary>The name for Progressor clients; null when the device does not speak with them.</summary>
        public string ProgressorName { get; private set; }

        /// <summary>How often it was asked for their requests.</summary>
        public int ProgressorTurns { get; private set; }

        /// <summary>Leaves a request.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operation">Its operator.</param>
        public void Request(int opcode, int operation)
        {
            Array.Clear(_request, 0, _request.Length);
            _request[0] = (byte)opcode;
            _request[1] = (byte)operation;
            _requestLength = RecordAccessRequest.ShortestLength;
            Answers = 0;
        }

        /// <summary>Leaves a request with sequence numbers; an operator that takes one ignores the second.</summary>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operation">Its operator.</param>
        /// <param name="first">The first sequence number.</param>
        /// <param name="second">The second sequence number.</param>
        public void Request(int opcode, int operation, uint first, uint second)
        {
            Request(opcode, operation);
            _request[2] = RecordAccessCode.SequenceFilter;
            LittleEndian.PutInt32(_request, RecordAccessRequest.FirstOperandOffset, (int)first);
            LittleEndian.PutInt32(_request, RecordAccessRequest.SecondOperandOffset, (int)second);
            _requestLength = operation == RecordAccessCode.Range
                ? RecordAccessRequest.LongestLength
                : RecordAccessRequest.SecondOperandOffset;
        }

        /// <inheritdoc/>
        public void SpeakProgressor(string name)
        {
            ProgressorName = name;
        }

        /// <inheritdoc/>
        public void SetPasskey(int passkey)
        {
            Passkey = passkey;
        }

        /// <inheritdoc/>
        public bool HasListener(LinkChannel channel)
        {
            return channel != LinkChannel.LiveForce || ListensLive;
        }

        /// <inheritdoc/>
        public bool Notify(LinkChannel channel, byte[] bytes, int length)
        {
            Check.That(length > 0 && length <= PayloadBytes, "the notification fits the link", length);
            _offered++;
            if (Refuses || (RefuseEvery > 0 && _offered % RefuseEvery == 0))
            {
                Refused++;
                return false;
            }

            switch (channel)
            {
                case LinkChannel.HoldRecord:
                    Receiver.Take(bytes, length);
                    break;
                case LinkChannel.RecordAccess:
                    Check.Equal(Answer.Length, length, "length of the answer", Answers);
                    Array.Copy(bytes, Answer, length);
                    Answers++;
                    break;
                case LinkChannel.Control:
                    Control.Take(bytes, length);
                    break;
                case LinkChannel.LiveForce:
                    Live.Take(bytes, length);
                    break;
            }

            return true;
        }

        /// <inheritdoc/>
        public int TakeRequest(LinkChannel channel, byte[] request)
        {
            if (channel == LinkChannel.Control)
            {
                return Control.TakeRequest(request);
            }

            if (channel == LinkChannel.Progressor)
            {
                ProgressorTurns++;
                return 0;
            }

            Check.Equal((int)LinkChannel.RecordAccess, (int)channel, "channel of a request", 0);
            int length = _requestLength;
            if (length > 0)
            {
                Array.Copy(_request, request, length);
                _requestLength = 0;
                Receiver.Begin();
            }

            return length;
        }

        /// <inheritdoc/>
        public void EndProcedure(LinkChannel channel)
        {
            if (channel == LinkChannel.Control)
            {
                Control.ProceduresEnded++;
                return;
            }

            ProceduresEnded++;
        }

        /// <inheritdoc/>
        public void ShowBattery(int percent)
        {
            BatteryPercent = percent;
        }
    }
}
