using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The stored calibration, in two copies.</summary>
    public sealed class CalibrationStore
    {
        private readonly SlotStore _store;
        private readonly byte[] _payload;

        /// <summary>Makes a store.</summary>
        /// <param name="slots">Where it is kept.</param>
        public CalibrationStore(ISlots slots)
        {
            _store = new SlotStore(slots, CalibrationCodec.Length);
            _payload = new byte[CalibrationCodec.Length];
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
            return _store.Load(_payload) ? CalibrationCodec.Decode(_payload) : Calibration.None();
        }

        /// <summary>Stores an accepted calibration, in both copies one after the other.</summary>
        /// <param name="calibration">What to store.</param>
        /// <returns>False when it could not be stored; the one before is then still there.</returns>
        public bool Save(Calibration calibration)
        {
            CalibrationCodec.Write(_payload, calibration);
            return _store.SaveTwice(_payload);
        }
    }
}
