using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Gives each hold its number, writes its record and sees to it that the store takes it. A hold is marked open while a hand is guided: one that is still open at
    /// the start was cut off with the power, and gets its record then.
    /// </summary>
    public sealed class HoldRecorder
    {
        private const int RetryMs = 1_000;

        private readonly IRecordStore _store;
        private readonly byte[] _record;
        private int _lastTryMs;

        /// <summary>Makes a recorder; the numbers go on from the newest stored record.</summary>
        /// <param name="store">The records.</param>
        public HoldRecorder(IRecordStore store)
        {
            _store = store;
            _record = new byte[HoldRecord.Length];
            IsFailing = !store.IsReadable;
            ContinueNumbering();
        }

        /// <summary>The number of this start of the device.</summary>
        public int Boot { get; private set; }

        /// <summary>The number that the next record gets.</summary>
        public int NextSequence { get; private set; }

        /// <summary>True while a record waits to be stored.</summary>
        public bool IsDue { get; private set; }

        /// <summary>True while a record waits that the store has refused at least once, and from the start when the store cannot be read.</summary>
        public bool IsFailing { get; private set; }

        /// <summary>Marks that a hand is being guided.</summary>
        public void Open()
        {
            _store.SetOpenMark(NextSequence);
        }

        /// <summary>Takes the mark away: the touch was no hold.</summary>
        public void Drop()
        {
            _store.SetOpenMark(0);
        }

        /// <summary>Writes the record of a hold that the power cut off, if there is one.</summary>
        /// <param name="device">The device, before its first hold.</param>
        /// <returns>True when there was one.</returns>
        public bool RecoverLostHold(Device device)
        {
            int mark = _store.OpenMark;
            if (mark == 0)
            {
                return false;
            }

            if (mark > 0 && _store.IsReadable && mark != NextSequence)
            {
                _store.SetOpenMark(0); // its record was stored, only the mark was not taken away any more
                return false;
            }

            HoldRecord.WritePowerLost(_record, device, NextSequence, Boot);
            SetDue(0);
            return true;
        }

        /// <summary>Writes the record of the hold that has just ended.</summary>
        /// <param name="device">The device after the step that ended it.</param>
        /// <param name="utcSeconds">UTC at the touch, s; 0 not known.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <param name="tipAreaSquareMillimetres">Area of the tip, mm²; 0 not known.</param>
        public void Write(Device device, int utcSeconds, int batteryMilliVolts, int tipAreaSquareMillimetres)
        {
            HoldRecord.Write(_record, device, NextSequence, Boot, utcSeconds, batteryMilliVolts, tipAreaSquareMillimetres);
            SetDue(device.UptimeMs);
        }

        /// <summary>Tries to store the record that waits, at most once a second.</summary>
        /// <param name="nowMs">Uptime, ms.</param>
        /// <returns>True when it did some work.</returns>
        public bool TryStore(int nowMs)
        {
            if (!IsDue || nowMs - _lastTryMs < RetryMs)
            {
                return false;
            }

            _lastTryMs = nowMs;
            if (_store.Append(_record))
            {
                NextSequence++;
                IsDue = false;
                IsFailing = false;
                _store.SetOpenMark(0);
            }
            else
            {
                IsFailing = true;
            }

            return true;
        }

        private void SetDue(int nowMs)
        {
            IsDue = true;
            _lastTryMs = nowMs - RetryMs;
        }

        /// <summary>Numbers go on from the newest record that can be read; those behind it, which cannot, keep theirs.</summary>
        private void ContinueNumbering()
        {
            int count = _store.Count;
            NextSequence = count + 1;
            Boot = 1;
            for (int index = count - 1; index >= 0; index--)
            {
                if (_store.Read(index, _record) && HoldRecord.IsIntact(_record))
                {
                    NextSequence = LittleEndian.GetInt32(_record, HoldRecord.SequenceOffset) + count - index;
                    Boot = LittleEndian.GetUInt16(_record, HoldRecord.BootOffset) + 1;
                    return;
                }
            }
        }
    }
}
