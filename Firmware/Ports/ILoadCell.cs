namespace PressureDevice.Ports
{
    /// <summary>The load cell's converter.</summary>
    public interface ILoadCell
    {
        /// <summary>The newest conversion's code, −8,388,608 to 8,388,607.</summary>
        int Counts { get; }

        /// <summary>When the newest conversion was seen, or when the wait for it ended in vain: low 32 bits of the µs counter.</summary>
        int StampUs { get; }

        /// <summary>Waits for the next conversion and reads it.</summary>
        /// <param name="limitMs">The longest wait, ms.</param>
        /// <returns>False when none came in time.</returns>
        bool WaitForConversion(int limitMs);
    }
}
