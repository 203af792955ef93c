namespace PressureDevice.VirtualBoard;

/// <summary>
/// The internal volume <c>I:\</c>: littlefs on 256 KB in 64 blocks of 4 KB, with the behaviour of docs/platform.md. A new file
/// exists, empty, from its opening; what is written becomes durable with the close and not before. A metadata commit holds
/// wholly or not at all, whenever the power goes: that is what littlefs promises (DESIGN.md), and all that the firmware may
/// lean on.
/// </summary>
public sealed partial class FlashFileSystem
{
    private readonly VirtualBoard _board;
    private readonly FlashChip _chip;
    private FlashVolume _volume;
    private MetadataLog _log;
    private FlashFileWriter _writer;

    internal FlashFileSystem(VirtualBoard board)
    {
        _board = board;
        _chip = new FlashChip(board, board.Settings.FlashBytes / LittleFs.BlockBytes);
        _volume = new FlashVolume(_chip.Blocks);
        _log = new MetadataLog(_chip, _volume);
        _writer = new FlashFileWriter(_chip, _volume);
    }

    /// <summary>What is wrong with writing; may be set at any time.</summary>
    public FlashFault Fault { get; set; }

    /// <summary>Write calls so far.</summary>
    public int Writes { get; private set; }

    /// <summary>Commits so far: closes of changed files, deletes, moves.</summary>
    public int Commits { get; private set; }

    /// <summary>
    /// Changed files that were open when the power went or the device restarted; their changes are lost.
    /// </summary>
    public int LostOpenFiles { get; private set; }

    /// <summary>Files open now.</summary>
    public int OpenFiles => _volume.Open.Count;

    internal FlashVolume Volume => _volume;

    /// <summary>
    /// Opens a file that exists, or makes it when <paramref name="create"/> says so. The driver opens for writing whatever is
    /// asked, and esp_littlefs then commits the file's time (littlefs_FS_Driver.cpp; esp_littlefs.c): each opening costs a
    /// metadata commit, also one for reading, and making a file two.
    /// </summary>
    /// <exception cref="IOException">Sharing conflict, or no such file.</exception>
    internal FlashFile Open(string path, bool create, bool canRead, bool canWrite, bool sharesRead, bool sharesWrite)
    {
        CheckWriter(canWrite, path);
        _board.Scheduler.Spend(BoardCosts.FlashOpen);
        bool exists = _volume.Files.TryGetValue(path, out StoredFile? stored);
        if (!exists && !create)
        {
            throw new IOException($"There is no file {path}.");
        }

        var file = new FlashFile(path, stored ?? StoredFile.Empty, canRead, canWrite, sharesRead, sharesWrite);
        if (_volume.Open.Exists(other => other.Path == path && !other.AgreesWith(file)))
        {
            throw new IOException($"{path} is open elsewhere: close it first.");
        }

        Fetch(path);
        if (!exists)
        {
            CheckParent(path);
            CheckFailing();
            Create(path);
        }

        if (Fault != FlashFault.Failing)
        {
            _ = CommitFile(path, stored ?? StoredFile.Empty); // a failure here is only logged by the driver
        }

        _volume.Open.Add(file);
        _board.Scheduler.Spend(0);
        return file;
    }

    internal int Read(FlashFile file, long position, Span<byte> buffer)
    {
        int count = file.Read(position, buffer);
        _chip.Read(count);
        return count;
    }

    /// <summary>Writes; what finds no room any more is lost without a word.</summary>
    internal void Write(FlashFile file, long position, ReadOnlySpan<byte> bytes)
    {
        CheckWriter(true, file.Path);
        CheckFailing();
        Writes++;
        if (Fault != FlashFault.Full && !file.HasFailed && !bytes.IsEmpty)
        {
            _writer.Write(file, (int)position, bytes);
        }

        _board.Scheduler.Spend(BoardCosts.NativeCall);
    }

    internal void SetLength(FlashFile file, long length)
    {
        CheckWriter(true, file.Path);
        CheckFailing();
        if (length < file.Length || Fault != FlashFault.Full)
        {
            _writer.SetLength(file, (int)length);
        }
    }

    /// <summary>
    /// Closes a file and commits its change. A file for which a write found no room keeps its old content without a word; no
    /// room in the last step, or for the metadata, fails the close.
    /// </summary>
    internal void Close(FlashFile file)
    {
        if (!_volume.Open.Contains(file))
        {
            return;
        }

        try
        {
            if (file.IsChanged && !file.HasFailed)
            {
                CheckFailing();
                _writer.Flush(file);
                Check(!file.HasFailed && CommitFile(file.Path, new StoredFile(file.ToArray(), [.. file.Blocks])));
                Commits++;
            }
        }
        finally
        {
            _volume.Open.Remove(file);
        }

        _board.Scheduler.Spend(BoardCosts.NativeCall);
    }

    internal void PowerOff()
    {
        LostOpenFiles += _volume.Open.Count(file => file.IsChanged);
        _volume.Mount(_board.Settings.Seed + (ulong)_chip.Operations);
    }

    private static void Check(bool done)
    {
        if (!done)
        {
            throw NativeFailure();
        }
    }

    private void CheckWriter(bool writes, string path)
    {
        if (writes && EventThread.IsCurrent)
        {
            throw _board.Trap(
                $"{path} is written on the event thread: "
                + "flash blocks for up to 100 ms and the stack waits. Let the loop write.");
        }
    }

    private void CheckParent(string path) => Check(_volume.HasDirectory(FlashVolume.ParentOf(path)));

    private void CheckFailing() => Check(Fault != FlashFault.Failing);

    /// <summary>
    /// What failures inside native code look like: a plain exception without a message (docs/platform.md).
    /// </summary>
    private static Exception NativeFailure() => new(string.Empty);
}
