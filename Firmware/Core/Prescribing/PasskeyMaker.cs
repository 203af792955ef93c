using System;
using System.IO.Hashing;

namespace PressureDevice.Core
{
    /// <summary>
    /// Makes the device's passkey at its first start from the one thing no two devices share: the noise in the lowest bits of its converter.
    /// 64 conversions with about 60 counts of noise each hold far more than the 20 bits of six digits.
    /// </summary>
    public sealed class PasskeyMaker
    {
        /// <summary>The largest passkey: six digits, as Bluetooth has them.</summary>
        public const int Largest = 999_999;

        private const int Conversions = 64;
        private const int StateBytes = 4;

        private readonly byte[] _bytes;
        private int _seen;

        /// <summary>Makes a maker.</summary>
        public PasskeyMaker()
        {
            _bytes = new byte[StateBytes + StateBytes];
        }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <param name="stampUs">When it was seen, µs.</param>
        /// <returns>The passkey, 1 to 999,999; 0 while there is not enough noise.</returns>
        public int Step(int counts, int stampUs)
        {
            LittleEndian.PutInt32(_bytes, StateBytes, counts ^ (stampUs << 16));
            uint state = Crc32.HashToUInt32(new SpanByte(_bytes, 0, _bytes.Length));
            LittleEndian.PutInt32(_bytes, 0, (int)state);
            _seen++;
            return _seen < Conversions ? 0 : 1 + (int)(state % Largest);
        }
    }
}
