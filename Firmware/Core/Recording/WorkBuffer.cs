namespace PressureDevice.Core
{
    /// <summary>
    /// The one buffer for all slow work: the window of the hold log, the frame of a stored block, the notification that is about to leave. It belongs to the loop's
    /// thread; what is in it is void after a call into anything that has it. docs/decisions/0016 has the reason.
    /// </summary>
    public static class WorkBuffer
    {
        /// <summary>Its bytes: a notification's head, and a hold with the longest curve behind it.</summary>
        public const int Length = 328;
    }
}
