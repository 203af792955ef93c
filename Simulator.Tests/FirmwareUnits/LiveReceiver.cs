using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The other end of the live force: takes the messages apart and counts what is missing.</summary>
    internal sealed class LiveReceiver
    {
        private int _next;

        /// <summary>Messages of samples.</summary>
        public int Messages { get; private set; }

        /// <summary>Samples in them.</summary>
        public int Samples { get; private set; }

        /// <summary>Samples that are missing by their numbers.</summary>
        public int Lost { get; private set; }

        /// <summary>Messages that say that the device has dropped samples before them.</summary>
        public int Marked { get; private set; }

        /// <summary>The newest force, 10 mN.</summary>
        public int Force { get; private set; }

        /// <summary>Stamp of the newest sample, µs.</summary>
        public int StampUs { get; private set; }

        /// <summary>Messages of guidance.</summary>
        public int Guidances { get; private set; }

        /// <summary>The newest of them.</summary>
        public byte[] Guidance { get; } = new byte[LiveForceGuidance.Length];

        /// <summary>Takes a notification.</summary>
        /// <param name="bytes">Its bytes.</param>
        /// <param name="length">How many.</param>
        public void Take(byte[] bytes, int length)
        {
            if (bytes[0] == LiveForceGuidance.Head)
            {
                Check.Equal(LiveForceGuidance.Length, length, "length of guidance", Guidances);
                Array.Copy(bytes, Guidance, length);
                Guidances++;
                return;
            }

            int samples = bytes[0] & 0x0F;
            Check.Equal(LiveForceSamples.Head, bytes[0] & 0x70, "kind of message", Messages);
            Check.Between(1, LiveForceSamples.MostInMessage, samples, "samples in a message");
            Check.Equal(4 + (4 * samples), length, "length of a message of samples", Messages);
            Marked += (bytes[0] & LiveForceSamples.DroppedMark) != 0 ? 1 : 0;
            Lost += (bytes[1] - _next) & 0xFF;
            _next = bytes[1] + samples;
            StampUs = LittleEndian.GetInt32(bytes, 2);
            for (int i = 0; i < samples; i++)
            {
                StampUs += i == 0 ? 0 : LittleEndian.GetUInt16(bytes, 4 + (4 * i)) << LiveForceSamples.StampBits;
                Force = (short)LittleEndian.GetUInt16(bytes, 6 + (4 * i));
            }

            Samples += samples;
            Messages++;
        }
    }
}
