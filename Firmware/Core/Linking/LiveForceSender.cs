using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Tells a phone that listens every conversion, several in a message, and where the hold stands: when that changes, and at least twice a second. While nobody
    /// listens it costs a question.
    /// </summary>
    public sealed class LiveForceSender
    {
        /// <summary>Samples between two messages of guidance when nothing changes: 2.5 a second at 80.</summary>
        public const int GuidanceSamples = 32;

        /// <summary>The same while a target rises: 10 a second.</summary>
        public const int RiseSamples = 8;

        private const int NothingTold = -1;

        private readonly byte[] _queue;
        private int _told; // digest of the guidance that the phone has; one that was refused is owed

        /// <summary>Makes the sender.</summary>
        public LiveForceSender()
        {
            _queue = new byte[LiveForceSamples.QueueBytes];
            _told = NothingTold;
        }

        /// <summary>
        /// True in the turns in which records may be sent: always while nobody listens, otherwise every second one, and none while samples wait for a buffer. The stack sends
        /// in the order in which it was given: behind a queue full of records a force would be late.
        /// </summary>
        public bool LeavesRoom
        {
            get { return (LiveForceSamples.Number(_queue) & 1) == 0 && LiveForceSamples.Waiting(_queue) < LiveForceSamples.Usual; }
        }

        /// <summary>Takes in the newest conversion, or its absence, and sends what is due.</summary>
        /// <param name="link">Where to.</param>
        /// <param name="device">The device after its step.</param>
        /// <param name="isConverted">False when no conversion came in time.</param>
        /// <param name="work">The work buffer.</param>
        public void Turn(ILink link, Device device, bool isConverted, byte[] work)
        {
            if (!link.HasListener(LinkChannel.LiveForce))
            {
                LiveForceSamples.Clear(_queue);
                _told = NothingTold;
                return;
            }

            int force = isConverted ? LiveForceSamples.Force(device.Sensor.ForceMilliNewtons) : LiveForceSamples.NoConversion;
            LiveForceSamples.Put(_queue, device.StampUs, force);
            // What was refused is offered again in every second turn, the one without records: the radio's buffers drain at connection events, 15 to 50 ms apart.
            bool isRetryTurn = (LiveForceSamples.Number(_queue) & 1) != 0;
            int digest = LiveForceGuidance.Digest(device);
            int change = _told == NothingTold ? 0 : digest ^ _told;
            if (_told == NothingTold && isRetryTurn)
            {
                Tell(link, device, work, digest); // before the samples: where there is one buffer, each has its turn
            }

            // A new phase brings flash writes: what waits leaves before them.
            bool isUrgent = (change & LiveForceGuidance.StateBits) != 0 || device.ElapsedUs > LiveForceSamples.SlowUs;
            int waiting = LiveForceSamples.Waiting(_queue);
            if (isUrgent || waiting == LiveForceSamples.Usual || (waiting > LiveForceSamples.Usual && isRetryTurn))
            {
                int length = LiveForceSamples.Write(_queue, work, link.PayloadBytes);
                if (link.Notify(LinkChannel.LiveForce, work, length))
                {
                    LiveForceSamples.Remove(_queue, length);
                }
            }

            int samples = change == 0 ? GuidanceSamples : RiseSamples;
            if (_told != NothingTold && (isUrgent || LiveForceSamples.Number(_queue) % samples == 0))
            {
                Tell(link, device, work, digest);
            }
        }

        private void Tell(ILink link, Device device, byte[] work, int digest)
        {
            LiveForceGuidance.Write(work, device);
            _told = link.Notify(LinkChannel.LiveForce, work, LiveForceGuidance.Length) ? digest : NothingTold;
        }
    }
}
