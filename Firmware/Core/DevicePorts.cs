using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The hardware of one device, by its ports.</summary>
    public sealed class DevicePorts
    {
        /// <summary>The load cell's converter.</summary>
        public ILoadCell LoadCell;

        /// <summary>Light and motor.</summary>
        public ICueOutputs Outputs;

        /// <summary>The files of the hold log.</summary>
        public ILogFiles Log;

        /// <summary>The mark that a hold runs.</summary>
        public IHoldMark Mark;

        /// <summary>The work buffer, <see cref="WorkBuffer.Length"/> bytes, the same one that the link has.</summary>
        public byte[] Work;

        /// <summary>The phone.</summary>
        public ILink Link;

        /// <summary>The battery.</summary>
        public IBattery Battery;

        /// <summary>The device's button.</summary>
        public IButton Button;

        /// <summary>The line to the patient's button.</summary>
        public IPatientLine PatientLine;

        /// <summary>Where the fault log is kept.</summary>
        public ISlots Faults;

        /// <summary>Where the settings are kept.</summary>
        public ISlots Settings;
    }
}
