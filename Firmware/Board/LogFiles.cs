using System;
using System.IO;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>
    /// The files of the hold log. The one that was read last stays open: on this file system each opening, for reading too, writes to the directory.
    /// </summary>
    public sealed class LogFiles : ILogFiles
    {
        private const int NoFile = -1;
        private const int Unknown = -2;

        private FileStream _reader;
        private int _readFile;
        private FileStream _writer;

        /// <inheritdoc/>
        public int Length(int file)
        {
            try
            {
                if (!IsReading(file) && !File.Exists(PathOf(file)))
                {
                    return NoFile;
                }

                OpenReader(file);
                return (int)_reader.Length;
            }
            catch (Exception)
            {
                CloseReader();
                return Unknown; // native file errors are plain exceptions
            }
        }

        /// <inheritdoc/>
        public bool Read(int file, int position, byte[] bytes, int offset, int count)
        {
            try
            {
                OpenReader(file);
                _reader.Seek(position, SeekOrigin.Begin);
                return _reader.Read(bytes, offset, count) == count;
            }
            catch (Exception)
            {
                CloseReader();
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Open(int file)
        {
            LetGo(file);
            try
            {
                _writer = new FileStream(PathOf(file), FileMode.Append, FileAccess.Write);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Write(byte[] bytes, int offset, int count)
        {
            try
            {
                _writer.Write(bytes, offset, count);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Close()
        {
            FileStream writer = _writer;
            _writer = null;
            try
            {
                writer.Close();
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Delete(int file)
        {
            LetGo(file);
            try
            {
                File.Delete(PathOf(file));
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        private static string PathOf(int file)
        {
            return "I:\\holds." + file.ToString();
        }

        private bool IsReading(int file)
        {
            return _reader != null && _readFile == file;
        }

        private void OpenReader(int file)
        {
            if (IsReading(file))
            {
                return;
            }

            CloseReader();
            _reader = new FileStream(PathOf(file), FileMode.Open, FileAccess.Read);
            _readFile = file;
        }

        /// <summary>A file that is open for reading can neither be written nor deleted.</summary>
        private void LetGo(int file)
        {
            if (IsReading(file))
            {
                CloseReader();
            }
        }

        private void CloseReader()
        {
            FileStream reader = _reader;
            _reader = null;
            try
            {
                if (reader != null)
                {
                    reader.Close();
                }
            }
            catch (Exception)
            {
                // It is not read any more: whether it closes does not matter.
            }
        }
    }
}
