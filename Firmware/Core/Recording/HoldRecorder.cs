using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Gives each hold its number, writes its record and sees to it that the log takes it. A hold is marked open while a hand is guided: one that is still open at
    /// the start was cut off with the power, and gets its record then. Between holds it has the log make the place for the next one.
    /// </summary>
    public sealed class HoldRecorder
    {
        /// <summary>How long a log that has refused a record is left alone, ms.</summary>
        public const int RetryMs = 1_000;

        /// <summary>How long a log that could not make room is left alone, ms: each try wears the flash.</summary>
        public const int PrepareRetryMs = 10_000;

        private readonly HoldLog _log;
        private readonly IHoldMark _mark;
        private readonly ForceCurve _curve;
        private byte[] _record; // only while one waits that the log has not taken at once
        private int _waitFromMs;
        private int _waitMs;

        /// <summary>Makes a recorder.</summary>
        /// <param name="log">Where holds are kept.</param>
        /// <param name="mark">Where a running hold is marked.</param>
        /// <param name="curve">The force curve of the present or the last hold.</param>
        public HoldRecorder(HoldLog log, IHoldMark mark, ForceCurve curve)
        {
            _log = log;
            _mark = mark;
            _curve = curve;
            Boot = log.Boot + 1;
            IsFailing = !log.IsReadable;
        }

        /// <summary>The number of this start of the device.</summary>
        public int Boot { get; private set; }

        /// <summary>The number that the next record gets.</summary>
        public int NextSequence
        {
            get { return _log.NextSequence; }
        }

        /// <summary>Number of the newest record that tells a pain, as far as it can matter for the day; 0 for none.</summary>
        public int NewestPain
        {
            get { return _log.NewestPain; }
        }

        /// <summary>True while a record waits to be stored.</summary>
        public bool IsDue
        {
            get { return _record != null; }
        }

        /// <summary>True while a record waits that the log has refused at least once, and from the start when the log cannot be read.</summary>
        public bool IsFailing { get; private set; }

        /// <summary>True when the next hold has its place: no record waits and the log has made room.</summary>
        public bool IsReady
        {
            get { return _log.IsReady && !IsDue; }
        }

        /// <summary>Marks that a hand is being guided.</summary>
        public void Open()
        {
            _mark.Set(NextSequence);
        }

        /// <summary>Takes the mark away: the touch was no hold.</summary>
        public void Drop()
        {
            _mark.Set(0);
        }

        /// <summary>Writes the record of a hold that the power cut off, if there is one.</summary>
        /// <param name="device">The device, before its first hold.</param>
        /// <returns>True when there was one.</returns>
        public bool RecoverLostHold(Device device)
        {
            int mark = _mark.Read();
            if (mark == 0)
            {
                return false;
            }

            if (mark > 0 && _log.IsReadable && mark != NextSequence)
            {
                _mark.Set(0); // its record was stored, only the mark was not taken away any more
                return false;
            }

            _record = new byte[HoldRecord.Length];
            HoldRecord.WritePowerLost(_record, device, NextSequence, Boot);
            return true;
        }

        /// <summary>
        /// Writes the record of the hold that has just ended and stores it: its place was made before the hold began. What the log does not take waits here, for the next
        /// step of the device may ask for something else.
        /// </summary>
        /// <param name="device">The device after the step that ended it.</param>
        /// <param name="utcSeconds">UTC at the touch, s; 0 not known.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <param name="tipAreaSquareMillimetres">Area of the tip, mm²; 0 not known.</param>
        /// <param name="context">Whom it was for, and where: <see cref="HoldContext"/>.</param>
        public void Write(Device device, int utcSeconds, int batteryMilliVolts, int tipAreaSquareMillimetres, int context)
        {
            _waitMs = 0;
            if (_log.IsReady)
            {
                HoldRecord.Write(_log.Window, device, NextSequence, Boot, utcSeconds, batteryMilliVolts, tipAreaSquareMillimetres, context);
                if (Store(_log.Window) == HoldLogResult.Stored)
                {
                    return;
                }

                _waitFromMs = device.UptimeMs;
                _waitMs = RetryMs;
            }

            _record = new byte[HoldRecord.Length]; // what was in the window is void
            HoldRecord.Write(_record, device, NextSequence, Boot, utcSeconds, batteryMilliVolts, tipAreaSquareMillimetres, context);
        }

        /// <summary>Stores the pain that was told after the last hold.</summary>
        /// <param name="context">Whom it is about, where, and the pain: <see cref="HoldContext"/>.</param>
        /// <param name="nowMs">Uptime, ms.</param>
        /// <param name="utcSeconds">UTC, s; 0 not known.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <returns>Stored; Underway while the log makes the place for it; Failed when it is full, cannot be read, or has just refused something.</returns>
        public HoldLogResult TellPain(int context, int nowMs, int utcSeconds, int batteryMilliVolts)
        {
            if (!IsReady)
            {
                return _log.IsFull || IsFailing || _waitMs > 0 ? HoldLogResult.Failed : HoldLogResult.Underway;
            }

            HoldRecord.WritePainTold(_log.Window, NextSequence, Boot, nowMs, utcSeconds, batteryMilliVolts, context);
            return _log.Append(_log.Window, null);
        }

        /// <summary>Stores the record that waits, or makes the place for the next: one step of it, and after a refusal not before its time.</summary>
        /// <param name="nowMs">Uptime, ms.</param>
        /// <returns>True when it did some work.</returns>
        public bool Turn(int nowMs)
        {
            bool hasWork = IsDue || (!_log.IsReady && !_log.IsFull); // a full log has room again when a phone has taken over
            if (!hasWork || nowMs - _waitFromMs < _waitMs)
            {
                return false;
            }

            HoldLogResult result = IsDue ? Store(_record) : _log.Prepare();
            _waitFromMs = nowMs;
            _waitMs = IsFailing || result == HoldLogResult.Failed ? IsDue ? RetryMs : PrepareRetryMs : 0;
            return true;
        }

        private HoldLogResult Store(byte[] record)
        {
            HoldLogResult result = _log.Append(record, _curve);
            if (result == HoldLogResult.Stored)
            {
                _record = null;
                IsFailing = false;
                _mark.Set(0);
            }
            else if (result != HoldLogResult.Underway)
            {
                IsFailing = true;
            }

            return result;
        }
    }
}
