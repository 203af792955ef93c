namespace PressureDevice.Simulator.Tests.Conformance.Conversion.Samples;

/// <summary>Source that uses what works on the device and breaks no rule, in Core and beside it.</summary>
internal static class CleanSample
{
    /// <summary>Compiles as C# 9 against the reference assemblies without a warning.</summary>
    public const string Source = """
        using System;
        using System.Collections;
        using System.Device.Gpio;
        using System.Threading;
        using nanoFramework.TestFramework;

        namespace PressureDevice.Ports
        {
            public interface IClock { long Microseconds { get; } }
        }

        namespace PressureDevice.Core
        {
            using PressureDevice.Ports;

            public delegate void Step(int forceMilliNewtons);

            [Flags]
            public enum Zone : byte { Below = 1, Above = 2 }

            public readonly struct Band
            {
                public readonly int Low;
                public readonly int High;
                public Band(int low, int high) { Low = low; High = high; }
                public static bool operator ==(Band a, Band b) => a.Low == b.Low && a.High == b.High;
                public static bool operator !=(Band a, Band b) => !(a == b);
                public override bool Equals(object other) => other is Band band && this == band;
                public override int GetHashCode() => Low ^ High;
            }

            public sealed class Session
            {
                private static readonly int[] Table = { 1, 2, 3, 5, 8, 13, 21, 34 };
                private readonly byte[][] rows = new byte[2][];
                private readonly IClock clock;
                public event Step Stepped;
                public int Total { get; private set; }
                public string Name { get; init; }

                public Session(IClock clock) { this.clock = clock ?? throw new ArgumentNullException(nameof(clock)); }

                public Zone Classify(in Band band, int force, out long stamp)
                {
                    stamp = clock.Microseconds;
                    Stepped?.Invoke(force);
                    Total += Math.Abs(force) + Math.Max(1, 2) + Table[force & 7];
                    rows[0] = new byte[] { 1, 2, 3 };
                    return force switch { < 0 => Zone.Below, > 100 and < 1000 => Zone.Above, _ => Zone.Below | Zone.Above };
                }

                public bool Has(Zone zone) => zone.HasFlag(Zone.Above);

                public int Code(string command) => command switch
                {
                    "start" => 1, "stop" => 2, "pause" => 3, "resume" => 4, "tare" => 5, "read" => 6, "send" => 7, _ => 0,
                };

                public uint Check(byte[] data)
                {
                    try { return System.IO.Hashing.Crc32.HashToUInt32(new SpanByte(data, 0, 4)) + BitConverter.ToUInt32(data, 4); }
                    catch (ArgumentException error) when (error.InnerException == null) { return 0; }
                }

                public Step Doubling() { int factor = 2; return force => Total += force * factor; }
            }
        }

        namespace PressureDevice.Board
        {
            public static class Board
            {
                private static readonly object gate = new object();
                private static bool running;

                public static double Gain { get; set; } = 1.5;

                public static void Run(GpioPin pin)
                {
                    lock (gate) { running = true; }
                    Thread thread = new Thread(() => { while (running) { Thread.Sleep(10); } });
                    thread.Start();
                    ArrayList list = new ArrayList { 1, "two" };
                    foreach (object item in list) { Console.WriteLine($"{item} {Gain:F2} {pin.PinNumber,4}"); }
                    Action done = () => running = false;
                    using AutoLight light = new AutoLight();
                    done();
                }

                private sealed class AutoLight : IDisposable { public void Dispose() { } }
            }
        }

        [TestClass]
        public class BoardTests
        {
            private static int calls;

            [Setup]
            public void Prepare() { calls = 0; }

            [DataRow(1, 2L, (byte)3, "four")]
            public void Counts(int a, long b, byte c, string d) { calls++; Assert.AreEqual(a + b + c, 6L, d + calls); }
        }
        """;
}
