using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The stored calibration, in two copies.</summary>
    public sealed class CalibrationStore
    {
        private readonly SlotStore _store;

        /// <summary>Makes a store.</summary>
        /// <param name="slots">Where it is kept.</param>
        /// <param name="work">The work buffer.</param>
        public CalibrationStore(ISlots slots, byte[] work)
        {
            _store = new SlotStore(slots, work);
        }

        /// <summary>Undamaged copies, 0 to 2.</summary>
        public int Copies
        {
            get { return _store.Copies; }
        }

        /// <summary>Reads the calibration.</summary>
        /// <returns>The calibration, or <see cref="Calibration.None"/> when no copy is good.</returns>
        public Calibration Load()
        {
            byte[] payload = new byte[CalibrationCodec.Length]; // needed now and dropped: it would cost heap for ever
            return _store.Load(payload) == SlotState.Good ? CalibrationCodec.Decode(payload) : Calibration.None();
        }

        /// <summary>Stores an accepted calibration, in both copies one after the other.</summary>
        /// <param name="calibration">What to store.</param>
        /// <returns>False when it could not be stored; the one before is then still there.</returns>
        public bool Save(Calibration calibration)
        {
            byte[] payload = new byte[CalibrationCodec.Length];
            CalibrationCodec.Write(payload, calibration);
            return _store.SaveTwice(payload);
        }
    }
}
