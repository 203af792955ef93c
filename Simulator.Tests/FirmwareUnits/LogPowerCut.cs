using System;

namespace PressureDevice.Tests
{
    /// <summary>The power has gone: nothing after this happened.</summary>
    internal sealed class LogPowerCut : Exception
    {
    }
}
