using System;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A client of the Progressor protocol: writes requests, takes notifications apart and looks at each, and refuses them when told to.</summary>
    internal sealed class ProgressorClient : ILink
    {
        private const int MostSamples = 60_000;

        private readonly byte[] _requests = new byte[16];
        private int _requestCount;

        /// <inheritdoc/>
        public int ConnectionNumber { get; set; } = 1;

        /// <inheritdoc/>
        public int PayloadBytes { get; set; } = 20;

        /// <inheritdoc/>
        public int HandlerFailures
        {
            get { return 0; }
        }

        /// <summary>True to refuse every notification.</summary>
        public bool Refuses { get; set; }

        /// <summary>Time since the start of the stream, µs: the bench sets it.</summary>
        public int StreamUs { get; set; }

        /// <summary>Notifications offered, taken or not.</summary>
        public int Offered { get; private set; }

        /// <summary>Notifications with weights that were taken.</summary>
        public int Packets { get; private set; }

        /// <summary>Samples in the newest of them.</summary>
        public int NewestPacket { get; private set; }

        /// <summary>Samples taken.</summary>
        public int Samples { get; private set; }

        /// <summary>Their weights, the bits of floats.</summary>
        public int[] Weights { get; } = new int[MostSamples];

        /// <summary>Their times, µs since the start of the stream.</summary>
        public int[] Times { get; } = new int[MostSamples];

        /// <summary>The longest time that a sample waited before it was sent, µs.</summary>
        public int LongestWaitUs { get; set; }

        /// <summary>Replies taken.</summary>
        public int Replies { get; private set; }

        /// <summary>The newest reply.</summary>
        public byte[] Reply { get; } = new byte[20];

        /// <summary>Its length.</summary>
        public int ReplyLength { get; private set; }

        /// <summary>Requests that nobody has taken yet.</summary>
        public int Waiting
        {
            get { return _requestCount; }
        }

        /// <summary>The oldest of them, 0 for none.</summary>
        public int Next
        {
            get { return _requestCount > 0 ? _requests[0] : 0; }
        }

        /// <summary>Writes a request.</summary>
        /// <param name="opcode">Its opcode.</param>
        public void Request(int opcode)
        {
            _requests[_requestCount] = (byte)opcode;
            _requestCount++;
        }

        /// <summary>Leaves, or comes: what was not taken is void.</summary>
        public void Reconnect()
        {
            ConnectionNumber++;
            _requestCount = 0;
        }

        /// <summary>Forgets what was taken.</summary>
        public void Forget()
        {
            Samples = 0;
            Packets = 0;
            Replies = 0;
            LongestWaitUs = 0;
        }

        /// <inheritdoc/>
        public bool Notify(LinkChannel channel, byte[] bytes, int length)
        {
            Offered++;
            Check.Equal((int)LinkChannel.Progressor, (int)channel, "channel of notification", Offered);
            Check.Between(2, PayloadBytes, length, "length of a notification");
            Check.Equal(length - 2, bytes[1], "length in notification", Offered);
            if (!Refuses)
            {
                if (bytes[0] == ProgressorCode.Reply)
                {
                    TakeReply(bytes, length);
                }
                else
                {
                    Check.Equal(ProgressorCode.Weights, bytes[0], "code of notification", Offered);
                    TakeWeights(bytes, length);
                }
            }

            Array.Clear(bytes, 0, length); // the work buffer is void after a call
            return !Refuses;
        }

        /// <inheritdoc/>
        public int TakeRequest(LinkChannel channel, byte[] request)
        {
            Check.Equal((int)LinkChannel.Progressor, (int)channel, "channel of a request", Offered);
            if (_requestCount == 0)
            {
                return 0;
            }

            request[0] = _requests[0];
            _requestCount--;
            Array.Copy(_requests, 1, _requests, 0, _requestCount);
            return 1;
        }

        /// <inheritdoc/>
        public bool HasListener(LinkChannel channel)
        {
            return true;
        }

        /// <inheritdoc/>
        public void EndProcedure(LinkChannel channel)
        {
            Check.Fail("there are no procedures in this protocol");
        }

        /// <inheritdoc/>
        public int Show(LinkChannel channel, byte[] bytes)
        {
            return 0;
        }

        /// <inheritdoc/>
        public void SpeakProgressor(string name)
        {
        }

        /// <inheritdoc/>
        public int Pairings { get; set; }

        /// <inheritdoc/>
        public int WrongPasskeys { get; set; }

        /// <inheritdoc/>
        public void AcceptPairing(int passkey)
        {
        }

        /// <inheritdoc/>
        public void TellPasskey(int passkey)
        {
        }

        /// <inheritdoc/>
        public void ForgetBonds()
        {
        }

        private void TakeReply(byte[] bytes, int length)
        {
            Array.Copy(bytes, Reply, length);
            ReplyLength = length;
            Replies++;
        }

        private void TakeWeights(byte[] bytes, int length)
        {
            NewestPacket = (length - 2) / 8;
            Check.Equal(0, (length - 2) % 8, "odd bytes in notification", Offered);
            Check.Between(1, 31, NewestPacket, "samples in a notification");
            for (int at = 2; at < length; at += 8)
            {
                Weights[Samples] = LittleEndian.GetInt32(bytes, at);
                Times[Samples] = LittleEndian.GetInt32(bytes, at + 4);
                int waitedUs = StreamUs - Times[Samples];
                LongestWaitUs = waitedUs > LongestWaitUs ? waitedUs : LongestWaitUs;
                Samples++;
            }

            Packets++;
        }
    }
}
