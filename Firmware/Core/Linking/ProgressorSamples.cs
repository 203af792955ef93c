using System;

namespace PressureDevice.Core
{
    /// <summary>
    /// The weights that wait for the link, as they travel. One that finds no room is dropped and counted; the others keep their order. 336 bytes of the heap, made
    /// only in a boot that speaks this protocol.
    /// </summary>
    public sealed class ProgressorSamples
    {
        /// <summary>Bytes of a sample: f32 kgf, u32 µs.</summary>
        public const int SampleBytes = 8;

        /// <summary>The most that wait: as many as the length byte of one notification can tell; 0.39 s at 80 a second.</summary>
        public const int Most = 31;

        /// <summary>The longest that a sample waits for others to travel with, µs: a phone then sees it within 150 ms at an interval of 50 ms, one interval lost.</summary>
        public const int LongestWaitUs = 50_000;

        private readonly byte[] _bytes;
        private int _first;

        /// <summary>Makes room.</summary>
        public ProgressorSamples()
        {
            _bytes = new byte[Most * SampleBytes];
        }

        /// <summary>How many wait.</summary>
        public int Count { get; private set; }

        /// <summary>How many were dropped since the start of the device.</summary>
        public int Dropped { get; private set; }

        /// <summary>Forgets those that wait.</summary>
        public void Clear()
        {
            Count = 0;
        }

        /// <summary>Adds the newest sample.</summary>
        /// <param name="milliNewtons">The force, mN.</param>
        /// <param name="streamUs">Time since the start of the stream, µs, low 32 bits.</param>
        public void Put(int milliNewtons, int streamUs)
        {
            if (Count == Most)
            {
                Dropped++;
                return;
            }

            int at = (_first + Count) % Most * SampleBytes;
            LittleEndian.PutInt32(_bytes, at, SinglePrecision.KilogramForce(milliNewtons));
            LittleEndian.PutInt32(_bytes, at + 4, streamUs);
            Count++;
        }

        /// <summary>Tells whether a notification is due: it is full, or its first sample would wait too long if it waited for the next.</summary>
        /// <param name="payloadBytes">The most that one notification carries, 20 or more.</param>
        /// <param name="streamUs">Time since the start of the stream, µs, low 32 bits.</param>
        /// <param name="periodUs">Time from one sample to the next, µs.</param>
        public bool IsDue(int payloadBytes, int streamUs, int periodUs)
        {
            if (Count == 0)
            {
                return false;
            }

            int waitedUs = streamUs - LittleEndian.GetInt32(_bytes, (_first * SampleBytes) + 4);
            return Count >= Fit(payloadBytes) || waitedUs + periodUs > LongestWaitUs;
        }

        /// <summary>Writes a notification with the oldest samples, as many as fit; they stay until <see cref="Remove"/>.</summary>
        /// <param name="notification">Where to.</param>
        /// <param name="payloadBytes">The most that one notification carries, 20 or more.</param>
        /// <returns>Bytes of the notification.</returns>
        public int Write(byte[] notification, int payloadBytes)
        {
            int fit = Fit(payloadBytes);
            int bytes = (Count < fit ? Count : fit) * SampleBytes;
            int untilEnd = (Most - _first) * SampleBytes;
            int piece = bytes < untilEnd ? bytes : untilEnd;
            notification[0] = ProgressorCode.Weights;
            notification[1] = (byte)bytes;
            Array.Copy(_bytes, _first * SampleBytes, notification, ProgressorCode.HeaderBytes, piece);
            Array.Copy(_bytes, 0, notification, ProgressorCode.HeaderBytes + piece, bytes - piece);
            return ProgressorCode.HeaderBytes + bytes;
        }

        /// <summary>Says that the link has taken a notification.</summary>
        /// <param name="length">Its bytes, as <see cref="Write"/> told.</param>
        public void Remove(int length)
        {
            int sent = (length - ProgressorCode.HeaderBytes) / SampleBytes;
            _first = (_first + sent) % Most;
            Count -= sent;
        }

        private static int Fit(int payloadBytes)
        {
            return (payloadBytes - ProgressorCode.HeaderBytes) / SampleBytes;
        }
    }
}
