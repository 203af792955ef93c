namespace PressureDevice.Ports
{
    /// <summary>
    /// Places for a small block of data each, in pairs: 0 and 1 for the calibration, 2 and 3 for the settings, 4 and 5 for the fault log. What <see cref="Write"/> has
    /// confirmed survives a power cut, if the medium is sound.
    /// </summary>
    public interface ISlots
    {
        /// <summary>Reads a slot.</summary>
        /// <param name="slot">0 to 5.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="count">How many bytes it should hold.</param>
        /// <returns>False when it holds another number of bytes, nothing, or cannot be read.</returns>
        bool Read(int slot, byte[] bytes, int count);

        /// <summary>Writes a slot as a whole.</summary>
        /// <param name="slot">0 to 5.</param>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many of them.</param>
        /// <returns>False when the medium said no.</returns>
        bool Write(int slot, byte[] bytes, int count);
    }
}
