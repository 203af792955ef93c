using System;
using System.IO;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>Two small files as slots. A file is durable only when it is closed; the store above reads back what it has written.</summary>
    public sealed class SlotFiles : ISlots
    {
        private readonly SlotName _name;

        /// <summary>Names the files.</summary>
        /// <param name="name">What they keep.</param>
        public SlotFiles(SlotName name)
        {
            _name = name;
        }

        /// <inheritdoc/>
        public bool Read(int slot, byte[] bytes, int count)
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
                    return file.Length == count && file.Read(bytes, 0, count) == count;
                }
            }
            catch (Exception)
            {
                return false; // native file errors are plain exceptions
            }
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] bytes, int count)
        {
            try
            {
                using (FileStream file = new FileStream(PathOf(slot), FileMode.Create, FileAccess.Write))
                {
                    file.Write(bytes, 0, count);
                }

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>The path is made when it is needed: kept, it would stay on the heap.</summary>
        private string PathOf(int slot)
        {
            string ending = slot == 0 ? ".a" : ".b";
            switch (_name)
            {
                case SlotName.Calibration:
                    return "I:\\cal" + ending;
                case SlotName.Settings:
                    return "I:\\set" + ending;
                default:
                    return "I:\\flt" + ending;
            }
        }
    }
}
