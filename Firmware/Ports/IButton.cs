namespace PressureDevice.Ports
{
    /// <summary>The device's button.</summary>
    public interface IButton
    {
        /// <summary>True while it is pressed.</summary>
        bool IsPressed { get; }
    }
}
