namespace PressureDevice.Core
{
    /// <summary>The notification that the control point is about to send.</summary>
    public sealed class ControlAnswer
    {
        /// <summary>Bytes of the longest: the smallest payload of the link.</summary>
        public const int Longest = 20;

        private readonly byte[] _bytes;

        /// <summary>Makes an empty one.</summary>
        public ControlAnswer()
        {
            _bytes = new byte[Longest];
        }

        /// <summary>The bytes.</summary>
        public byte[] Bytes
        {
            get { return _bytes; }
        }

        /// <summary>How many there are; 0 for none.</summary>
        public int Length { get; private set; }

        /// <summary>Forgets it.</summary>
        public void Clear()
        {
            Length = 0;
        }

        /// <summary>Begins the answer to a request.</summary>
        /// <param name="opcode">The request's opcode.</param>
        /// <param name="result">0 or why not.</param>
        public void Begin(int opcode, int result)
        {
            Length = 0;
            Put(ControlCode.Answer);
            Put(opcode);
            Put(result);
        }

        /// <summary>Begins a part of a report.</summary>
        /// <param name="code">Which report.</param>
        /// <param name="index">Which part, from 0.</param>
        public void BeginPart(int code, int index)
        {
            Length = 0;
            Put(code);
            Put(index);
        }

        /// <summary>Adds a u8.</summary>
        /// <param name="value">Its low 8 bits count.</param>
        public void Put(int value)
        {
            _bytes[Length] = (byte)value;
            Length++;
        }

        /// <summary>Adds a u16, held at the ends of its range.</summary>
        /// <param name="value">The value.</param>
        public void PutUInt16(int value)
        {
            LittleEndian.PutUInt16Saturated(_bytes, Length, value);
            Length += 2;
        }

        /// <summary>Adds an i32.</summary>
        /// <param name="value">The value.</param>
        public void PutInt32(int value)
        {
            LittleEndian.PutInt32(_bytes, Length, value);
            Length += 4;
        }

        /// <summary>Says that bytes were written behind the last.</summary>
        /// <param name="count">How many.</param>
        public void Skip(int count)
        {
            Length += count;
        }
    }
}
