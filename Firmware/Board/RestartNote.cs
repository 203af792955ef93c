using System;
using System.IO;
using PressureDevice.Core;

namespace PressureDevice.Board
{
    /// <summary>Why the device restarted itself: left on flash before the restart, taken after it.</summary>
    public static class RestartNote
    {
        private const string Path = "I:\\restart";

        /// <summary>Leaves the cause.</summary>
        /// <param name="cause">The cause.</param>
        public static void Leave(FaultCode cause)
        {
            try
            {
                File.WriteAllBytes(Path, new byte[] { (byte)cause });
            }
            catch (Exception)
            {
                // The restart matters more than its note.
            }
        }

        /// <summary>Takes the cause.</summary>
        /// <returns>The cause, or none.</returns>
        public static FaultCode Take()
        {
            try
            {
                if (!File.Exists(Path))
                {
                    return FaultCode.None;
                }

                byte[] note = File.ReadAllBytes(Path);
                File.Delete(Path);
                return note.Length == 1 ? (FaultCode)note[0] : FaultCode.None;
            }
            catch (Exception)
            {
                return FaultCode.None;
            }
        }
    }
}
