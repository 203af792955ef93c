using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The area of the tip that is mounted: 50, 100 or 200 mm², or 0 for a free one. The user says which; the device cannot see it.</summary>
    public sealed class TipArea
    {
        private const int Length = 2;
        private const int Version = 1;

        private readonly SlotStore _store;
        private readonly byte[] _payload;

        /// <summary>Reads the stored area; a free tip when there is none.</summary>
        /// <param name="slots">Where it is kept.</param>
        public TipArea(ISlots slots)
        {
            _store = new SlotStore(slots, Length);
            _payload = new byte[Length];
            if (_store.Load(_payload) && _payload[0] == Version && IsAllowed(_payload[1]))
            {
                SquareMillimetres = _payload[1];
            }
        }

        /// <summary>mm², 0 for a free tip.</summary>
        public int SquareMillimetres { get; private set; }

        /// <summary>Tells whether there is such a tip.</summary>
        /// <param name="squareMillimetres">mm².</param>
        public static bool IsAllowed(int squareMillimetres)
        {
            return squareMillimetres == 0 || squareMillimetres == 50 || squareMillimetres == 100 || squareMillimetres == 200;
        }

        /// <summary>Sets and stores the area.</summary>
        /// <param name="squareMillimetres">mm².</param>
        /// <returns><see cref="ControlCode.Done"/>, or why not.</returns>
        public int Set(int squareMillimetres)
        {
            if (!IsAllowed(squareMillimetres))
            {
                return ControlCode.InvalidValue;
            }

            _payload[0] = Version;
            _payload[1] = (byte)squareMillimetres;
            if (!_store.Save(_payload))
            {
                return (int)CalibrationRefusal.NotStored;
            }

            SquareMillimetres = squareMillimetres;
            return ControlCode.Done;
        }
    }
}
