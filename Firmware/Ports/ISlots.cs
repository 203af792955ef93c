namespace PressureDevice.Ports
{
    /// <summary>Two places for a small block of data each, numbered 0 and 1. What <see cref="Write"/> has confirmed survives a power cut, if the medium is sound.</summary>
    public interface ISlots
    {
        /// <summary>Reads a slot.</summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="count">How many bytes it should hold.</param>
        /// <returns>False when it holds another number of bytes, nothing, or cannot be read.</returns>
        bool Read(int slot, byte[] bytes, int count);

        /// <summary>Writes a slot as a whole.</summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many of them.</param>
        /// <returns>False when the medium said no.</returns>
        bool Write(int slot, byte[] bytes, int count);
    }
}
