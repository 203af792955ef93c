using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// One turn for each conversion: wait for it with a limit, step the device, apply the cues, tell the phone, then at most one slow thing,
    /// and none while a hand is being guided.
    /// </summary>
    public sealed class ControlLoop
    {
        private const int BatteryPeriodMs = 10_000;
        private const int AppendRetryMs = 1_000;

        private readonly Device _device;
        private readonly ILoadCell _loadCell;
        private readonly ICueOutputs _outputs;
        private readonly IRecordStore _store;
        private readonly ILink _link;
        private readonly IBattery _battery;
        private readonly RecordAccess _access;
        private readonly byte[] _record;
        private readonly byte[] _packet;
        private int _boot;
        private int _nextSequence;
        private bool _recordDue;
        private bool _batteryKnown;
        private int _lastAppendMs;
        private int _lastPacketMs;
        private int _lastBatteryMs;

        /// <summary>Makes the loop; the record's numbering goes on from the newest stored record.</summary>
        /// <param name="device">The device.</param>
        /// <param name="loadCell">Where conversions come from.</param>
        /// <param name="outputs">Light and motor.</param>
        /// <param name="store">The hold records.</param>
        /// <param name="link">The phone.</param>
        /// <param name="battery">The battery.</param>
        public ControlLoop(
            Device device, ILoadCell loadCell, ICueOutputs outputs, IRecordStore store, ILink link, IBattery battery)
        {
            _device = device;
            _loadCell = loadCell;
            _outputs = outputs;
            _store = store;
            _link = link;
            _battery = battery;
            _access = new RecordAccess(link, store);
            _record = new byte[HoldRecord.Length];
            _packet = new byte[LiveForcePacket.Length];
            ContinueNumbering();
        }

        /// <summary>Does one turn; returns after at most <see cref="ForceSensor.ConversionLimitMs"/> and one slow thing.</summary>
        public void Turn()
        {
            if (_loadCell.WaitForConversion(ForceSensor.ConversionLimitMs))
            {
                _device.Step(_loadCell.Counts, _loadCell.StampUs);
            }
            else
            {
                _device.StepWithoutConversion(_loadCell.StampUs);
            }

            _outputs.Show(_device.Light, _device.Haptic);
            Report();
        }

        /// <summary>Numbers go on from the newest record that can be read; those behind it, which cannot, keep theirs.</summary>
        private void ContinueNumbering()
        {
            int count = _store.Count;
            _nextSequence = count + 1;
            _boot = 1;
            for (int index = count - 1; index >= 0; index--)
            {
                if (_store.Read(index, _record))
                {
                    _nextSequence = LittleEndian.GetInt32(_record, HoldRecord.SequenceOffset) + count - index;
                    _boot = LittleEndian.GetUInt16(_record, HoldRecord.BootOffset) + 1;
                    return;
                }
            }
        }

        private void Report()
        {
            int nowMs = _device.UptimeMs;
            if (_device.HoldEnded)
            {
                HoldRecord.Write(_record, _device, _nextSequence, _boot, _battery.MilliVolts);
                _recordDue = true;
                _lastAppendMs = nowMs - AppendRetryMs;
            }

            if (nowMs - _lastPacketMs >= LiveForcePacket.PeriodMs)
            {
                _lastPacketMs = nowMs;
                LiveForcePacket.Write(_packet, _device);
                _link.Notify(LinkChannel.LiveForce, _packet, LiveForcePacket.Length);
            }

            if (!_device.IsGuiding)
            {
                DoOneSlowThing(nowMs);
            }
        }

        private void DoOneSlowThing(int nowMs)
        {
            if (_recordDue && nowMs - _lastAppendMs >= AppendRetryMs)
            {
                _lastAppendMs = nowMs;
                if (_store.Append(_record))
                {
                    _nextSequence++;
                    _recordDue = false;
                }
            }
            else if (!_batteryKnown || nowMs - _lastBatteryMs >= BatteryPeriodMs)
            {
                _batteryKnown = true;
                _lastBatteryMs = nowMs;
                _battery.Measure();
                _link.ShowBattery(BatteryGauge.PercentOf(_battery.MilliVolts));
            }
            else
            {
                _access.Turn();
            }
        }
    }
}
