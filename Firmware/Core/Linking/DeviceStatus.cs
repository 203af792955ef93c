namespace PressureDevice.Core
{
    /// <summary>How the device is, for a phone. docs/protocol.md has the bytes.</summary>
    public static class DeviceStatus
    {
        /// <summary>Bytes of it: the smallest payload of the link.</summary>
        public const int Length = 20;

        /// <summary>Flag: a valid calibration is in use.</summary>
        public const int Calibrated = 1;

        /// <summary>Flag: a zero has been taken since the start.</summary>
        public const int Tared = 2;

        /// <summary>Flag: the time of day is known.</summary>
        public const int ClockSet = 4;

        /// <summary>Flag: it speaks with Progressor clients until it is switched off.</summary>
        public const int Progressor = 8;

        /// <summary>Flag: the self-test has run.</summary>
        public const int SelfTested = 16;

        /// <summary>Flag: a calibration is being measured.</summary>
        public const int Calibrating = 32;

        /// <summary>Flag: the patient's button is plugged in.</summary>
        public const int PatientButton = 64;

        /// <summary>A bit for each byte whose change a phone is told of: all but the battery's voltage, which is never still.</summary>
        public const int News = ~(3 << MilliVoltsAt);

        /// <summary>What stands for the number of holds, and of those with no phone, while the log cannot be read: both u16 in one number.</summary>
        public const int UnknownHolds = -1;

        private const int OldestAt = 1;
        private const int FirmwareAt = 2;
        private const int FlagsAt = 5;
        private const int SelfTestAt = 6;
        private const int VerdictAt = 8;
        private const int EventsAt = 9;
        private const int NewestEventAt = 10;
        private const int FreeAt = 11;
        private const int HoldsAt = 12;
        private const int MilliVoltsAt = 16;
        private const int BatteryAt = 18;
        private const int RoleAt = 19;

        /// <summary>Writes what the device itself says.</summary>
        /// <param name="bytes">Where to, from the first on.</param>
        /// <param name="device">The device.</param>
        /// <param name="prescription">What it is told to do.</param>
        /// <param name="modes">The flags <see cref="Progressor"/>, <see cref="Calibrating"/> and <see cref="PatientButton"/>, as they stand.</param>
        /// <param name="selfTestBits">Result of the self-test; 0 before it has run, for it always has a bit.</param>
        public static void WriteDevice(byte[] bytes, Device device, Prescription prescription, int modes, int selfTestBits)
        {
            ForceSensor sensor = device.Sensor;
            bytes[0] = FirmwareVersion.Protocol;
            bytes[OldestAt] = FirmwareVersion.OldestProtocol;
            bytes[FirmwareAt] = FirmwareVersion.Major;
            bytes[FirmwareAt + 1] = FirmwareVersion.Minor;
            bytes[FirmwareAt + 2] = FirmwareVersion.Patch;
            bytes[FlagsAt] = (byte)(modes
                | (sensor.IsCalibrated ? Calibrated : 0)
                | (sensor.IsTared ? Tared : 0)
                | (prescription.Clock.IsSet ? ClockSet : 0)
                | (selfTestBits != 0 ? SelfTested : 0));
            LittleEndian.PutUInt16(bytes, SelfTestAt, selfTestBits);
            bytes[VerdictAt] = (byte)device.Verdict;
            bytes[RoleAt] = (byte)prescription.Settings.Role;
        }

        /// <summary>Writes what is stored and what is left.</summary>
        /// <param name="bytes">Where to, from the first on.</param>
        /// <param name="faults">The fault log.</param>
        /// <param name="log">The stored holds.</param>
        /// <param name="holds">What <see cref="Count"/> has counted.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <param name="batteryPercent">Battery, %, as shown.</param>
        public static void WriteStores(byte[] bytes, FaultLog faults, HoldLog log, int holds, int batteryMilliVolts, int batteryPercent)
        {
            bytes[EventsAt] = (byte)faults.Count;
            bytes[NewestEventAt] = (byte)faults.Newest;
            bytes[FreeAt] = (byte)log.FreePercent;
            LittleEndian.PutInt32(bytes, HoldsAt, holds);
            LittleEndian.PutUInt16Saturated(bytes, MilliVoltsAt, batteryMilliVolts);
            bytes[BatteryAt] = (byte)batteryPercent;
        }

        /// <summary>Counts the stored holds. A slow thing: it may have to read a segment.</summary>
        /// <param name="log">The stored holds.</param>
        /// <returns>How many there are in the low 16 bits, how many of them no phone has in the high ones; <see cref="UnknownHolds"/> when they cannot be read.</returns>
        public static int Count(HoldLog log)
        {
            int holds = log.Reader.CountBetween(1, int.MaxValue);
            int waiting = log.Reader.CountBetween(log.SyncedUpTo + 1, int.MaxValue);
            return holds < 0 || waiting < 0 ? UnknownHolds : holds | (waiting << 16);
        }
    }
}
