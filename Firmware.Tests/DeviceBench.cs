using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A device with a calibrated cell, and a hand that presses on it.</summary>
    internal sealed class DeviceBench
    {
        /// <summary>Conversions from the start in which the light shows all its colours.</summary>
        public const int SelfTestConversions = 1 + (CuePlanner.SelfTestUs / TestCell.ConversionUs);

        /// <summary>Sets up a device that has not seen a conversion yet.</summary>
        /// <param name="settings">What a hold asks.</param>
        /// <param name="calibration">The stored calibration.</param>
        /// <param name="stampUs">The µs counter before the first conversion.</param>
        public DeviceBench(HoldSettings settings, Calibration calibration, int stampUs)
        {
            Device = new Device(settings, calibration);
            StampUs = stampUs;
        }

        /// <summary>The device.</summary>
        public Device Device { get; private set; }

        /// <summary>Stamp of the newest conversion.</summary>
        public int StampUs { get; private set; }

        /// <summary>Conversions so far.</summary>
        public int Conversions { get; private set; }

        /// <summary>How many steps said that a hold has ended.</summary>
        public int HoldsEnded { get; private set; }

        /// <summary>The device as it ships, tared.</summary>
        public static DeviceBench Tared()
        {
            DeviceBench bench = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            bench.Press(0, TestCell.TareConversions);
            return bench;
        }

        /// <summary>The device as it ships, at 40 N and in its band for some conversions.</summary>
        /// <param name="conversions">How many.</param>
        public static DeviceBench InHold(int conversions)
        {
            DeviceBench bench = Tared();
            bench.Press(20_000, 2);
            bench.Press(40_000, 2 + conversions);
            return bench;
        }

        /// <summary>Presses for some conversions.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="conversions">How many.</param>
        public void Press(int forceMilliNewtons, int conversions)
        {
            for (int i = 0; i < conversions; i++)
            {
                Convert(TestCell.Counts(forceMilliNewtons, Conversions), TestCell.ConversionUs);
            }
        }

        /// <summary>Presses until the device reaches a phase.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="state">The phase.</param>
        /// <param name="limit">The most conversions to wait.</param>
        /// <returns>Conversions it took; one more than the limit when it did not happen.</returns>
        public int PressUntil(int forceMilliNewtons, HoldState state, int limit)
        {
            int taken = 0;
            do
            {
                Press(forceMilliNewtons, 1);
                taken++;
            }
            while (Device.Session.State != state && taken <= limit);

            return taken;
        }

        /// <summary>One conversion.</summary>
        /// <param name="counts">Its code.</param>
        /// <param name="elapsedUs">Time since the one before, µs.</param>
        public void Convert(int counts, int elapsedUs)
        {
            StampUs += elapsedUs;
            Conversions++;
            Device.Step(counts, StampUs);
            Watch();
        }

        /// <summary>Lets the wait for a conversion end in vain.</summary>
        public void Miss()
        {
            StampUs += ForceSensor.ConversionLimitMs * 1_000;
            Device.StepWithoutConversion(StampUs);
            Watch();
        }

        private void Watch()
        {
            if (Device.HoldEnded)
            {
                HoldsEnded++;
            }
        }
    }
}
