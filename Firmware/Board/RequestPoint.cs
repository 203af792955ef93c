using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>
    /// A characteristic that takes requests: checked for their form, answered at once and exactly once, left in the inbox for the loop. Nothing that goes wrong here
    /// leaves the handler.
    /// </summary>
    public sealed class RequestPoint
    {
        /// <summary>ATT error of the common profile: notifications are not switched on, so an answer could not be heard.</summary>
        public const byte NotSubscribed = 0xFD;

        /// <summary>ATT error of the common profile: a request is being answered; only an abort is taken meanwhile.</summary>
        public const byte ProcedureInProgress = 0xFE;

        private const byte NoError = 0;

        private readonly NotifyChannel _answers;
        private readonly RequestInbox _inbox;
        private readonly byte[] _request;
        private readonly bool _isRecordAccess;
        private bool _inProgress;

        /// <summary>Takes the characteristic's writes.</summary>
        /// <param name="characteristic">The control point.</param>
        /// <param name="answers">Where its answers go.</param>
        /// <param name="channel">Which control point it is.</param>
        /// <param name="request">Room for a request, <see cref="RecordAccessRequest.LongestLength"/> bytes: all handlers run on one thread, one after the other.</param>
        public RequestPoint(GattLocalCharacteristic characteristic, NotifyChannel answers, LinkChannel channel, byte[] request)
        {
            _answers = answers;
            _inbox = new RequestInbox();
            _request = request;
            _isRecordAccess = channel == LinkChannel.RecordAccess;
            characteristic.WriteRequested += OnWriteRequested;
        }

        /// <summary>How many writes could not be handled.</summary>
        public int Failures { get; private set; }

        /// <summary>Takes the oldest request.</summary>
        /// <param name="request">Where to.</param>
        /// <returns>Its length, or 0 when there is none.</returns>
        public int Take(byte[] request)
        {
            return _inbox.Take(request);
        }

        /// <summary>Says that the request is answered.</summary>
        public void EndProcedure()
        {
            _inProgress = false;
        }

        /// <summary>Forgets everything that belongs to the connection before.</summary>
        public void Clear()
        {
            _inbox.Clear();
            _inProgress = false;
        }

        private void OnWriteRequested(GattLocalCharacteristic sender, GattWriteRequestedEventArgs e)
        {
            GattWriteRequest request = null;
            byte error = GattProtocolError.UnlikelyError;
            try
            {
                request = e.GetRequest();
                error = Accept(request.Value);
            }
            catch (Exception)
            {
                Failures++;
            }

            try
            {
                if (request == null)
                {
                    return; // nothing to answer with: the stack tells the phone after its 2 s
                }

                if (error == NoError)
                {
                    request.Respond();
                }
                else
                {
                    request.RespondWithProtocolError(error);
                }
            }
            catch (Exception)
            {
                Failures++;
            }
        }

        private byte Accept(Buffer value)
        {
            int length = (int)value.Length;
            if (length == 0 || length > _request.Length)
            {
                return GattProtocolError.InvalidAttributeValueLength;
            }

            DataReader reader = DataReader.FromBuffer(value);
            for (int i = 0; i < length; i++)
            {
                _request[i] = reader.ReadByte();
            }

            bool rightLength = _isRecordAccess
                ? RecordAccessRequest.HasRightLength(_request, length)
                : ControlCode.HasRightLength(_request, length);
            if (!rightLength)
            {
                return GattProtocolError.InvalidAttributeValueLength;
            }

            if (!_answers.HasListener)
            {
                return NotSubscribed;
            }

            if (_inProgress && !(_isRecordAccess && _request[0] == RecordAccessCode.Abort))
            {
                return ProcedureInProgress;
            }

            // Marked before it is handed over: the loop may answer, and clear the mark, before this thread runs again.
            bool before = _inProgress;
            _inProgress = true;
            if (_inbox.Put(_request, length))
            {
                return NoError;
            }

            _inProgress = before;
            return GattProtocolError.InsufficientResources;
        }
    }
}
