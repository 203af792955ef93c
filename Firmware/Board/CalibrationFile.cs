using System;
using System.IO;
using PressureDevice.Core;

namespace PressureDevice.Board
{
    /// <summary>The stored calibration.</summary>
    public static class CalibrationFile
    {
        private const string Path = "I:\\calibration.bin";

        /// <summary>Reads the calibration.</summary>
        /// <returns>The calibration, or one that is not valid when the file is missing, damaged or cannot be read.</returns>
        public static Calibration Load()
        {
            try
            {
                return CalibrationCodec.Decode(File.Exists(Path) ? File.ReadAllBytes(Path) : null);
            }
            catch (Exception)
            {
                return Calibration.None(); // native file errors are plain exceptions
            }
        }
    }
}
