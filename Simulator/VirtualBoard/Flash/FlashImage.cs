namespace PressureDevice.VirtualBoard;

/// <summary>The committed state of a volume, kept from a board (<see cref="FlashFileSystem.TakeImage"/>).</summary>
public sealed class FlashImage
{
    internal FlashImage(FlashVolume volume)
    {
        Volume = volume;
    }

    internal FlashVolume Volume { get; }
}
