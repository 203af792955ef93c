namespace PressureDevice.VirtualBoard;

/// <content>The outside: what a test or the simulator puts there, breaks, counts, and cuts.</content>
public sealed partial class FlashFileSystem
{
    /// <summary>
    /// Called with the running number and the kind of each flash operation before it begins; from the firmware's thread.
    /// </summary>
    public event Action<long, FlashOperation>? Operating
    {
        add => _chip.Operating += value;
        remove => _chip.Operating -= value;
    }

    /// <summary>Full paths of the committed files, in ordinal order.</summary>
    public IReadOnlyList<string> Files => [.. _volume.Files.Keys];

    /// <summary>
    /// Flash operations so far: erases, programs, metadata commits; over restarts. The next one has this number.
    /// </summary>
    public long Operations => _chip.Operations;

    /// <summary>Time for which the flash has held the processor so far, in µs.</summary>
    public long BusyMicroseconds => _chip.BusyMicroseconds;

    /// <summary>Erases, commits and bytes so far. What is put there from outside does not count.</summary>
    public FlashWear Wear => _chip.Wear;

    /// <summary>Blocks of 4 KB on the volume.</summary>
    public int Blocks => _chip.Blocks;

    /// <summary>
    /// Blocks that nothing uses. Each open file that writes more than 512 bytes needs one more than it keeps, and now and then
    /// the metadata needs two.
    /// </summary>
    public int FreeBlocks => _volume.FreeBlocks;

    /// <summary>
    /// Numbers of blocks that lose what is programmed; littlefs reads back and takes another block. Blocks 0 and 1 cannot be
    /// replaced: the names are frozen when one of them is bad.
    /// </summary>
    public ISet<int> BadBlocks => _chip.BadBlocks;

    /// <summary>Blocks that hold the content of a file; none when there is no such file or it lives in the metadata.</summary>
    public IReadOnlyList<int> BlocksOf(string path) =>
        _volume.Files.TryGetValue(path, out StoredFile? file) ? file.Blocks : [];

    /// <summary>Committed content of a file, or null when there is none. For the simulator and tests.</summary>
    public byte[]? ReadFile(string path) =>
        _volume.Files.TryGetValue(path, out StoredFile? file) ? [.. file.Content] : null;

    /// <summary>Puts a committed file there, as a deployment does. For the simulator and tests.</summary>
    /// <exception cref="InvalidOperationException">The volume is full.</exception>
    public void WriteFile(string path, byte[] content)
    {
        DeleteFile(path);
        int count = content.Length > LittleFs.InlineBytes ? LittleFs.BlocksFor(content.Length) : 0;
        if (count > _volume.FreeBlocks)
        {
            throw new InvalidOperationException($"{path} does not fit on the volume.");
        }

        var blocks = new List<int>();
        while (blocks.Count < count)
        {
            blocks.Add(_volume.Allocate());
            _volume.Staged.Add(blocks[^1]);
        }

        WithoutCost(() =>
        {
            Create(path);
            Check(CommitFile(path, new StoredFile([.. content], blocks)));
        });
        _volume.Staged.Clear();
    }

    /// <summary>Takes a committed file away. For the simulator and tests.</summary>
    public void DeleteFile(string path)
    {
        if (_volume.Files.ContainsKey(path))
        {
            WithoutCost(() => Check(CommitDelete(path, () => _volume.RemoveFile(path))));
        }
    }

    /// <summary>
    /// Lets one bit of a file's committed content rot. In a file of more than 512 bytes nothing in littlefs sees that. A smaller
    /// one stands under the CRC-32 of its metadata commit: on the chip that commit and the later ones of its log would be
    /// dropped, so that an older state of the directory came back; here the flipped bit is read. For the older state put an
    /// earlier image there (<see cref="PutImage"/>).
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="bit">Bit number from 0: eight times the byte's position plus the bit's weight.</param>
    public void FlipBit(string path, long bit) => _volume.Files[path].Content[bit / 8] ^= (byte)(1 << (int)(bit % 8));

    /// <summary>
    /// Lets the power go at a flash operation, by its running number (<see cref="Operations"/>); the board is without power
    /// then, until it is switched on again.
    /// </summary>
    /// <param name="operation">Running number; one that is past never comes.</param>
    /// <param name="cut">Where in the operation.</param>
    public void CutPowerAt(long operation, FlashCut cut = FlashCut.Before) => _chip.CutPowerAt(operation, cut);

    /// <summary>What is committed now, to be put on other boards.</summary>
    public FlashImage TakeImage() => new(_volume.Copy());

    /// <summary>Puts a volume there as it was, also with its logs half full; wear and operations count on.</summary>
    /// <exception cref="InvalidOperationException">The board has power.</exception>
    public void PutImage(FlashImage image)
    {
        if (_board.IsPowered)
        {
            throw new InvalidOperationException("The flash of a board that runs cannot be replaced.");
        }

        _volume = image.Volume.Copy();
        _log = new MetadataLog(_chip, _volume);
        _writer = new FlashFileWriter(_chip, _volume);
    }

    private void WithoutCost(Action change)
    {
        _chip.IsIdle = true;
        try
        {
            change();
        }
        finally
        {
            _chip.IsIdle = false;
        }
    }
}
