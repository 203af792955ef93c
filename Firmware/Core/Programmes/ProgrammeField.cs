namespace PressureDevice.Core
{
    /// <summary>The fields of a programme, as a refusal names them. The numbers travel over the link: append, never renumber.</summary>
    public enum ProgrammeField
    {
        /// <summary>None: nothing is refused.</summary>
        None = 0,

        /// <summary>The kind.</summary>
        Kind = 1,

        /// <summary>The number of steps.</summary>
        Steps = 2,

        /// <summary>How often the steps are gone through.</summary>
        Repeats = 3,

        /// <summary>The rate of the guided rise, in 10 mN/s.</summary>
        Ramp = 4,

        /// <summary>A step's target, in 10 mN.</summary>
        Target = 5,

        /// <summary>A step's tolerance, in per cent of the target.</summary>
        Tolerance = 6,

        /// <summary>A step's time in the band, in seconds.</summary>
        Hold = 7,

        /// <summary>The rest behind a step, in seconds.</summary>
        Rest = 8,
    }
}
