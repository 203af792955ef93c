namespace System.Threading
{
    /// <summary>An event that stays open until it is closed.</summary>
    internal sealed class ManualResetEvent : WaitHandle
    {
        /// <summary>An event, open or closed.</summary>
        public ManualResetEvent(bool initialState)
            : base(initialState, autoReset: false)
        {
        }

        /// <summary>Lets all threads through.</summary>
        public bool Set() => SetState();

        /// <summary>Closes.</summary>
        public bool Reset() => ResetState();
    }
}
