using System;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>
    /// A small volume in memory as littlefs is: a new file is there, empty, from its opening; what is added is durable with the close, all or nothing. The power can go
    /// before any operation that changes something, and the medium can refuse, forget and be full.
    /// </summary>
    internal sealed class FakeLogFiles : ILogFiles
    {
        private const int MostBytes = 3 * HoldLogBlocks.BlockBytes;

        private readonly byte[][] _files = new byte[HoldLogIndex.Most][];
        private readonly byte[] _added = new byte[MostBytes];
        private int _open = -1;
        private int _addedCount;

        /// <summary>Changing operations until the power goes; −1 for never.</summary>
        public int CutIn { get; set; } = -1;

        /// <summary>Blocks of the volume.</summary>
        public int Blocks { get; set; } = 64;

        /// <summary>True to refuse every change.</summary>
        public bool Refuses { get; set; }

        /// <summary>What it does that is not what it says.</summary>
        public LogFileLies Lies { get; } = new LogFileLies();

        /// <summary>True to keep a file that is to be deleted, and to say so.</summary>
        public bool RefusesToDelete { get; set; }

        /// <summary>True when nothing can be read.</summary>
        public bool IsUnreadable { get; set; }

        /// <summary>What was done.</summary>
        public LogFileCounts Counts { get; set; } = new LogFileCounts();

        /// <summary>The bytes of a file themselves; null for none.</summary>
        /// <param name="file">Its number.</param>
        public byte[] Bytes(int file)
        {
            return _files[file];
        }

        /// <summary>Puts a file there.</summary>
        /// <param name="file">Its number.</param>
        /// <param name="bytes">Its bytes; null for none.</param>
        public void Put(int file, byte[] bytes)
        {
            _files[file] = bytes;
        }

        /// <summary>The volume as the power cut leaves it, with everything in order again.</summary>
        public FakeLogFiles Restarted()
        {
            FakeLogFiles files = new FakeLogFiles();
            files.Blocks = Blocks;
            for (int i = 0; i < _files.Length; i++)
            {
                files._files[i] = _files[i] == null ? null : Joined(_files[i], _added, 0);
            }

            return files;
        }

        /// <inheritdoc/>
        public int Length(int file)
        {
            Counts.Read(file, 0);
            return IsUnreadable ? -2 : _files[file] == null ? -1 : _files[file].Length;
        }

        /// <inheritdoc/>
        public bool Read(int file, int position, byte[] bytes, int offset, int count)
        {
            byte[] held = _files[file];
            if (IsUnreadable || file == _open || held == null || position + count > held.Length || Lies.Hides(file, position + count))
            {
                return false;
            }

            Counts.Read(file, count);
            Array.Copy(held, position, bytes, offset, count);
            return true;
        }

        /// <inheritdoc/>
        public bool Open(int file)
        {
            Change();
            if (Refuses || _open >= 0)
            {
                return false;
            }

            if (_files[file] == null)
            {
                Counts.Commits++;
                _files[file] = new byte[0];
            }

            _open = file;
            _addedCount = 0;
            return true;
        }

        /// <inheritdoc/>
        public bool Write(byte[] bytes, int offset, int count)
        {
            Change();
            if (Refuses || _open < 0)
            {
                return false;
            }

            int room = Room() - _files[_open].Length - _addedCount;
            room = Lies.KeptBytes >= 0 && Lies.KeptBytes - _addedCount < room ? Lies.KeptBytes - _addedCount : room;
            int kept = count < room ? count : room < 0 ? 0 : room;
            Array.Copy(bytes, offset, _added, _addedCount, kept);
            _addedCount += kept;
            return _addedCount <= Lies.DeniedFrom;
        }

        /// <inheritdoc/>
        public bool Close()
        {
            Change();
            int file = _open;
            _open = -1;
            if (file < 0 || Refuses)
            {
                return false;
            }

            byte[] held = _files[file];
            _addedCount = Lies.Change(_added, _addedCount);
            int end = held.Length + _addedCount;
            Counts.Close(held.Length, end);
            Counts.SeeBlocks(Used() + HoldLogBlocks.Of(end));
            _files[file] = Joined(held, _added, _addedCount);
            return !Lies.DeniesCloses;
        }

        /// <inheritdoc/>
        public bool Delete(int file)
        {
            Change();
            if (Refuses || RefusesToDelete)
            {
                return false;
            }

            Counts.Commits++;
            _files[file] = Lies.Keeps(file) ? _files[file] : null;
            return true;
        }

        private static byte[] Joined(byte[] one, byte[] other, int count)
        {
            byte[] bytes = new byte[one.Length + count];
            one.CopyTo(bytes, 0);
            Array.Copy(other, 0, bytes, one.Length, count);
            return bytes;
        }

        private int Used()
        {
            int blocks = 0;
            for (int i = 0; i < _files.Length; i++)
            {
                blocks += _files[i] == null || _files[i].Length == 0 ? 0 : HoldLogBlocks.Of(_files[i].Length);
            }

            return blocks;
        }

        /// <summary>Bytes that the open file may have: an addition takes a new block before the old one is free.</summary>
        private int Room()
        {
            int free = Blocks - Used();
            int whole = _files[_open].Length / HoldLogBlocks.BlockBytes;
            return free <= 0 ? 0 : (whole + free) * (HoldLogBlocks.BlockBytes - 4);
        }

        private void Change()
        {
            if (CutIn == 0)
            {
                throw new LogPowerCut();
            }

            CutIn -= CutIn > 0 ? 1 : 0;
            Counts.Changes++;
        }
    }
}
