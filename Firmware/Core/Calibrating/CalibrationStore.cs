using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The stored calibration, in two copies.</summary>
    public sealed class CalibrationStore : SlotStore
    {
        /// <summary>Makes a store.</summary>
        /// <param name="slots">Where it is kept.</param>
        /// <param name="work">The work buffer.</param>
        public CalibrationStore(ISlots slots, byte[] work)
            : base(slots, work)
        {
        }

        /// <summary>Reads the calibration.</summary>
        /// <returns>The calibration, or <see cref="Calibration.None"/> when no copy is good.</returns>
        public Calibration Load()
        {
            byte[] payload = new byte[CalibrationCodec.Length]; // needed now and dropped: it would cost heap for ever
            return Load(payload) == SlotState.Good ? CalibrationCodec.Decode(payload) : Calibration.None();
        }

        /// <summary>Stores an accepted calibration, in both copies one after the other.</summary>
        /// <param name="calibration">What to store.</param>
        /// <returns>False when it could not be stored; the one before is then still there.</returns>
        public bool Save(Calibration calibration)
        {
            byte[] payload = new byte[CalibrationCodec.Length];
            CalibrationCodec.Write(payload, calibration);
            return SaveTwice(payload);
        }
    }
}
