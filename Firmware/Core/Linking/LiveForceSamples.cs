using System;

namespace PressureDevice.Core
{
    /// <summary>
    /// The conversions that wait for the phone, kept in one array as the very message in which they leave: head, number, stamp, and force behind force with the distance
    /// between. What does not fit any more drops the oldest, and the next message says so. docs/protocol.md has the table.
    /// </summary>
    public static class LiveForceSamples
    {
        /// <summary>First byte of the message: this, and the number of its samples in the low four bits.</summary>
        public const int Head = 0x10;

        /// <summary>Bit of the first byte that says that the device has dropped samples before these.</summary>
        public const int DroppedMark = 0x80;

        /// <summary>The most samples that wait: 150 ms at 80 a second. What is older is no live force any more.</summary>
        public const int MostWaiting = 12;

        /// <summary>Bytes of a queue. One that is all zeros is empty, and its next sample has the number 0.</summary>
        public const int QueueBytes = NewestAt + 4;

        /// <summary>How many samples a message waits for: as many as fit the smallest payload, so that 20 leave in a second.</summary>
        public const int Usual = 4;

        /// <summary>The most samples in a message, of those that had to wait and now fit a larger payload.</summary>
        public const int MostInMessage = 8;

        /// <summary>The time between two conversions over which no sample waits for the next, µs: two of them at 80 a second.</summary>
        public const int SlowUs = 25_000;

        /// <summary>Stands for the force when no conversion came within <see cref="ForceSensor.ConversionLimitMs"/>.</summary>
        public const int NoConversion = short.MinValue;

        /// <summary>Stamps go out in steps of 2 to this power, µs: 16 µs, a sixtieth of what the polling of the converter leaves open.</summary>
        public const int StampBits = 4;

        private const int CountMask = 0x0F;
        private const int NumberAt = 1;
        private const int StampAt = 2;
        private const int HeadBytes = 4; // a sample is 4 bytes, distance and force; the first one has the end of the stamp for its distance
        private const int SampleBytes = 4;
        private const int NewestAt = HeadBytes + (MostWaiting * SampleBytes);
        private const int ForceUnitMilliNewtons = 10;
        private const int StampMask = ~((1 << StampBits) - 1);

        /// <summary>Samples that wait.</summary>
        /// <param name="queue">The queue.</param>
        public static int Waiting(byte[] queue)
        {
            return queue[0] & CountMask;
        }

        /// <summary>Samples since the queue was empty and new, the lowest eight bits.</summary>
        /// <param name="queue">The queue.</param>
        public static int Number(byte[] queue)
        {
            return (queue[NumberAt] + (queue[0] & CountMask)) & byte.MaxValue;
        }

        /// <summary>Empties a queue as if it were new.</summary>
        /// <param name="queue">The queue.</param>
        public static void Clear(byte[] queue)
        {
            queue[0] = 0;
            queue[NumberAt] = 0;
        }

        /// <summary>A force as it goes out: in 10 mN, rounded; beyond ±327.67 N it stands there.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public static int Force(int forceMilliNewtons)
        {
            int half = forceMilliNewtons < 0 ? -ForceUnitMilliNewtons / 2 : ForceUnitMilliNewtons / 2;
            int force = (forceMilliNewtons + half) / ForceUnitMilliNewtons;
            return force > short.MaxValue ? short.MaxValue : force < -short.MaxValue ? -short.MaxValue : force;
        }

        /// <summary>Takes in a conversion, or its absence.</summary>
        /// <param name="queue">The queue.</param>
        /// <param name="stampUs">Low 32 bits of the µs counter.</param>
        /// <param name="force">Of <see cref="Force"/>, or <see cref="NoConversion"/>.</param>
        public static void Put(byte[] queue, int stampUs, int force)
        {
            int stamp = stampUs & StampMask;
            int distance = (int)((uint)(stamp - LittleEndian.GetInt32(queue, NewestAt)) >> StampBits);
            int waiting = queue[0] & CountMask;
            if (waiting > 0 && distance > ushort.MaxValue)
            {
                Drop(queue, waiting); // over a second: the loop has stood still, and what waits is of no use any more
                waiting = 0;
            }
            else if (waiting == MostWaiting)
            {
                Drop(queue, 1);
                waiting--;
            }

            int at = HeadBytes + (waiting * SampleBytes);
            if (waiting == 0)
            {
                LittleEndian.PutInt32(queue, StampAt, stamp);
            }
            else
            {
                LittleEndian.PutUInt16(queue, at, distance);
            }

            LittleEndian.PutUInt16(queue, at + 2, force);
            LittleEndian.PutInt32(queue, NewestAt, stamp);
            queue[0]++;
        }

        /// <summary>Writes the oldest samples that wait, at least one; they stay until <see cref="Remove"/>.</summary>
        /// <param name="queue">The queue.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="payloadBytes">What a notification carries, bytes.</param>
        /// <returns>Bytes written.</returns>
        public static int Write(byte[] queue, byte[] bytes, int payloadBytes)
        {
            int samples = (payloadBytes - HeadBytes) / SampleBytes;
            samples = samples < MostInMessage ? samples : MostInMessage;
            int waiting = queue[0] & CountMask;
            samples = samples < waiting ? samples : waiting;
            int length = HeadBytes + (samples * SampleBytes);
            Array.Copy(queue, 0, bytes, 0, length);
            bytes[0] = (byte)((queue[0] & DroppedMark) | Head | samples);
            return length;
        }

        /// <summary>Takes the oldest samples out: they have left.</summary>
        /// <param name="queue">The queue.</param>
        /// <param name="length">Bytes of their message.</param>
        public static void Remove(byte[] queue, int length)
        {
            queue[0] &= CountMask;
            TakeOut(queue, (length - HeadBytes) / SampleBytes);
        }

        private static void Drop(byte[] queue, int samples)
        {
            queue[0] |= DroppedMark;
            TakeOut(queue, samples);
        }

        private static void TakeOut(byte[] queue, int samples)
        {
            queue[0] -= (byte)samples;
            queue[NumberAt] += (byte)samples;
            int left = queue[0] & CountMask;
            if (left == 0)
            {
                return;
            }

            int stamp = LittleEndian.GetInt32(queue, StampAt);
            int shift = samples * SampleBytes;
            for (int at = HeadBytes + SampleBytes; at <= HeadBytes + shift; at += SampleBytes)
            {
                stamp += LittleEndian.GetUInt16(queue, at) << StampBits;
            }

            Array.Copy(queue, HeadBytes + shift, queue, HeadBytes, left * SampleBytes);
            LittleEndian.PutInt32(queue, StampAt, stamp);
        }
    }
}
