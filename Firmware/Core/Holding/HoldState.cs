namespace PressureDevice.Core
{
    /// <summary>The phase of a hold. The numbers travel in the live force's guidance: append, never renumber.</summary>
    public enum HoldState
    {
        /// <summary>Nothing is pressed.</summary>
        Idle = 0,

        /// <summary>The tip is on the body, the force has not been in its band yet.</summary>
        Approach = 1,

        /// <summary>The force is in its band; time counts.</summary>
        Hold = 2,

        /// <summary>The force has left its band; time stands still while the grace runs.</summary>
        OffBand = 3,

        /// <summary>The hold is complete; the hand is asked to let go.</summary>
        Done = 4,

        /// <summary>The hold ended early; the hand is asked to let go.</summary>
        Aborted = 5,

        /// <summary>The programme asks for a rest; a press is not guided.</summary>
        Rest = 6,
    }
}
