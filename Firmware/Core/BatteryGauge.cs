namespace PressureDevice.Core
{
    /// <summary>Turns the voltage of a single lithium cell into a level.</summary>
    public static class BatteryGauge
    {
        /// <summary>Full, mV: end of charge of a lithium-polymer cell.</summary>
        public const int FullMilliVolts = 4_200;

        /// <summary>Empty, mV: the 3.3 V regulator needs about 0.2 V over its output.</summary>
        public const int EmptyMilliVolts = 3_500;

        /// <summary>Least change of the level that is shown, %: 35 mV, over the noise of the converter from one end to the other, so that an idle link stays silent.</summary>
        public const int StepPercent = 5;

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

        /// <summary>The level to show: it stays until the voltage has gone a step away, or has come to an end of its range.</summary>
        /// <param name="shownPercent">The level shown before, %.</param>
        /// <param name="milliVolts">Battery, mV.</param>
        /// <returns>0 to 100 per cent.</returns>
        public static int Follow(int shownPercent, int milliVolts)
        {
            int percent = PercentOf(milliVolts);
            bool isNear = percent - shownPercent < StepPercent && shownPercent - percent < StepPercent;
            return isNear && percent != 0 && percent != 100 ? shownPercent : percent;
        }
    }
}
