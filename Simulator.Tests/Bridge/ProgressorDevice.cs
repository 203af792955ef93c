using System.Buffers.Binary;
using PressureDevice.Core;
using PressureDevice.Ports;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>The device with its own firmware in the mode for Progressor clients, a hand that rests on it in the first stream and presses in the later ones, and a
/// note of all weights that the radio delivered.</summary>
internal sealed class ProgressorDevice : IHand, IDisposable
{
    public const int Number = 0xABCDEF;

    /// <summary>The passkey on its label.</summary>
    public const int Passkey = 271_828;

    /// <summary>N on the tip from the first weight on until the second stream: little enough for a tare.</summary>
    public const double RestNewtons = 0.5;

    private const byte Weights = 1;
    private static readonly Guid s_data = new("7e4e1702-1ea6-40c9-9dcc-13d34ffead57");

    private readonly DeviceOnBench _bench;
    private double _seconds;

    private const long ReadyMicroseconds = 3_000_000;

    /// <summary>A device that is switched on and has taken its zero.</summary>
    /// <param name="seed">Which specimen.</param>
    /// <param name="isBonded">Whether the browser's operating system has paired with it in an earlier session.</param>
    public ProgressorDevice(int seed, bool isBonded)
    {
        _bench = new DeviceOnBench(this, seed) { BatteryMillivolts = 3_900 };
        SwitchOn(_bench.Board.Flash);
        _bench.Board.Radio.Notified += Take;
        if (isBonded)
        {
            _bench.Board.Radio.PlantBond(BridgeServer.UsualCentral);
        }

        _bench.PowerOn();
        _bench.Scheduler.RunUntil(ReadyMicroseconds);
    }

    public VirtualBoard.VirtualBoard Board => _bench.Board;

    /// <summary>Weights that were delivered, stream by stream.</summary>
    public List<List<(float Kilograms, uint Microseconds)>> Streams { get; } = [];

    /// <summary>Most samples in a notification.</summary>
    public int LargestPacket { get; private set; }

    /// <summary>The largest distance, N, between the newest sample of a notification and the hand when it was delivered, streams from the second on.</summary>
    public double LargestError { get; private set; }

    /// <inheritdoc/>
    public double ForceNewtons { get; private set; }

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
        _seconds += seconds;
        ForceNewtons = Streams.Count == 0 ? 0 : Streams.Count == 1 ? RestNewtons : 40 + (5 * Math.Sin(_seconds * 2 * Math.PI * 0.1));
    }

    /// <inheritdoc/>
    public void Dispose() => _bench.Dispose();

    /// <summary>Stores the settings as delivered, with the mode on and the passkey made.</summary>
    public static void SwitchOn(FlashFileSystem flash)
    {
        var settings = new DeviceSettings(new SlotWriter(flash), new byte[WorkBuffer.Length]);
        settings.SetPasskey(Passkey);
        settings.SetProgressor(Number);
        Assert.IsTrue(settings.Save());
    }

    private void Take(Guid characteristic, byte[] value)
    {
        if (characteristic != s_data || value[0] != Weights)
        {
            return;
        }

        for (int at = 2; at < value.Length; at += 8)
        {
            (float, uint Microseconds) sample =
                (BinaryPrimitives.ReadSingleLittleEndian(value.AsSpan(at)), BinaryPrimitives.ReadUInt32LittleEndian(value.AsSpan(at + 4)));
            if (Streams.Count == 0 || (Streams[^1].Count > 0 && sample.Microseconds < Streams[^1][^1].Microseconds))
            {
                Streams.Add([]);
            }

            Streams[^1].Add(sample);
        }

        LargestPacket = Math.Max(LargestPacket, (value.Length - 2) / 8);
        if (Streams.Count > 1 && Streams[^1].Count > 80)
        {
            LargestError = Math.Max(LargestError, Math.Abs((Streams[^1][^1].Kilograms * 9.80665) - ForceNewtons));
        }
    }

    private sealed class SlotWriter(FlashFileSystem flash) : ISlots
    {
        private static readonly string[] s_paths = [@"I:\set.a", @"I:\set.b"];
        private readonly byte[]?[] _slots = new byte[]?[2];

        public bool Read(int slot, byte[] bytes, int count)
        {
            if (_slots[slot & 1]?.Length != count)
            {
                return false;
            }

            _slots[slot & 1]!.CopyTo(bytes, 0);
            return true;
        }

        public bool Write(int slot, byte[] bytes, int count)
        {
            _slots[slot & 1] = bytes[..count];
            flash.WriteFile(s_paths[slot & 1], _slots[slot & 1]!);
            return true;
        }
    }
}
