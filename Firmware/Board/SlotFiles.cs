using System;
using System.IO;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>Two small files as slots. A file is durable only when it is closed; the store above reads back what it has written.</summary>
    public sealed class SlotFiles : ISlots
    {
        private readonly string _path; // the two names are made when they are needed: they would stay on the heap

        /// <summary>Names the files.</summary>
        /// <param name="path">Path without an ending; .a and .b are added.</param>
        public SlotFiles(string path)
        {
            _path = path;
        }

        /// <inheritdoc/>
        public bool Read(int slot, byte[] bytes)
        {
            try
            {
                string path = PathOf(slot);
                if (!File.Exists(path))
                {
                    return false;
                }

                using (FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read))
                {
                    return file.Length == bytes.Length && file.Read(bytes, 0, bytes.Length) == bytes.Length;
                }
            }
            catch (Exception)
            {
                return false; // native file errors are plain exceptions
            }
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] bytes)
        {
            try
            {
                using (FileStream file = new FileStream(PathOf(slot), FileMode.Create, FileAccess.Write))
                {
                    file.Write(bytes, 0, bytes.Length);
                }

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        private string PathOf(int slot)
        {
            return slot == 0 ? _path + ".a" : _path + ".b";
        }
    }
}
