using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>
    /// The service that Progressor clients look for. Its handler judges, answers once, and leaves the opcode for the loop; only then, so that no reply overtakes the
    /// answer of its write: a client hears it only after that.
    /// </summary>
    public sealed class ProgressorPoint
    {
        private const int Slots = 8; // clients write one request at a time, but for those without response

        private readonly byte[] _opcodes;
        private readonly byte[] _request;
        private int _first;
        private int _count;

        /// <summary>Builds the service; the server must not be on the air yet.</summary>
        public ProgressorPoint()
        {
            _opcodes = new byte[Slots];
            _request = new byte[ProgressorCode.LongestRequest];
            GattLocalService service = GattServiceProvider.Create(LinkIds.ProgressorService()).ServiceProvider.Service;
            Channel = new NotifyChannel(
                Radio.Create(service, LinkIds.ProgressorData(), GattCharacteristicProperties.Notify));
            Radio.Create(
                service,
                LinkIds.ProgressorControl(),
                GattCharacteristicProperties.Write | GattCharacteristicProperties.WriteWithoutResponse).WriteRequested += OnWriteRequested;
        }

        /// <summary>Where replies and weights go.</summary>
        public NotifyChannel Channel { get; }

        /// <summary>How many writes could not be handled.</summary>
        public int Failures { get; private set; }

        /// <summary>Takes the oldest request.</summary>
        /// <param name="request">Where its opcode goes.</param>
        /// <returns>1, or 0 when there is none.</returns>
        public int Take(byte[] request)
        {
            if (_count == 0)
            {
                return 0; // the common case, without the price of a lock
            }

            lock (_opcodes)
            {
                if (_count == 0)
                {
                    return 0;
                }

                request[0] = _opcodes[_first];
                _first = (_first + 1) % Slots;
                _count--;
                return 1;
            }
        }

        /// <summary>Forgets everything that belongs to the connection before.</summary>
        public void Clear()
        {
            lock (_opcodes)
            {
                _count = 0;
            }
        }

        private void OnWriteRequested(GattLocalCharacteristic sender, GattWriteRequestedEventArgs e)
        {
            try
            {
                GattWriteRequest request = e.GetRequest();
                int error = Judge(request.Value);
                if (error == ProgressorCode.Accepted)
                {
                    request.Respond();
                    Put();
                }
                else
                {
                    request.RespondWithProtocolError((byte)error);
                }
            }
            catch (Exception)
            {
                Failures++;
            }
        }

        private int Judge(Buffer value)
        {
            int length = (int)value.Length;
            DataReader reader = DataReader.FromBuffer(value);
            for (int i = 0; i < length && i < _request.Length; i++)
            {
                _request[i] = reader.ReadByte();
            }

            int error = ProgressorCode.Judge(_request, length);
            return error == ProgressorCode.Accepted && _count == Slots ? GattProtocolError.InsufficientResources : error;
        }

        /// <summary>There is room: only this thread puts anything in.</summary>
        private void Put()
        {
            lock (_opcodes)
            {
                _opcodes[(_first + _count) % Slots] = _request[0];
                _count++;
            }
        }
    }
}
