namespace System.Threading
{
    /// <summary>An event that lets one waiting thread through and closes behind it.</summary>
    internal sealed class AutoResetEvent : WaitHandle
    {
        /// <summary>An event, open or closed.</summary>
        public AutoResetEvent(bool initialState)
            : base(initialState, autoReset: true)
        {
        }

        /// <summary>Lets one thread through: a waiting one, or the next that comes.</summary>
        public bool Set() => SetState();

        /// <summary>Closes.</summary>
        public bool Reset() => ResetState();
    }
}
