using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>Answers what a phone reads, from bytes that the loop has left. Nothing that goes wrong here leaves the handler.</summary>
    public sealed class ReadPoint
    {
        private const int BatteryLength = 1;
        private const int TimeAt = DeviceStatus.Length;
        private const int BatteryAt = TimeAt + CurrentTime.Length;

        private readonly Radio _radio;
        private readonly byte[] _values; // status, time, battery

        /// <summary>Makes the point; all values are 0.</summary>
        /// <param name="radio">Whose characteristics are read.</param>
        public ReadPoint(Radio radio)
        {
            _radio = radio;
            _values = new byte[BatteryAt + BatteryLength];
        }

        /// <summary>How many reads could not be handled.</summary>
        public int Failures { get; private set; }

        /// <summary>Sets what a phone reads.</summary>
        /// <param name="channel">Of which characteristic.</param>
        /// <param name="bytes">The bytes.</param>
        /// <returns>Bit n is set when byte n is another than before.</returns>
        public int Show(LinkChannel channel, byte[] bytes)
        {
            int changes = 0;
            int at = ValueAt(channel);
            int length = LengthOf(channel);
            lock (_values)
            {
                for (int i = 0; i < length; i++)
                {
                    changes |= _values[at + i] != bytes[i] ? 1 << i : 0;
                    _values[at + i] = bytes[i];
                }
            }

            return changes;
        }

        /// <summary>Handles a read of any of the characteristics that have a value.</summary>
        /// <param name="sender">The characteristic.</param>
        /// <param name="e">The read.</param>
        public void OnReadRequested(GattLocalCharacteristic sender, GattReadRequestedEventArgs e)
        {
            try
            {
                GattReadRequest request = e.GetRequest();
                LinkChannel channel = _radio.ChannelOf(sender);
                if (_radio.IsOpen(channel))
                {
                    request.RespondWithValue(new Buffer(Copy(channel)));
                }
                else
                {
                    request.RespondWithProtocolError(GattProtocolError.InsufficientAuthentication);
                }
            }
            catch (Exception)
            {
                Failures++;
            }
        }

        private static int ValueAt(LinkChannel channel)
        {
            return channel == LinkChannel.Status ? 0 : channel == LinkChannel.CurrentTime ? TimeAt : BatteryAt;
        }

        private static int LengthOf(LinkChannel channel)
        {
            return channel == LinkChannel.Status ? DeviceStatus.Length : channel == LinkChannel.CurrentTime ? CurrentTime.Length : BatteryLength;
        }

        private byte[] Copy(LinkChannel channel)
        {
            byte[] value = new byte[LengthOf(channel)];
            lock (_values)
            {
                Array.Copy(_values, ValueAt(channel), value, 0, value.Length);
            }

            return value;
        }
    }
}
