using System;
using System.IO;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>Small files as slots, two for each kind of data. A file is durable only when it is closed; the store above reads back what it has written.</summary>
    public sealed class SlotFiles : ISlots
    {
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
        private static string PathOf(int slot)
        {
            string ending = slot % 2 == 0 ? ".a" : ".b";
            switch (slot / 2)
            {
                case 0:
                    return "I:\\cal" + ending;
                case 1:
                    return "I:\\set" + ending;
                default:
                    return "I:\\flt" + ending;
            }
        }
    }
}
