using System;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <content>What the device does with it.</content>
    internal sealed partial class FakeLink
    {
        /// <inheritdoc/>
        public void SpeakProgressor(string name)
        {
            ProgressorName = name;
        }

        /// <inheritdoc/>
        public int Pairings { get; set; }

        /// <inheritdoc/>
        public int WrongPasskeys { get; set; }

        /// <inheritdoc/>
        public void AcceptPairing(int passkey)
        {
            Passkey = passkey;
            PasskeysSet++;
        }

        /// <inheritdoc/>
        public void TellPasskey(int passkey)
        {
            ToldPasskey = passkey;
        }

        /// <inheritdoc/>
        public void ForgetBonds()
        {
            BondsForgotten++;
        }

        /// <inheritdoc/>
        public bool HasListener(LinkChannel channel)
        {
            bool isStatus = channel == LinkChannel.Status || channel == LinkChannel.CurrentTime;
            return isStatus ? ListensStatus : channel != LinkChannel.LiveForce || ListensLive;
        }

        /// <inheritdoc/>
        public bool Notify(LinkChannel channel, byte[] bytes, int length)
        {
            Check.That(length > 0 && length <= PayloadBytes, "the notification fits the link", length);
            _offered++;
            if (!HasListener(channel))
            {
                return false;
            }

            if (Refuses || (RefuseEvery > 0 && _offered % RefuseEvery == 0))
            {
                Refused++;
                return false;
            }

            Sent[(int)channel]++;
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
                int taken = ProgressorRequest > 0 ? 1 : 0;
                request[0] = (byte)ProgressorRequest;
                ProgressorRequest = 0;
                return taken;
            }

            if (channel == LinkChannel.CurrentTime)
            {
                byte[] time = TimeWrite;
                TimeWrite = null;
                Array.Copy(time ?? request, request, time == null ? 0 : time.Length);
                return time == null ? 0 : time.Length;
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
        public int Show(LinkChannel channel, byte[] bytes)
        {
            int length = channel == LinkChannel.Status ? DeviceStatus.Length : channel == LinkChannel.CurrentTime ? CurrentTime.Length : 1;
            byte[] value = Values[(int)channel] == null ? new byte[length] : Values[(int)channel];
            Values[(int)channel] = value;
            int changes = 0;
            for (int i = 0; i < length; i++)
            {
                changes |= value[i] != bytes[i] ? 1 << i : 0;
                value[i] = bytes[i];
            }

            return changes;
        }
    }
}
