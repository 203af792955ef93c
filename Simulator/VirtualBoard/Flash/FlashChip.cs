namespace PressureDevice.VirtualBoard;

/// <summary>
/// The flash under the file system: blocks that wear, operations that are numbered from 0, take time, hold the processor,
/// and can be where the power goes.
/// </summary>
internal sealed class FlashChip(VirtualBoard board, int blocks)
{
    private readonly int[] _erases = new int[blocks];
    private int _dataErases;
    private int _metadataErases;
    private int _commits;
    private long _programmedBytes;
    private long _readBytes;
    private long _cutAt = -1;
    private FlashCut _cut;

    public int Blocks { get; } = blocks;

    public long Operations { get; private set; }

    /// <summary>Time for which the flash has held the processor, in µs.</summary>
    public long BusyMicroseconds { get; private set; }

    public HashSet<int> BadBlocks { get; } = [];

    /// <summary>Called with the number and the kind of each operation before it begins.</summary>
    public Action<long, FlashOperation>? Operating { get; set; }

    /// <summary>While set, nothing is counted and nothing takes time: content is put there from outside.</summary>
    public bool IsIdle { get; set; }

    public FlashWear Wear => new()
    {
        ErasesPerBlock = [.. _erases],
        DataErases = _dataErases,
        MetadataErases = _metadataErases,
        Commits = _commits,
        ProgrammedBytes = _programmedBytes,
        ReadBytes = _readBytes,
    };

    public void CutPowerAt(long operation, FlashCut cut)
    {
        _cutAt = operation;
        _cut = cut;
    }

    public void EraseForData(int block)
    {
        _dataErases += IsIdle ? 0 : 1;
        Erase(block);
    }

    public void EraseForMetadata(int block)
    {
        _metadataErases += IsIdle ? 0 : 1;
        Erase(block);
    }

    /// <summary>Programs what nothing refers to yet. False when the block is bad, which littlefs sees by reading back.</summary>
    public bool Program(int block, int bytes) => Program(FlashOperation.Program, block, bytes, () => { }, () => { });

    /// <summary>
    /// Programs a metadata commit of whole program units; the last operation is the one that counts. False when the block
    /// is bad.
    /// </summary>
    public bool Commit(int block, int bytes, Action takeEffect, Action tear)
    {
        int left = bytes;
        for (; left > LittleFs.CacheBytes; left -= LittleFs.CacheBytes)
        {
            if (!Program(FlashOperation.Program, block, LittleFs.CacheBytes, () => { }, tear))
            {
                return false;
            }
        }

        _commits += IsIdle ? 0 : 1;
        return Program(FlashOperation.Commit, block, left, takeEffect, tear);
    }

    /// <summary>Reads for copying, at the speed of the bus.</summary>
    public void ReadForCopy(int bytes)
    {
        if (!IsIdle)
        {
            _readBytes += bytes;
            Spend(bytes / BoardCosts.FlashCopyBytesPerMicrosecond);
        }
    }

    /// <summary>Reads for the firmware, at the rate of the whole runtime.</summary>
    public void Read(int bytes)
    {
        _readBytes += bytes;
        Spend(BoardCosts.FlashRead + ((long)bytes * BoardCosts.FlashReadByte));
        board.Scheduler.Spend(0);
    }

    /// <summary>Time in which no other thread runs: the runtime's one task is in the driver.</summary>
    public void Spend(long microseconds)
    {
        BusyMicroseconds += microseconds;
        board.Scheduler.SpendWithoutSwitch(microseconds);
    }

    private void Erase(int block) => Operate(
        FlashOperation.Erase, BoardCosts.FlashErase, () => _erases[block] += IsIdle ? 0 : 1, () => _erases[block]++);

    private bool Program(FlashOperation kind, int block, int bytes, Action takeEffect, Action tear)
    {
        bool good = !BadBlocks.Contains(block);
        _programmedBytes += IsIdle ? 0 : bytes;
        Operate(kind, (bytes + 255L) / 256 * BoardCosts.FlashProgramPage, good ? takeEffect : tear, tear);
        return good;
    }

    private void Operate(FlashOperation kind, long microseconds, Action takeEffect, Action tear)
    {
        if (IsIdle)
        {
            takeEffect();
            return;
        }

        long number = Operations++;
        Operating?.Invoke(number, kind);
        bool isCut = number == _cutAt;
        if (isCut && _cut == FlashCut.Before)
        {
            LosePower();
        }

        try
        {
            Spend(isCut && _cut == FlashCut.During ? microseconds / 2 : microseconds);
            if (isCut && _cut == FlashCut.During)
            {
                LosePower();
            }
        }
        catch (BoardPoweredOffException)
        {
            tear();
            throw;
        }

        takeEffect();
        if (isCut)
        {
            LosePower();
        }
    }

    private void LosePower()
    {
        _cutAt = -1;
        board.Scheduler.At(board.Scheduler.NowMicroseconds, board.PowerOff);
        board.Scheduler.SpendWithoutSwitch(0);
    }
}
