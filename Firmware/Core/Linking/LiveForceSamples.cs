using System;

namespace PressureDevice.Core
{
    /// <summary>
    /// The conversions that wait for the phone, kept as the very message in which they leave: number, stamp, and force behind force with the distance between. It holds
    /// 0.2 s of them; what does not fit drops the oldest, and the next message says so. docs/protocol.md has the table.
    /// </summary>
    public sealed class LiveForceSamples
    {
        /// <summary>First byte of the message: this, and the number of its samples in the low four bits.</summary>
        public const int Head = 0x10;

        /// <summary>Bit of the first byte that says that the device has dropped samples before these.</summary>
        public const int DroppedMark = 0x80;

        /// <summary>The most samples that wait: 200 ms at 80 a second. A phone that is that late shows the past.</summary>
        public const int MostWaiting = 16;

        /// <summary>
        /// The most samples in a message, and as many as a large payload waits for: 66 ms between the first and the last with the oscillator 5 % slow, which with a
        /// connection interval of 50 ms stays under 150 ms.
        /// </summary>
        public const int MostInMessage = 6;

        /// <summary>The time between two conversions over which no sample waits for the next, µs: two of them at 80 a second.</summary>
        public const int SlowUs = 25_000;

        /// <summary>Stands for the force when no conversion came within <see cref="ForceSensor.ConversionLimitMs"/>.</summary>
        public const int NoConversion = short.MinValue;

        /// <summary>Stamps go out in steps of 2 to this power, µs: 16 µs, a hundredth of what the polling of the converter leaves open.</summary>
        public const int StampBits = 4;

        private const int NumberAt = 1;
        private const int StampAt = 2;
        private const int HeadBytes = 4; // the first force ends at 4 + 4, like a sample with the last half of the stamp for its distance
        private const int SampleBytes = 4;
        private const int ForceUnitMilliNewtons = 10;
        private const int StampMask = ~((1 << StampBits) - 1);

        private readonly byte[] _message;
        private int _waiting;
        private int _newestUs;

        /// <summary>Makes an empty queue.</summary>
        public LiveForceSamples()
        {
            _message = new byte[HeadBytes + (MostWaiting * SampleBytes)];
        }

        /// <summary>Samples that wait.</summary>
        public int Waiting
        {
            get { return _waiting; }
        }

        /// <summary>How many samples a message waits for: 4 in the smallest payload, 20 messages a second; at most <see cref="MostInMessage"/>.</summary>
        /// <param name="payloadBytes">What a notification carries, bytes, at least 8.</param>
        public static int InMessage(int payloadBytes)
        {
            int samples = (payloadBytes - HeadBytes) / SampleBytes;
            return samples < MostInMessage ? samples : MostInMessage;
        }

        /// <summary>Forgets everything: the next sample has the number 0.</summary>
        public void Clear()
        {
            _waiting = 0;
            _message[0] = 0;
            _message[NumberAt] = 0;
        }

        /// <summary>Takes in a conversion.</summary>
        /// <param name="stampUs">Low 32 bits of the µs counter.</param>
        /// <param name="forceMilliNewtons">The force, mN; beyond ±327.67 N it stands there.</param>
        public void Add(int stampUs, int forceMilliNewtons)
        {
            int half = forceMilliNewtons < 0 ? -ForceUnitMilliNewtons / 2 : ForceUnitMilliNewtons / 2;
            int force = (forceMilliNewtons + half) / ForceUnitMilliNewtons;
            Put(stampUs, force > short.MaxValue ? short.MaxValue : force < -short.MaxValue ? -short.MaxValue : force);
        }

        /// <summary>Takes in that no conversion came in time.</summary>
        /// <param name="stampUs">The time now, low 32 bits of the µs counter.</param>
        public void Miss(int stampUs)
        {
            Put(stampUs, NoConversion);
        }

        /// <summary>Tells whether a message is to leave now.</summary>
        /// <param name="payloadBytes">What a notification carries, bytes.</param>
        /// <param name="elapsedUs">Time between the newest two conversions, µs.</param>
        public bool IsDue(int payloadBytes, int elapsedUs)
        {
            return _waiting >= InMessage(payloadBytes) || (elapsedUs > SlowUs && _waiting > 0);
        }

        /// <summary>Writes the oldest samples that wait; they stay until <see cref="Remove"/>.</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="payloadBytes">What a notification carries, bytes.</param>
        /// <returns>Bytes written.</returns>
        public int Write(byte[] bytes, int payloadBytes)
        {
            int samples = InMessage(payloadBytes);
            samples = samples < _waiting ? samples : _waiting;
            int length = HeadBytes + (samples * SampleBytes);
            Array.Copy(_message, 0, bytes, 0, length);
            bytes[0] |= (byte)(Head | samples);
            return length;
        }

        /// <summary>Takes the oldest samples out: they have left.</summary>
        /// <param name="length">Bytes of their message.</param>
        public void Remove(int length)
        {
            _message[0] = 0;
            Remove((length - HeadBytes) / SampleBytes, 0);
        }

        private void Put(int stampUs, int force)
        {
            int stamp = stampUs & StampMask;
            int distance = (int)((uint)(stamp - _newestUs) >> StampBits);
            if (_waiting > 0 && distance > ushort.MaxValue)
            {
                Remove(_waiting, DroppedMark); // over a second: the loop has stood still, and what waits is of no use any more
            }
            else if (_waiting == MostWaiting)
            {
                Remove(1, DroppedMark);
            }

            int at = HeadBytes + (_waiting * SampleBytes);
            if (_waiting == 0)
            {
                LittleEndian.PutInt32(_message, StampAt, stamp);
            }
            else
            {
                LittleEndian.PutUInt16(_message, at, distance);
            }

            LittleEndian.PutUInt16(_message, at + 2, force);
            _newestUs = stamp;
            _waiting++;
        }

        private void Remove(int samples, int mark)
        {
            _message[0] |= (byte)mark;
            _message[NumberAt] += (byte)samples;
            _waiting -= samples;
            if (_waiting == 0)
            {
                return;
            }

            int stamp = LittleEndian.GetInt32(_message, StampAt);
            int shift = samples * SampleBytes;
            for (int at = HeadBytes + SampleBytes; at <= HeadBytes + shift; at += SampleBytes)
            {
                stamp += LittleEndian.GetUInt16(_message, at) << StampBits;
            }

            int end = HeadBytes + (_waiting * SampleBytes);
            for (int at = HeadBytes; at < end; at++)
            {
                _message[at] = _message[at + shift];
            }

            LittleEndian.PutInt32(_message, StampAt, stamp);
        }
    }
}
