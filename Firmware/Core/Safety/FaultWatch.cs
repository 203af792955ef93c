using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>A fault log that looks for itself: it writes what changes for the worse, each fault once when it begins.</summary>
    public sealed class FaultWatch : FaultLog
    {
        private const int SaveRetryMs = 2_000;

        private readonly HoldRecorder _recorder;
        private SafetyVerdict _verdict;
        private ZeroState _zero;
        private int _handlerFailures;
        private int _damages;
        private int _lastSaveMs;

        /// <summary>Opens the log.</summary>
        /// <param name="slots">Where it is kept.</param>
        /// <param name="work">The work buffer.</param>
        /// <param name="recorder">For the number of this start.</param>
        public FaultWatch(ISlots slots, byte[] work, HoldRecorder recorder)
            : base(slots, work)
        {
            _recorder = recorder;
        }

        /// <summary>Writes an event.</summary>
        /// <param name="code">What happened; none is nothing.</param>
        /// <param name="device">The device.</param>
        /// <param name="detail">What the code says of it.</param>
        public void Note(FaultCode code, Device device, int detail)
        {
            if (code != FaultCode.None)
            {
                Add(code, device.Session.State, _recorder.Boot, device.UptimeMs, detail);
            }
        }

        /// <summary>Looks at the device after a step.</summary>
        /// <param name="device">The device.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <param name="handlerFailures">How many handlers of the radio have failed since the start.</param>
        /// <param name="damages">Damaged stretches that were found in the hold log since the start.</param>
        public void Look(Device device, int batteryMilliVolts, int handlerFailures, int damages)
        {
            SafetyVerdict verdict = device.Verdict;
            if (verdict != _verdict)
            {
                _verdict = verdict;
                Note(CodeOf(verdict), device, verdict == SafetyVerdict.BatteryLow ? batteryMilliVolts : device.Sensor.ForceMilliNewtons);
            }

            ZeroState zero = device.Sensor.ZeroState;
            if (zero != _zero)
            {
                _zero = zero;
                Note(zero == ZeroState.Loaded ? FaultCode.ZeroLoaded : FaultCode.None, device, 0);
            }

            if (handlerFailures != _handlerFailures)
            {
                _handlerFailures = handlerFailures;
                Note(FaultCode.HandlerFailed, device, handlerFailures);
            }

            if (damages != _damages)
            {
                _damages = damages;
                Note(FaultCode.LogDamaged, device, damages);
            }
        }

        /// <summary>Stores the log when there is something new, at most every two seconds.</summary>
        /// <param name="nowMs">Uptime, ms.</param>
        /// <returns>True when it did some work.</returns>
        public bool TrySave(int nowMs)
        {
            if (!IsDirty || (uint)(nowMs - _lastSaveMs) < SaveRetryMs)
            {
                return false;
            }

            _lastSaveMs = nowMs;
            Save();
            return true;
        }

        private static FaultCode CodeOf(SafetyVerdict verdict)
        {
            switch (verdict)
            {
                case SafetyVerdict.SensorMissing: return FaultCode.SensorMissing;
                case SafetyVerdict.SensorSaturated: return FaultCode.SensorSaturated;
                case SafetyVerdict.SensorFrozen: return FaultCode.SensorFrozen;
                case SafetyVerdict.SensorNoisy: return FaultCode.SensorNoisy;
                case SafetyVerdict.OverForce: return FaultCode.OverForce;
                case SafetyVerdict.ZeroShifted: return FaultCode.ZeroShifted;
                case SafetyVerdict.BatteryLow: return FaultCode.BatteryLow;
                case SafetyVerdict.ButtonStuck: return FaultCode.ButtonStuck;
                case SafetyVerdict.ButtonLost: return FaultCode.ButtonLost;
                case SafetyVerdict.StoreFailed: return FaultCode.StoreFailed;
                case SafetyVerdict.LogFull: return FaultCode.LogFull;
                default: return FaultCode.None;
            }
        }
    }
}
