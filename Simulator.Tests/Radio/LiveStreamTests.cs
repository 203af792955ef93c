using System.Buffers.Binary;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The phone's side of the live force: messages decoded, samples in their time, losses counted.</summary>
[TestClass]
public sealed class LiveStreamTests
{
    private const uint PeriodMicroseconds = 12_496; // whole steps of 16 µs
    private const int MessageSamples = 4;

    [TestMethod]
    public void What_is_no_message_is_left_out()
    {
        byte[][] wrong =
        [
            [], [0x10], [0x11, 0, 0, 0, 0, 0, 0], [0x10, 0, 0, 0, 0, 0, 0, 0], [0x12, 0, 0, 0, 0, 0, 0, 0], [0x11, 0, 0, 0, 0, 0, 0, 0, 0],
            [0x20, .. new byte[16]], [0xA0, .. new byte[17]], [0x30, .. new byte[19]], new byte[20],
        ];
        var stream = new LiveStream();
        foreach (byte[] bytes in wrong)
        {
            Assert.IsFalse(stream.Take(bytes), Convert.ToHexString(bytes));
        }

        Assert.AreEqual(0, stream.Samples);
        Assert.IsNull(stream.Guidance);
    }

    [TestMethod]
    public void Ten_thousand_random_messages_end_in_no_exception()
    {
        var random = new SeededRandom(5, "live messages");
        var stream = new LiveStream();
        int taken = 0;
        for (int i = 0; i < 10_000; i++)
        {
            byte[] bytes = [.. Enumerable.Range(0, (int)random.Between(0, 40)).Select(_ => (byte)random.Between(0, 256))];
            taken += stream.Take(bytes) ? 1 : 0;
        }

        Console.WriteLine($"{taken} taken, {stream.Samples} samples, {stream.Lost} lost");
        Assert.IsGreaterThan(0, taken);
    }

    [TestMethod]
    public void Times_go_on_over_the_wrap_of_the_stamps()
    {
        var bench = new StreamBench(stamp: uint.MaxValue - 100_000);
        for (int i = 0; i < 1000; i++)
        {
            bench.Send();
        }

        Assert.AreEqual(4000, bench.Seen.Count);
        for (int i = 0; i < bench.Seen.Count; i++)
        {
            Assert.AreEqual(i * (long)PeriodMicroseconds, bench.Seen[i].Microseconds);
            Assert.AreEqual(i * 10, bench.Seen[i].ForceMilliNewtons);
        }

        Assert.AreEqual((0L, 0L, 0), (bench.Stream.Lost, bench.Stream.Dropped, bench.Stream.Repeated));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(63)]
    [DataRow(64, DisplayName = "256 samples, the numbers go round")]
    [DataRow(100)]
    [DataRow(400)]
    public void Messages_that_are_lost_are_counted_in_samples(int messages)
    {
        var bench = new StreamBench(stamp: 0);
        bench.Send();
        bench.Skip(messages);
        bench.Send();
        Assert.AreEqual(messages * MessageSamples, bench.Stream.Lost);
        Assert.AreEqual(0, bench.Stream.Dropped);
    }

    [TestMethod]
    public void Another_connection_begins_with_any_number_and_stamp_and_counts_no_loss()
    {
        var bench = new StreamBench(stamp: 0);
        bench.Skip(5);
        bench.Send();
        Assert.AreEqual(0, bench.Stream.Lost, "the first message");
        bench.Skip(7);
        bench.Stream.Restart();
        Assert.IsNull(bench.Stream.Latest);
        bench.Send();
        Assert.AreEqual((8L, 0L), (bench.Stream.Samples, bench.Stream.Lost));
        Assert.AreEqual(0, bench.Seen[4].Microseconds);
    }

    [TestMethod]
    public void What_the_device_dropped_is_counted_apart()
    {
        var bench = new StreamBench(stamp: 0);
        bench.Send();
        bench.Skip(2);
        bench.Send(afterDrop: true);
        bench.Send();
        Assert.AreEqual((8L, 8L), (bench.Stream.Lost, bench.Stream.Dropped));
    }

    [TestMethod]
    public void A_message_that_comes_twice_counts_once()
    {
        var bench = new StreamBench(stamp: 0);
        byte[] message = bench.Send();
        bench.Stream.Take(message);
        Assert.AreEqual((4L, 0L, 1), (bench.Stream.Samples, bench.Stream.Lost, bench.Stream.Repeated));
    }

    /// <summary>Sends messages of four samples a stream.</summary>
    private sealed class StreamBench
    {
        private uint _stamp;
        private int _number;

        public StreamBench(uint stamp)
        {
            _stamp = stamp & ~15u;
            Stream.Sampled += Seen.Add;
        }

        public LiveStream Stream { get; } = new();

        public List<LiveSample> Seen { get; } = [];

        public byte[] Send(bool afterDrop = false)
        {
            byte[] message = new byte[20];
            message[0] = (byte)(LiveSamples.Head | MessageSamples | (afterDrop ? 0x80 : 0));
            message[1] = (byte)_number;
            BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(2), _stamp);
            for (int i = 0; i < MessageSamples; i++)
            {
                BinaryPrimitives.WriteInt16LittleEndian(message.AsSpan(6 + (4 * i)), (short)(_number + i));
                if (i > 0)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(4 + (4 * i)), (ushort)(PeriodMicroseconds / 16));
                }
            }

            Skip(1);
            Assert.IsTrue(Stream.Take(message));
            return message;
        }

        public void Skip(int messages)
        {
            _number += messages * MessageSamples;
            _stamp += (uint)(messages * MessageSamples) * PeriodMicroseconds;
        }
    }
}
