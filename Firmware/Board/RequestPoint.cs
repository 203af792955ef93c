using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>
    /// Takes what a phone writes: judged by its form, answered at once and exactly once, and only then left in the inbox for the loop, so that no answer of the loop
    /// overtakes that of the write. Nothing that goes wrong here leaves the handler.
    /// </summary>
    public sealed class RequestPoint
    {
        /// <summary>ATT error of the common profile: notifications are not switched on, so an answer could not be heard.</summary>
        public const byte NotSubscribed = 0xFD;

        /// <summary>ATT error of the common profile: a request is being answered; only an abort is taken meanwhile.</summary>
        public const byte ProcedureInProgress = 0xFE;

        private const int Procedures = (1 << (int)LinkChannel.RecordAccess) | (1 << (int)LinkChannel.Control);

        private readonly Radio _radio;
        private readonly RequestInbox _inbox;
        private readonly byte[] _request; // one will do: all handlers run on one thread, one after the other
        private int _inProgress; // bit n: channel n has not answered its request

        /// <summary>Makes the point.</summary>
        /// <param name="radio">Whose characteristics are written.</param>
        public RequestPoint(Radio radio)
        {
            _radio = radio;
            _inbox = new RequestInbox();
            _request = new byte[LinkRequest.LongestLength];
        }

        /// <summary>How many writes could not be handled.</summary>
        public int Failures { get; private set; }

        /// <summary>Takes the oldest request for a channel.</summary>
        /// <param name="channel">Whom it is for.</param>
        /// <param name="request">Where to.</param>
        /// <returns>Its length, or 0 when there is none.</returns>
        public int Take(LinkChannel channel, byte[] request)
        {
            return _inbox.Take(channel, request);
        }

        /// <summary>Says that the request is answered.</summary>
        /// <param name="channel">The control point.</param>
        public void EndProcedure(LinkChannel channel)
        {
            lock (_inbox)
            {
                if (!_inbox.Holds(channel))
                {
                    _inProgress &= ~(1 << (int)channel); // an abort may wait behind the request, or behind another abort
                }
            }
        }

        /// <summary>Forgets everything that belongs to the connection before.</summary>
        public void Clear()
        {
            _inbox.Clear();
            lock (_inbox)
            {
                _inProgress = 0;
            }
        }

        /// <summary>Handles a write to any of the characteristics that take one.</summary>
        /// <param name="sender">The characteristic.</param>
        /// <param name="e">The write.</param>
        public void OnWriteRequested(GattLocalCharacteristic sender, GattWriteRequestedEventArgs e)
        {
            try
            {
                GattWriteRequest request = e.GetRequest();
                if (request == null)
                {
                    return; // nothing to answer with: the stack tells the phone after its 2 s
                }

                LinkChannel channel = _radio.ChannelOf(sender);
                int length;
                int error = Judge(channel, request, out length);
                if (error != LinkRequest.Accepted)
                {
                    request.RespondWithProtocolError((byte)error);
                    return;
                }

                request.Respond();
                Leave(channel, length);
            }
            catch (Exception)
            {
                Failures++;
            }
        }

        private int Judge(LinkChannel channel, GattWriteRequest request, out int length)
        {
            length = 0;
            try
            {
                if (!_radio.IsOpen(channel))
                {
                    return GattProtocolError.InsufficientAuthentication;
                }

                Buffer value = request.Value;
                length = (int)value.Length;
                Copy(value, length);
                int error = LinkRequest.Judge(channel, _request, length);
                return error == LinkRequest.Accepted ? JudgeMoment(channel) : error;
            }
            catch (Exception)
            {
                Failures++;
                return GattProtocolError.UnlikelyError;
            }
        }

        private void Copy(Buffer value, int length)
        {
            DataReader reader = DataReader.FromBuffer(value);
            for (int i = 0; i < length && i < _request.Length; i++)
            {
                _request[i] = reader.ReadByte();
            }
        }

        /// <summary>Whether it can be taken now, whatever it says.</summary>
        private int JudgeMoment(LinkChannel channel)
        {
            int bit = 1 << (int)channel;
            if ((Procedures & bit) != 0)
            {
                if (!_radio.HasListener(channel))
                {
                    return NotSubscribed;
                }

                bool isAbort = channel == LinkChannel.RecordAccess
                    && _request[0] == RecordAccessCode.Abort && _request[1] == RecordAccessCode.NoOperator;
                if ((_inProgress & bit) != 0 && !isAbort)
                {
                    return ProcedureInProgress;
                }
            }

            return _inbox.IsFull ? GattProtocolError.InsufficientResources : LinkRequest.Accepted;
        }

        private void Leave(LinkChannel channel, int length)
        {
            // In one: the loop may answer, and clear the mark, before this thread runs again.
            lock (_inbox)
            {
                _inProgress |= Procedures & (1 << (int)channel);
                _inbox.Put(channel, _request, length);
            }
        }
    }
}
