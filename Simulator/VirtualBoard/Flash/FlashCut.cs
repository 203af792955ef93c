namespace PressureDevice.VirtualBoard;

/// <summary>Where the power goes in the operation of a cut.</summary>
public enum FlashCut
{
    /// <summary>Before the operation has begun.</summary>
    Before,

    /// <summary>
    /// In the middle. An erased or programmed block holds rubbish that nothing refers to. A torn metadata commit fails its
    /// checksum: the old state holds, and the rest of that block cannot be appended to (SPEC.md of littlefs).
    /// </summary>
    During,

    /// <summary>When the operation is complete, before the firmware goes on.</summary>
    After,
}
