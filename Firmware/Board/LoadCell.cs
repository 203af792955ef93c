using System.Device.Spi;
using System.Threading;
using Iot.Device.Hx711;
using nanoFramework.Hardware.Esp32;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>
    /// The HX711 on an SPI bus of its own. Scale.Read waits for ever on a dead line, so the line itself is asked first,
    /// with a limit, and a conversion is read only when one is ready. A line that dies in the tenth of a millisecond between the two is left to the
    /// supervisor.
    /// </summary>
    public sealed class LoadCell : ILoadCell
    {
        private const int SpiBus = 1;

        /// <summary>
        /// The shortest believable time between two conversions, µs: the HX711's oscillator has been seen 40 % fast, at 112 a second.
        /// A line stuck low looks ready at once and for ever; this keeps it from taking the processor.
        /// </summary>
        private const int ShortestPeriodUs = 7_000;

        private const int MicrosecondsPerMillisecond = 1_000;
        private const int OneTickMs = 1;

        private readonly SpiDevice _spi;
        private readonly Scale _scale;
        private readonly byte[] _ask;
        private readonly byte[] _answer;
        private int _lastReadUs;

        /// <summary>Takes the bus and the pins.</summary>
        public LoadCell()
        {
            Configuration.SetPinFunction(Pins.LoadCellClock, DeviceFunction.SPI1_MOSI);
            Configuration.SetPinFunction(Pins.LoadCellData, DeviceFunction.SPI1_MISO);
            Configuration.SetPinFunction(Pins.SpiClockUnused, DeviceFunction.SPI1_CLOCK);
            SpiConnectionSettings settings = new SpiConnectionSettings(SpiBus);
            settings.ClockFrequency = Scale.DefaultClockFrequency;
            _spi = SpiDevice.Create(settings);
            _scale = new Scale(_spi, GainLevel.GainA128);
            _scale.SampleAveraging = 1;
            _ask = new byte[1];
            _answer = new byte[1];
        }

        /// <inheritdoc/>
        public int Counts { get; private set; }

        /// <inheritdoc/>
        public int StampUs { get; private set; }

        /// <inheritdoc/>
        public bool WaitForConversion(int limitMs)
        {
            int limitUs = limitMs * MicrosecondsPerMillisecond;
            int startUs = NowUs();
            int nowUs = startUs;
            do
            {
                if (nowUs - _lastReadUs >= ShortestPeriodUs && IsReady())
                {
                    _lastReadUs = nowUs;
                    StampUs = nowUs;
                    Counts = (int)_scale.Read();
                    return true;
                }

                Thread.Sleep(OneTickMs);
                nowUs = NowUs();
            }
            while (nowUs - startUs < limitUs);

            StampUs = nowUs;
            _lastReadUs = nowUs - ShortestPeriodUs; // a line that comes back is read at once, however long it was gone
            return false;
        }

        /// <summary>The low 32 bits of the µs counter; differences are right across its wrap.</summary>
        private static int NowUs()
        {
            return (int)HighResTimer.GetCurrent();
        }

        /// <summary>Clocks eight bits without a pulse on PD_SCK: all zeros come back when DOUT is low, a conversion is ready.</summary>
        private bool IsReady()
        {
            _spi.TransferFullDuplex(_ask, _answer);
            return _answer[0] == 0;
        }
    }
}
