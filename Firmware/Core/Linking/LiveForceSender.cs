using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Tells a phone that listens every conversion, several in a message, and where the hold stands: when that changes, and twice a second. Costs nothing but a question
    /// while nobody listens.
    /// </summary>
    public sealed class LiveForceSender
    {
        /// <summary>The longest time between two messages of guidance, ms.</summary>
        public const int GuidancePeriodMs = 500;

        /// <summary>The least time between two that tell of nothing but a target that rises, ms.</summary>
        public const int RisePeriodMs = 100;

        private readonly LiveForceSamples _samples;
        private int _told;
        private int _toldMs;

        /// <summary>Makes the sender.</summary>
        public LiveForceSender()
        {
            _samples = new LiveForceSamples();
            _told = -1;
        }

        /// <summary>
        /// True in the turns in which others may send: every second one while somebody listens, and none while samples wait for a buffer. A queue that the records have filled
        /// would make the force late: the stack sends in the order in which it was given.
        /// </summary>
        public bool LeavesRoom { get; private set; }

        /// <summary>Takes in the newest conversion, or its absence, and sends what is due.</summary>
        /// <param name="link">Where to.</param>
        /// <param name="device">The device after its step.</param>
        /// <param name="isConverted">False when no conversion came in time.</param>
        /// <param name="work">The work buffer.</param>
        public void Turn(ILink link, Device device, bool isConverted, byte[] work)
        {
            if (!link.HasListener(LinkChannel.LiveForce))
            {
                _samples.Clear();
                _told = -1;
                LeavesRoom = true;
                return;
            }

            if (isConverted)
            {
                _samples.Add(device.StampUs, device.Sensor.ForceMilliNewtons);
            }
            else
            {
                _samples.Miss(device.StampUs);
            }

            int payloadBytes = link.PayloadBytes;
            if (_samples.IsDue(payloadBytes, device.ElapsedUs))
            {
                int length = _samples.Write(work, payloadBytes);
                if (link.Notify(LinkChannel.LiveForce, work, length))
                {
                    _samples.Remove(length);
                }
            }

            bool isTurnOfOthers = !LeavesRoom || device.ElapsedUs > LiveForceSamples.SlowUs;
            LeavesRoom = isTurnOfOthers && _samples.Waiting < LiveForceSamples.InMessage(payloadBytes);
            Tell(link, device, work);
        }

        private void Tell(ILink link, Device device, byte[] work)
        {
            int digest = LiveForceGuidance.Digest(device);
            int change = digest ^ _told;
            int nowMs = device.UptimeMs;
            int periodMs = change == 0 ? GuidancePeriodMs : RisePeriodMs;
            if (_told >= 0 && (change & LiveForceGuidance.StateBits) == 0 && nowMs - _toldMs < periodMs)
            {
                return;
            }

            LiveForceGuidance.Write(work, device);
            if (link.Notify(LinkChannel.LiveForce, work, LiveForceGuidance.Length))
            {
                _told = digest;
                _toldMs = nowMs;
            }
        }
    }
}
