using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A Progressor server over fakes, with a device and a client, and a note of every sample that a stream should have.</summary>
    internal sealed class ProgressorBench
    {
        /// <summary>The device's number.</summary>
        public const int DeviceNumber = 0xABCDEF;

        private const int MostSamples = 60_000;

        private readonly int[] _weights = new int[MostSamples];
        private readonly int[] _times = new int[MostSamples];
        private readonly DeviceBench _bench;
        private int _startUs;
        private int _connection;

        /// <summary>Sets up a server.</summary>
        /// <param name="bench">Its device.</param>
        public ProgressorBench(DeviceBench bench)
        {
            _bench = bench;
            Client = new ProgressorClient();
            Battery = new FakeBattery();
            Battery.Measure();
            Server = new ProgressorServer(Client, bench.Device, Battery, new byte[WorkBuffer.Length], DeviceNumber);
        }

        /// <summary>The client.</summary>
        public ProgressorClient Client { get; }

        /// <summary>The battery.</summary>
        public FakeBattery Battery { get; }

        /// <summary>The server.</summary>
        public ProgressorServer Server { get; }

        /// <summary>The device.</summary>
        public Device Device
        {
            get { return _bench.Device; }
        }

        /// <summary>Samples that the streams should have had.</summary>
        public int Expected { get; private set; }

        /// <summary>A server of a device that is calibrated and tared.</summary>
        public static ProgressorBench Tared()
        {
            return new ProgressorBench(DeviceBench.Tared());
        }

        /// <summary>A server whose stream has just begun.</summary>
        /// <param name="payloadBytes">Payload of a notification.</param>
        public static ProgressorBench Streaming(int payloadBytes)
        {
            ProgressorBench bench = Tared();
            bench.Client.PayloadBytes = payloadBytes;
            bench.Ask(ProgressorCode.Start);
            bench.Press(0, 1);
            Check.That(bench.Server.IsStreaming, "the stream has begun with payload", payloadBytes);
            return bench;
        }

        /// <summary>Leaves a request.</summary>
        /// <param name="opcode">Its opcode.</param>
        public void Ask(int opcode)
        {
            Client.Request(opcode);
        }

        /// <summary>Presses for some conversions, with a turn of the server after each.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="conversions">How many.</param>
        public void Press(int forceMilliNewtons, int conversions)
        {
            for (int i = 0; i < conversions; i++)
            {
                Convert(forceMilliNewtons, TestCell.ConversionUs);
            }
        }

        /// <summary>One conversion and a turn.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="elapsedUs">Time since the one before, µs.</param>
        public void Convert(int forceMilliNewtons, int elapsedUs)
        {
            _bench.Convert(TestCell.Counts(forceMilliNewtons, _bench.Conversions), elapsedUs);
            Turn();
        }

        /// <summary>Lets the wait for a conversion end in vain, and a turn.</summary>
        public void Miss()
        {
            _bench.Miss();
            Turn();
        }

        /// <summary>What was expected or taken before counts no more.</summary>
        public void Forget()
        {
            Expected = 0;
            Client.Forget();
        }

        /// <summary>Demands that the client has every sample, once, in order, bit for bit, but for those that were dropped or still wait.</summary>
        /// <param name="missing">How many it may not have.</param>
        /// <param name="at">Where the sweep stands.</param>
        public void AssertComplete(int missing, int at)
        {
            Check.Equal(Expected - missing, Client.Samples, "samples of " + Expected.ToString(), at);
            int expected = 0;
            for (int i = 0; i < Client.Samples; i++)
            {
                while (expected < Expected && (_times[expected] != Client.Times[i] || _weights[expected] != Client.Weights[i]))
                {
                    expected++;
                }

                Check.That(expected < Expected, "sample " + i.ToString() + " was measured, and after the one before", at);
                expected++;
            }
        }

        private void Turn()
        {
            int taken = Client.Waiting;
            int offered = Client.Offered;
            int next = Client.Next;
            if (Server.IsStreaming && Client.ConnectionNumber == _connection && Device.Sensor.Fault == SensorFault.None && Device.Sensor.IsTared)
            {
                _weights[Expected] = SinglePrecisionTests.Reference(Device.Sensor.ForceMilliNewtons);
                _times[Expected] = Device.StampUs - _startUs;
                Expected++;
            }

            Client.StreamUs = Device.StampUs - _startUs;
            Server.Turn();
            _connection = Client.ConnectionNumber;
            Check.Between(0, 1, Client.Offered - offered, "notifications in a turn");
            Check.Between(0, 1, taken - Client.Waiting, "requests in a turn");
            if (next == ProgressorCode.Start && Client.Waiting < taken)
            {
                _startUs = Device.StampUs;
            }
        }
    }
}
