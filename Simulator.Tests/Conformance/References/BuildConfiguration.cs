namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>A configuration of the nanoFramework project system.</summary>
public enum BuildConfiguration
{
    /// <summary>Defines DEBUG and TRACE, does not optimise.</summary>
    Debug,

    /// <summary>Defines TRACE, optimises.</summary>
    Release,
}
