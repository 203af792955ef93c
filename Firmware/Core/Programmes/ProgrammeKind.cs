namespace PressureDevice.Core
{
    /// <summary>What a programme does with its steps. The numbers are stored and travel over the link: append, never renumber.</summary>
    public enum ProgrammeKind
    {
        /// <summary>No programme: the hold asks what the settings were made with.</summary>
        None = 0,

        /// <summary>One level, held once or several times.</summary>
        Steady = 1,

        /// <summary>Several levels, one hold each, in turn.</summary>
        Alternating = 2,

        /// <summary>Several rising levels in one press: up when the button says that the pain has eased.</summary>
        Stepped = 3,

        /// <summary>A force that rises at a set rate until the button marks the pressure pain threshold; three readings.</summary>
        Threshold = 4,
    }
}
