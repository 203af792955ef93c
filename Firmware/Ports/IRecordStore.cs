namespace PressureDevice.Ports
{
    /// <summary>The stored hold records, oldest first. What <see cref="Append"/> has confirmed survives a power cut.</summary>
    public interface IRecordStore
    {
        /// <summary>False when the store could not be read at the start: what it holds is not known then, and nothing is added to it.</summary>
        bool IsReadable { get; }

        /// <summary>How many records there are.</summary>
        int Count { get; }

        /// <summary>The number of the hold that was marked open when the store was opened; 0 for none, −1 when there is a mark that cannot be read.</summary>
        int OpenMark { get; }

        /// <summary>Marks that a hold runs, or takes the mark away. A mark survives a power cut; a failure is not reported: the mark is a help, not a record.</summary>
        /// <param name="sequence">The number that the hold's record will have; 0 takes the mark away.</param>
        void SetOpenMark(int sequence);

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
