using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A button and a finger.</summary>
    internal sealed class FakeButton : IButton
    {
        /// <inheritdoc/>
        public bool IsPressed { get; set; }
    }
}
