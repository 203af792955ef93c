namespace PressureDevice.Ports
{
    /// <summary>
    /// The files of the hold log, by number. What is added becomes durable with <see cref="Close"/>, all of it or nothing; an answer "done" may be wrong, so the log
    /// reads back what counts.
    /// </summary>
    public interface ILogFiles
    {
        /// <summary>The length of a file.</summary>
        /// <param name="file">0 to 27.</param>
        /// <returns>Bytes; −1 when there is no such file, −2 when that cannot be told.</returns>
        int Length(int file);

        /// <summary>Reads from a file that is not open.</summary>
        /// <param name="file">0 to 27.</param>
        /// <param name="position">Where in the file.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="offset">Where in them.</param>
        /// <param name="count">How many.</param>
        /// <returns>False when not all of them could be read.</returns>
        bool Read(int file, int position, byte[] bytes, int offset, int count);

        /// <summary>Opens a file to add at its end, and makes it when there is none. One file at a time.</summary>
        /// <param name="file">0 to 27.</param>
        /// <returns>False when it could not be opened.</returns>
        bool Open(int file);

        /// <summary>Adds to the open file. Other files can be read meanwhile.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="offset">Where in them.</param>
        /// <param name="count">How many.</param>
        /// <returns>False when that failed; true is no promise.</returns>
        bool Write(byte[] bytes, int offset, int count);

        /// <summary>Closes the open file: what was added is durable now. Nothing is open afterwards, whatever the answer.</summary>
        /// <returns>False when that failed; true is no promise.</returns>
        bool Close();

        /// <summary>Deletes a file; none there is as good.</summary>
        /// <param name="file">0 to 27.</param>
        /// <returns>False when that failed.</returns>
        bool Delete(int file);
    }
}
