using System.Buffers.Binary;
using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>The whole device in a situation of the file, and a central beside it.</summary>
internal sealed class VectorDevice : IDisposable
{
    private const int Seed = 6;
    private const int StartMilliseconds = 3_000;
    private const double GuidedNewtons = 40; // the target of a device as delivered
    private const int LeastLeftMilliseconds = 6_000;
    private const byte SetRole = 0x0F;
    private const byte ReadLog = 0x17;
    private const byte SetProgressor = 0x1A;

    private readonly MachineHand _hand = new();
    private readonly DeviceOnBench _device;
    private readonly Situation _situation;

    public VectorDevice(Situation situation)
    {
        _situation = situation;
        BenchSettings bench = BenchSettings.Usual with { IsPaired = situation.Paired != 0 };
        _device = new DeviceOnBench(_hand, Seed, situation.Uncalibrated == 0 ? bench : bench with { Calibration = null });
        if (situation.Holds.Length > 0)
        {
            _device.Board.Flash.WriteFile(StoredLog.Path, StoredLog.Of(situation.Holds));
        }

        Central = new VectorCentral(_device.Board.Radio, _device.Scheduler) { Encrypts = situation.Plain == 0 };
        _device.PowerOn();
        Central.Run(StartMilliseconds);
        Central.Reconnect();
        if (situation.JustWorks != 0)
        {
            Central.PairWithoutPasskey();
        }

        if (situation.Role != 0)
        {
            Prescribe();
        }

        if (situation.ProgressorNumber != 0)
        {
            SpeakProgressor();
        }

        if (IsAuthenticated)
        {
            WaitForThePlaceOfTheNextHold();
        }

        Break();
    }

    public VectorCentral Central { get; }

    /// <summary>Whether the link is authenticated.</summary>
    public bool IsAuthenticated => _device.Board.Radio.IsAuthenticated;

    /// <summary>A connection of its own for the next exchange, and a hand that is guided when the situation says so.</summary>
    public void Prepare()
    {
        Central.Reconnect();
        if (_situation.Guided == 0)
        {
            return;
        }

        bool isGuided = Central.Live!.Value.Phase == (byte)HoldState.Hold && Central.Live.Value.TimeLeftMilliseconds >= LeastLeftMilliseconds;
        if (!isGuided)
        {
            _hand.ForceNewtons = 0;
            Central.RunUntil(() => Central.Live!.Value.Phase == (byte)HoldState.Idle, "the hand has let go");
            _hand.ForceNewtons = GuidedNewtons;
            Central.RunUntil(() => Central.Live!.Value.Phase == (byte)HoldState.Hold, "the hand is guided");
        }
    }

    /// <summary>Puts a force on the tip.</summary>
    public void Load(int milliNewtons) => _hand.ForceNewtons = milliNewtons / 1000.0;

    public void Dispose() => _device.Dispose();

    private void Prescribe()
    {
        byte[] request = [SetRole, (byte)_situation.Role, 0, 0, (byte)_situation.HoldsADay, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(2), (ushort)_situation.CapCentiNewtons);
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(5), (uint)_situation.Key);
        Assert.IsTrue(Central.Write("control", request).Succeeded);
        HexPattern.AssertMatch("800f00", Central.TakeUntil("control", _ => true)[0], "the role is set");
    }

    private void SpeakProgressor()
    {
        byte[] request = [SetProgressor, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(1), (uint)_situation.ProgressorNumber);
        Assert.IsTrue(Central.Write("control", request).Succeeded);
        HexPattern.AssertMatch("801a00", Central.TakeUntil("control", _ => true)[0], "the Progressor mode is set");
        Central.Run(StartMilliseconds);
        _device.CutPower(seconds: 1);
        Central.Run(StartMilliseconds);
        Central.Reconnect();
    }

    private void WaitForThePlaceOfTheNextHold()
    {
        bool isReady = false;
        while (!isReady)
        {
            Assert.IsTrue(Central.Write("control", [ReadLog, 1, 0, 0, 0]).Succeeded);
            isReady = (Central.TakeUntil("control", _ => true)[0][^1] & 1) != 0;
        }
    }

    private void Break()
    {
        switch (_situation.Fault)
        {
            case "line":
                _device.Board.Hx711.Fault = Hx711Fault.LineOpen;
                Central.Run(1_000);
                break;
            case "flash":
                _device.Board.Flash.Fault = FlashFault.Failing;
                break;
            default:
                Assert.IsNull(_situation.Fault, $"no such fault: {_situation.Fault}");
                break;
        }
    }
}
