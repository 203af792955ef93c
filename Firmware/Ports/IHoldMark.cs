namespace PressureDevice.Ports
{
    /// <summary>A mark that a hold runs. It survives a power cut, and is a help, not a record: a hold does not fail for it.</summary>
    public interface IHoldMark
    {
        /// <summary>Reads the mark.</summary>
        /// <returns>The number of the hold that was running; 0 for none, −1 when there is a mark that cannot be read.</returns>
        int Read();

        /// <summary>Sets the mark, or takes it away; a failure is not reported.</summary>
        /// <param name="sequence">The number that the hold's record will have; 0 takes the mark away.</param>
        void Set(int sequence);
    }
}
