namespace PressureDevice.Core
{
    /// <summary>Turns the voltage of a single lithium cell into a level.</summary>
    public static class BatteryGauge
    {
        /// <summary>Full, mV: end of charge of a lithium-polymer cell.</summary>
        public const int FullMilliVolts = 4_200;

        /// <summary>Empty, mV: the 3.3 V regulator needs about 0.2 V over its output.</summary>
        public const int EmptyMilliVolts = 3_500;

        /// <summary>A straight line between empty and full; a lithium cell's curve is flatter in the middle, so this is a rough guide.</summary>
        /// <param name="milliVolts">Battery, mV.</param>
        /// <returns>0 to 100 per cent.</returns>
        public static int PercentOf(int milliVolts)
        {
            if (milliVolts <= EmptyMilliVolts)
            {
                return 0;
            }

            return milliVolts >= FullMilliVolts
                ? 100
                : (milliVolts - EmptyMilliVolts) * 100 / (FullMilliVolts - EmptyMilliVolts);
        }
    }
}
