using System;

namespace PressureDevice.Board
{
    /// <summary>The UUIDs and names of the link, in one place. docs/protocol.md lists them.</summary>
    public static class LinkIds
    {
        /// <summary>The name in the advertisement: 8 bytes at most, so that it and the service's 128-bit UUID fit into one packet of 31.</summary>
        public const string DeviceName = "PressDev";

        /// <summary>What it is, in the Device Information service.</summary>
        public const string Model = "PressureDevice";

        /// <summary>The device's own service.</summary>
        public static Guid Service()
        {
            return new Guid("b7a10001-5e0f-4c1d-9a3e-2f6d1c84e7b0");
        }

        /// <summary>Hold records, in segments: notify.</summary>
        public static Guid HoldRecord()
        {
            return new Guid("b7a10002-5e0f-4c1d-9a3e-2f6d1c84e7b0");
        }

        /// <summary>Live force: notify.</summary>
        public static Guid LiveForce()
        {
            return new Guid("b7a10003-5e0f-4c1d-9a3e-2f6d1c84e7b0");
        }

        /// <summary>Control point: write, notify.</summary>
        public static Guid ControlPoint()
        {
            return new Guid("b7a10004-5e0f-4c1d-9a3e-2f6d1c84e7b0");
        }

        /// <summary>How the device is: read, notify.</summary>
        public static Guid Status()
        {
            return new Guid("b7a10005-5e0f-4c1d-9a3e-2f6d1c84e7b0");
        }

        /// <summary>The service of Progressor clients, only in a boot that speaks with them.</summary>
        public static Guid ProgressorService()
        {
            return new Guid("7e4e1701-1ea6-40c9-9dcc-13d34ffead57");
        }

        /// <summary>Its replies and weights: notify.</summary>
        public static Guid ProgressorData()
        {
            return new Guid("7e4e1702-1ea6-40c9-9dcc-13d34ffead57");
        }

        /// <summary>Its requests: write, write without response.</summary>
        public static Guid ProgressorControl()
        {
            return new Guid("7e4e1703-1ea6-40c9-9dcc-13d34ffead57");
        }

        /// <summary>Record access control point, the Bluetooth SIG's number: write, notify.</summary>
        public const ushort RecordAccess = 0x2A52;
    }
}
