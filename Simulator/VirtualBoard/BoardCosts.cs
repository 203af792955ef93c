namespace PressureDevice.VirtualBoard;

/// <summary>
/// Processor and bus time of board calls, in µs. No figures are published for this runtime; these are estimates from
/// the measured cost of interpreted code (a loop turn 37 ns on a desktop nanoCLR, the ESP32 about 100–150 times slower,
/// so about 5 µs), from the bus clock, and from the usual times of SPI NOR flash. They only have to be of the right
/// size: the firmware must not depend on them.
/// </summary>
public static class BoardCosts
{
    /// <summary>A native call that only reads or writes a register or a field: GPIO, time, pin function.</summary>
    public const int NativeCall = 10;

    /// <summary>Set-up of one SPI transaction around its bits: driver, DMA descriptor, managed wrapper.</summary>
    public const int SpiCall = 60;

    /// <summary>Interpreted decoding of one HX711 frame: about 200 loop turns.</summary>
    public const int Hx711Decode = 1_000;

    /// <summary>Setting a PWM duty or frequency.</summary>
    public const int PwmSet = 50;

    /// <summary>One ADC conversion through the driver.</summary>
    public const int AdcRead = 50;

    /// <summary>Opening a file: path look-up in littlefs.</summary>
    public const int FlashOpen = 2_000;

    /// <summary>Reading, per call.</summary>
    public const int FlashRead = 200;

    /// <summary>Reading for the firmware, per byte: 100 KB/s through driver, file system and runtime (assumed, general).</summary>
    public const int FlashReadByte = 10;

    /// <summary>Reading inside the file system for a copy, in bytes per µs: two lines at 40 MHz, half of it lost in calls.</summary>
    public const int FlashCopyBytesPerMicrosecond = 5;

    /// <summary>
    /// Programming one started page of 256 bytes (typical page program time of SPI NOR flash 0.7 ms; datasheet of the W25Q32).
    /// </summary>
    public const int FlashProgramPage = 700;

    /// <summary>Erasing one sector of 4 KB (typical sector erase time of SPI NOR flash 45 ms; datasheet of the W25Q32).</summary>
    public const int FlashErase = 45_000;

    /// <summary>CRC-32 of native code, per started 64 bytes.</summary>
    public const int Crc64Bytes = 2;

    /// <summary>A full garbage collection on request.</summary>
    public const int GarbageCollection = 5_000;
}
