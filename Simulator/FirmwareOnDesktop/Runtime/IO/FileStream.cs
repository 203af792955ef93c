using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.IO
{
    /// <summary>
    /// An open file on the internal volume. What is written is durable only after <see cref="Close"/> or Dispose.
    /// </summary>
    internal class FileStream : Stream
    {
        private const int DefaultBufferSize = 0;

        private readonly FlashFile _file;
        private long _position;
        private bool _closed;

        /// <summary>Opens for reading and writing (for appending: writing), shared for reading.</summary>
        public FileStream(string path, FileMode mode)
            : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite)
        {
        }

        /// <summary>Opens, shared for reading.</summary>
        public FileStream(string path, FileMode mode, FileAccess access)
            : this(path, mode, access, FileShare.Read)
        {
        }

        /// <summary>Opens.</summary>
        public FileStream(string path, FileMode mode, FileAccess access, FileShare share)
            : this(path, mode, access, share, DefaultBufferSize)
        {
        }

        /// <summary>Opens; the size of the buffer has no meaning.</summary>
        public FileStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize)
        {
            Name = FlashPath.Checked(path);
            bool writes = (access & FileAccess.Write) != 0;
            bool reads = (access & FileAccess.Read) != 0;
            bool needsWriting = mode != FileMode.Open && mode != FileMode.OpenOrCreate;
            if ((needsWriting && !writes) || (reads && mode == FileMode.Append))
            {
                throw new ArgumentException("This mode and this access do not go together.");
            }

            FlashFileSystem flash = Board.Current.Flash;
            if (mode == FileMode.CreateNew && flash.Volume.Files.ContainsKey(Name))
            {
                throw new IOException(Name + " exists already.");
            }

            bool creates = mode != FileMode.Open && mode != FileMode.Truncate;
            bool sharesRead = (share & FileShare.Read) != 0;
            bool sharesWrite = (share & FileShare.Write) != 0;
            _file = flash.Open(Name, creates, reads, writes, sharesRead, sharesWrite);
            if ((mode == FileMode.Create || mode == FileMode.Truncate) && _file.Length > 0)
            {
                flash.SetLength(_file, 0);
            }

            _position = mode == FileMode.Append ? _file.Length : 0;
        }

        /// <inheritdoc/>
        public override bool CanRead => !_closed && _file.CanRead;

        /// <inheritdoc/>
        public override bool CanSeek => !_closed;

        /// <inheritdoc/>
        public override bool CanWrite => !_closed && _file.CanWrite;

        /// <inheritdoc/>
        public override long Length
        {
            get
            {
                Flash();
                return _file.Length;
            }
        }

        /// <inheritdoc/>
        public override long Position
        {
            get
            {
                Flash();
                return _position;
            }

            set => Seek(value, SeekOrigin.Begin);
        }

        /// <summary>Full path.</summary>
        public string Name { get; }

        /// <summary>Commits and closes.</summary>
        public override void Close() => Dispose(true);

        /// <summary>Does not commit: the native flush does not write the file's metadata.</summary>
        public override void Flush() => Flash();

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            FlashFileSystem flash = Flash();
            if (!_file.CanRead)
            {
                throw new NotSupportedException();
            }

            int read = flash.Read(_file, _position, buffer.AsSpan(offset, count));
            _position += read;
            return read;
        }

        /// <summary>Not implemented in the package.</summary>
        public int Read(SpanByte buffer) => throw new NotImplementedException();

        /// <inheritdoc/>
        public override int ReadByte()
        {
            var buffer = new byte[1];
            return Read(buffer, 0, 1) == 0 ? -1 : buffer[0];
        }

        /// <inheritdoc/>
        public override long Seek(long offset, SeekOrigin origin)
        {
            Flash();
            long start = origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.End ? _file.Length : _position;
            if (start + offset < 0)
            {
                throw new IOException("A place before the start of the file.");
            }

            return _position = start + offset;
        }

        /// <inheritdoc/>
        public override void SetLength(long value)
        {
            FlashFileSystem flash = Flash();
            CheckWritable();
            flash.SetLength(_file, value);
            _position = Math.Min(_position, value);
        }

        /// <summary>Writes; what does not fit on the volume any more is lost without a word.</summary>
        public override void Write(byte[] buffer, int offset, int count)
        {
            FlashFileSystem flash = Flash();
            CheckWritable();
            flash.Write(_file, _position, buffer.AsSpan(offset, count));
            _position += count;
        }

        /// <inheritdoc/>
        public override void WriteByte(byte value) => Write(new[] { value }, 0, 1);

        /// <summary>Commits and closes.</summary>
        protected override void Dispose(bool disposing)
        {
            if (!_closed && disposing && _file is object)
            {
                _closed = true;
                Board.Current.Flash.Close(_file);
            }
        }

        private FlashFileSystem Flash()
        {
            FlashFileSystem flash = Board.Current.Flash;
            return _closed ? throw new ObjectDisposedException(Name) : flash;
        }

        private void CheckWritable()
        {
            if (!_file.CanWrite)
            {
                throw new NotSupportedException();
            }
        }
    }
}
