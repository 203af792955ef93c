namespace PressureDevice.Board
{
    /// <summary>The only place with pin numbers. ESP32-WROOM-32; schematic and tables are held to this file by tests.</summary>
    public static class Pins
    {
        /// <summary>HX711 PD_SCK, driven by the SPI bus's data output. Pull-down, so that the converter runs while the ESP32 resets.</summary>
        public const int LoadCellClock = 23;

        /// <summary>HX711 DOUT, read by the SPI bus's data input. Pull-up, so that a broken wire reads as "not ready".</summary>
        public const int LoadCellData = 19;

        /// <summary>The SPI bus's own clock output. Not connected: the bus must have one to run.</summary>
        public const int SpiClockUnused = 18;

        /// <summary>Red of the light: an output, no strapping pin.</summary>
        public const int LightRed = 25;

        /// <summary>Green of the light: an output, no strapping pin.</summary>
        public const int LightGreen = 26;

        /// <summary>Blue of the light: an output, no strapping pin.</summary>
        public const int LightBlue = 27;

        /// <summary>Gate of the haptic motor's transistor. Pull-down, so that the motor is off while the ESP32 resets.</summary>
        public const int Haptic = 32;

        /// <summary>Battery behind a divider of two equal resistors: input only, on ADC1; ADC2 is not used.</summary>
        public const int Battery = 34;

        /// <summary>The device's button, to ground; pulled up inside and outside. An RTC pin, no strapping pin.</summary>
        public const int Button = 33;

        /// <summary>The patient's line: the button on its cable, supervised. Pull-up on the board, a resistor as large in the handle; no internal pull here.</summary>
        public const int PatientLine = 35;

        /// <summary>The ADC channel of <see cref="Battery"/>: channel 6 is GPIO 34, on ADC1.</summary>
        public const int BatteryAdcChannel = 6;

        /// <summary>The ADC channel of <see cref="PatientLine"/>: channel 7 is GPIO 35, on ADC1.</summary>
        public const int PatientLineAdcChannel = 7;
    }
}
