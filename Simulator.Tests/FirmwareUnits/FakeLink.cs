using System;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A phone: leaves requests, puts records together, and refuses notifications when told to.</summary>
    internal sealed partial class FakeLink : ILink
    {
        private readonly byte[] _request = new byte[RecordAccessRequest.LongestLength];
        private int _requestLength;
        private int _offered;

        /// <inheritdoc/>
        public int ConnectionNumber { get; set; }

        /// <summary>The passkey with which a phone can pair now, −1 before the first.</summary>
        public int Passkey { get; private set; } = -1;

        /// <summary>How often it was set.</summary>
        public int PasskeysSet { get; private set; }

        /// <summary>The passkey told over USB.</summary>
        public int ToldPasskey { get; private set; }

        /// <summary>How often all bonds were forgotten.</summary>
        public int BondsForgotten { get; private set; }

        /// <summary>What a phone reads, by channel; null before the first.</summary>
        public byte[][] Values { get; } = new byte[8][];

        /// <summary>A time that a phone has written and the device has not taken yet; null for none.</summary>
        public byte[] TimeWrite { get; set; }

        /// <summary>Notifications sent, by channel.</summary>
        public int[] Sent { get; } = new int[8];

        /// <summary>True when the phone has asked for status and time.</summary>
        public bool ListensStatus { get; set; }

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
        public int BatteryPercent
        {
            get { return Values[(int)LinkChannel.BatteryLevel] == null ? -1 : Values[(int)LinkChannel.BatteryLevel][0]; }
        }

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

        /// <summary>A request of a Progressor client, 0 for none.</summary>
        public int ProgressorRequest { get; set; }

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
    }
}
