namespace PressureDevice.Core
{
    /// <summary>Why a step of the calibration was refused. The numbers travel over the link: append, never renumber.</summary>
    public enum CalibrationRefusal
    {
        /// <summary>It was not refused.</summary>
        None = 0,

        /// <summary>The load moved: no steady second within the limit.</summary>
        NotSteady = 1,

        /// <summary>Fewer than two masses.</summary>
        TooFewPoints = 2,

        /// <summary>More than six masses.</summary>
        TooManyPoints = 3,

        /// <summary>The largest mass is too small to give a slope.</summary>
        SpanTooSmall = 4,

        /// <summary>A point lies too far from the line: a wrong mass, friction, a bent cell.</summary>
        ResidualTooLarge = 5,

        /// <summary>The slope is not that of such a cell.</summary>
        SlopeAbsurd = 6,

        /// <summary>The sensor is in fault.</summary>
        SensorFault = 7,

        /// <summary>The step does not come here: nothing was begun, or a capture runs.</summary>
        WrongOrder = 8,

        /// <summary>The mass is zero, negative or over the cell's range.</summary>
        MassOutOfRange = 9,

        /// <summary>It was accepted and could not be stored; the calibration before stays in use.</summary>
        NotStored = 10,

        /// <summary>A hold is running.</summary>
        Busy = 11,
    }
}
