using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;

namespace PressureDevice.Board
{
    /// <summary>
    /// The record access control point's writes: checked for their form, answered at once and exactly once, left in the inbox for the loop.
    /// </summary>
    public sealed class RecordAccessPoint
    {
        /// <summary>ATT error of the common profile: notifications are not switched on, so an answer could not be heard.</summary>
        public const byte NotSubscribed = 0xFD;

        /// <summary>ATT error of the common profile: a request is being answered; only an abort is taken meanwhile.</summary>
        public const byte ProcedureInProgress = 0xFE;

        private const byte NoError = 0;

        private readonly NotifyChannel _answers;
        private readonly RequestInbox _inbox;
        private readonly byte[] _request;
        private bool _inProgress;

        /// <summary>Takes the characteristic's writes.</summary>
        /// <param name="characteristic">The control point.</param>
        /// <param name="answers">Where its answers go.</param>
        public RecordAccessPoint(GattLocalCharacteristic characteristic, NotifyChannel answers)
        {
            _answers = answers;
            _inbox = new RequestInbox();
            _request = new byte[RecordAccessRequest.LongestLength];
            characteristic.WriteRequested += OnWriteRequested;
        }

        /// <summary>Takes the oldest request; returns its length or 0.</summary>
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
            GattWriteRequest request = e.GetRequest();
            byte error = GattProtocolError.UnlikelyError;
            try
            {
                error = Accept(request);
            }
            finally
            {
                if (error == NoError)
                {
                    request.Respond();
                }
                else
                {
                    request.RespondWithProtocolError(error);
                }
            }
        }

        private byte Accept(GattWriteRequest request)
        {
            Buffer value = request.Value;
            int length = (int)value.Length;
            if (length < RecordAccessRequest.ShortestLength || length > RecordAccessRequest.LongestLength)
            {
                return GattProtocolError.InvalidAttributeValueLength;
            }

            DataReader reader = DataReader.FromBuffer(value);
            for (int i = 0; i < length; i++)
            {
                _request[i] = reader.ReadByte();
            }

            if (!RecordAccessRequest.HasRightLength(_request, length))
            {
                return GattProtocolError.InvalidAttributeValueLength;
            }

            if (!_answers.HasListener)
            {
                return NotSubscribed;
            }

            if (_inProgress && _request[0] != RecordAccessCode.Abort)
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
