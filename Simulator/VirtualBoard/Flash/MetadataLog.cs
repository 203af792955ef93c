namespace PressureDevice.VirtualBoard;

/// <summary>
/// Writes metadata commits: into the log of a pair while it has room, else by a compaction into the other block; a pair that
/// is too full splits, one that was compacted too often or stands on a bad block moves (DESIGN.md of littlefs).
/// </summary>
internal sealed class MetadataLog(FlashChip chip, FlashVolume volume)
{
    /// <summary>Commits. False when there is no room; nothing has changed then.</summary>
    /// <param name="directory">Path of the directory that the pair belongs to.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="bytes">Bytes of the tags and their data.</param>
    /// <param name="growth">Bytes by which the compacted pair grows.</param>
    /// <param name="takeEffect">What holds from the commit on, wholly or not at all.</param>
    public bool Commit(string directory, MetadataPair pair, int bytes, int growth, Action takeEffect)
    {
        if (pair.CanAppend && pair.Used + bytes <= LittleFs.MetadataBytes)
        {
            int end = Math.Min(LittleFs.BlockBytes, LittleFs.Padded(pair.Used + bytes + LittleFs.Checksum));
            void Append()
            {
                pair.Used = end;
                takeEffect();
            }

            if (chip.Commit(pair.Active, end - pair.Used, Append, () => pair.IsTailErased = false))
            {
                return true;
            }
        }

        bool done = Compact(directory, pair, growth, takeEffect);
        volume.Staged.Clear();
        return done;
    }

    /// <summary>A fresh pair on two free blocks, written; null when there are none.</summary>
    public MetadataPair? Make(int liveBytes)
    {
        for (int attempt = 0; attempt < chip.Blocks; attempt++)
        {
            int first = volume.Allocate();
            volume.Staged.Add(first);
            int second = volume.Allocate();
            if (first < 0 || second < 0)
            {
                return null;
            }

            volume.Staged.Add(second);
            var pair = new MetadataPair(first, second) { Used = CompactedBytes(liveBytes) };
            chip.EraseForMetadata(first);
            if (chip.Commit(first, pair.Used, () => { }, () => { }))
            {
                return pair;
            }
        }

        return null;
    }

    private static int CompactedBytes(int liveBytes) =>
        LittleFs.Padded(LittleFs.Revision + liveBytes + LittleFs.Checksum);

    private bool Compact(string directory, MetadataPair pair, int growth, Action takeEffect)
    {
        bool isTired = (pair.Compactions + 1) % LittleFs.MetadataCycles == 0;
        string[] leaving = Leaving(pair, growth, isTired);
        int leavingBytes = leaving.Sum(name => pair.Entries[name]);
        MetadataPair? next = leaving.Length > 0 ? Make(leavingBytes) : null;
        int live = pair.LiveBytes + growth + (next is null ? 0 : LittleFs.PointerStruct - leavingBytes);
        if (LittleFs.Revision + live > LittleFs.MetadataBytes)
        {
            return false;
        }

        void Settle(int block)
        {
            pair.Other = pair.Active;
            pair.Active = block;
            pair.Used = CompactedBytes(live);
            pair.IsTailErased = true;
            pair.Compactions++;
            if (next is not null)
            {
                PutBehind(directory, pair, next, leaving);
            }

            takeEffect();
        }

        int target = pair.Other;
        bool moves = isTired && pair != volume.Super;
        if (moves)
        {
            int fresh = volume.Allocate();
            moves = fresh >= 0;
            target = moves ? fresh : target;
        }

        for (int attempt = 0; attempt < chip.Blocks; attempt++)
        {
            int block = target;
            chip.EraseForMetadata(block);
            if (chip.Commit(block, CompactedBytes(live), moves ? () => { } : () => Settle(block), () => { }))
            {
                volume.Staged.Add(block);
                return !moves || CommitMove(directory, pair, () => Settle(block));
            }

            target = volume.Allocate();
            if (pair == volume.Super || target < 0)
            {
                return false;
            }

            moves = true;
        }

        return false;
    }

    /// <summary>A pair that has moved counts from the commit of what points to it.</summary>
    private bool CommitMove(string directory, MetadataPair pair, Action takeEffect)
    {
        List<MetadataPair> pairs = volume.Directories[directory];
        int index = pairs.IndexOf(pair);
        (string Directory, MetadataPair Pair) pointing = index > 0
            ? (directory, pairs[index - 1])
            : (FlashVolume.ParentOf(directory), volume.PairOf(directory));
        return Commit(pointing.Directory, pointing.Pair, LittleFs.PointerStruct, 0, takeEffect);
    }

    /// <summary>
    /// The entries that go to a new pair: the upper half when it is too full; all of the superblock's when it is worn and there
    /// is room (an eighth of the volume).
    /// </summary>
    private string[] Leaving(MetadataPair pair, int growth, bool isTired)
    {
        if (isTired && pair == volume.Super && !volume.IsExpanded && volume.FreeBlocks > chip.Blocks / 8)
        {
            return [.. pair.Entries.Keys];
        }

        return pair.LiveBytes + growth > LittleFs.SplitBytes && pair.Entries.Count > 1
            ? [.. pair.Entries.Keys.Skip(pair.Entries.Count / 2)]
            : [];
    }

    private void PutBehind(string directory, MetadataPair pair, MetadataPair next, string[] entries)
    {
        foreach (string name in entries)
        {
            next.Entries.Add(name, pair.Entries[name]);
            pair.Entries.Remove(name);
        }

        List<MetadataPair> pairs = volume.Directories[directory];
        pairs.Insert(pairs.IndexOf(pair) + 1, next);
        volume.IsExpanded |= pair == volume.Super && pair.Entries.Count == 0;
    }
}
