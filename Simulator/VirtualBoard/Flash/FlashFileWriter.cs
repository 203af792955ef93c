namespace PressureDevice.VirtualBoard;

/// <summary>
/// Writes the content of open files as littlefs does: small files stay in memory until the commit; a larger one goes into
/// blocks of a skip-list, never over what is committed. A write after an open, or somewhere else than the last one ended,
/// first copies the part of the block before it into an erased one, and at the end all that lies behind it (DESIGN.md).
/// </summary>
internal sealed class FlashFileWriter(FlashChip chip, FlashVolume volume)
{
    /// <summary>Writes; when no block is free any more the file is marked as failed.</summary>
    public void Write(FlashFile file, int position, ReadOnlySpan<byte> bytes)
    {
        int end = position + bytes.Length;
        bool staysInline = file.IsInline && Math.Max(end, file.Length) <= LittleFs.InlineBytes;
        int from = file.IsInline ? 0 : Math.Min(position, file.Length);
        if (!staysInline && file.WritesAt >= 0 && file.WritesAt != from)
        {
            Flush(file);
        }

        file.Write(position, bytes);
        if (!staysInline)
        {
            Extend(file, from, end);
        }
    }

    /// <summary>Cuts off or adds zeros; a file cut to the inline limit goes back into the metadata.</summary>
    public void SetLength(FlashFile file, int length)
    {
        if (length > file.Length)
        {
            Write(file, file.Length, new byte[length - file.Length]);
            return;
        }

        if (length > LittleFs.InlineBytes)
        {
            Flush(file);
        }

        file.SetLength(length);
        int left = length > LittleFs.InlineBytes ? LittleFs.BlocksFor(length) : 0;
        file.Blocks.RemoveRange(left, file.Blocks.Count - left);
        file.WritesAt = -1;
    }

    /// <summary>Programs what is in the cache, after copying what lies behind the last write.</summary>
    public void Flush(FlashFile file)
    {
        if (file.WritesAt < 0 || file.HasFailed)
        {
            return;
        }

        if (file.WritesAt < file.Length)
        {
            chip.ReadForCopy(file.Length - file.WritesAt);
            Extend(file, file.WritesAt, file.Length);
        }

        Program(file, LittleFs.Padded(file.Filled));
        file.WritesAt = -1;
    }

    private void Extend(FlashFile file, int from, int end)
    {
        if (file.WritesAt < 0)
        {
            (int index, int offset) = LittleFs.EndAt(from);
            bool isFull = offset == LittleFs.BlockBytes;
            StartBlock(file, isFull ? index + 1 : index, isFull ? 0 : offset);
        }

        for (int position = from; position < end && !file.HasFailed;)
        {
            if (file.Filled == LittleFs.BlockBytes)
            {
                StartBlock(file, LittleFs.EndAt(position + 1).Index, 0);
            }

            int count = Math.Min(end - position, LittleFs.BlockBytes - file.Filled);
            position += count;
            Fill(file, count);
        }

        file.WritesAt = end;
    }

    /// <summary>Takes a fresh block for a place of the file, with its pointers or a copy of the old block's beginning.</summary>
    private void StartBlock(FlashFile file, int index, int copied)
    {
        file.Current = index;
        file.Filled = 0;
        Take(file);
        chip.ReadForCopy(copied);
        Fill(file, Math.Max(copied, LittleFs.PointerBytes(index)));
    }

    private void Fill(FlashFile file, int count)
    {
        file.Filled += count;
        Program(file, file.Filled / LittleFs.CacheBytes * LittleFs.CacheBytes);
    }

    /// <summary>Programs up to a place of the current block; a bad block is left for another one.</summary>
    private void Program(FlashFile file, int end)
    {
        int badBlocks = 0;
        while (file.Programmed < end && !file.HasFailed)
        {
            int count = Math.Min(LittleFs.CacheBytes, end - file.Programmed);
            if (chip.Program(file.Blocks[file.Current], count))
            {
                file.Programmed += count;
            }
            else if (++badBlocks > chip.Blocks)
            {
                file.HasFailed = true;
            }
            else
            {
                chip.ReadForCopy(file.Programmed);
                Take(file);
            }
        }
    }

    /// <summary>Puts a free, erased block at the current place of the file; the file has failed when there is none.</summary>
    private void Take(FlashFile file)
    {
        int block = volume.Allocate();
        if (block < 0)
        {
            file.HasFailed = true;
            return;
        }

        if (file.Current < file.Blocks.Count)
        {
            file.Blocks[file.Current] = block;
        }
        else
        {
            file.Blocks.Add(block);
        }

        file.Programmed = 0;
        chip.EraseForData(block);
    }
}
