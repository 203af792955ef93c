namespace PressureDevice.VirtualBoard;

/// <summary>What is done to the flash in one numbered operation.</summary>
public enum FlashOperation
{
    /// <summary>A block of 4 KB is erased.</summary>
    Erase,

    /// <summary>Up to 512 bytes are programmed that nothing refers to yet.</summary>
    Program,

    /// <summary>A metadata commit: with its checksum the new state holds, without it the old one.</summary>
    Commit,
}
