namespace PressureDevice.Ports
{
    /// <summary>The stored hold records, oldest first. What <see cref="Append"/> has confirmed survives a power cut.</summary>
    public interface IRecordStore
    {
        /// <summary>How many records there are.</summary>
        int Count { get; }

        /// <summary>Adds a record behind the newest and reads it back.</summary>
        /// <param name="record">The record's bytes.</param>
        /// <returns>False when it could not be stored; the store is then as before.</returns>
        bool Append(byte[] record);

        /// <summary>Reads a record.</summary>
        /// <param name="index">0 for the oldest.</param>
        /// <param name="record">Where to.</param>
        /// <returns>False when it could not be read.</returns>
        bool Read(int index, byte[] record);
    }
}
