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

        /// <summary>The hold records.</summary>
        public IRecordStore Records;

        /// <summary>The phone.</summary>
        public ILink Link;

        /// <summary>The battery.</summary>
        public IBattery Battery;

        /// <summary>The device's button.</summary>
        public IButton Button;

        /// <summary>The patient's button on its cable.</summary>
        public IButton PatientButton;

        /// <summary>Where the fault log is kept.</summary>
        public ISlots Faults;

        /// <summary>Where the settings are kept.</summary>
        public ISlots Settings;
    }
}
