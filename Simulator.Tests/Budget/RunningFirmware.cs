using System.Reflection;
using nanoFramework.Device.Bluetooth;
using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Budget;

/// <summary>The firmware on a virtual board, five seconds after its start, open to those who count its objects.</summary>
internal sealed class RunningFirmware : IDisposable
{
    private readonly DeviceOnBench _device = new(ForceStep.Constant(0), seed: 1);

    /// <summary>Starts it.</summary>
    /// <param name="speaksProgressor">Whether the boot serves Progressor clients.</param>
    public RunningFirmware(bool speaksProgressor)
    {
        if (speaksProgressor)
        {
            Bridge.ProgressorDevice.SwitchOn(_device.Board.Flash);
        }

        ControlLoop? loop = null;
        Supervisor? supervisor = null;
        object[] senders = [];
        _device.PowerOn(() =>
        {
            var outputs = new CueOutputs();
            supervisor = new Supervisor(outputs);
            loop = PressureDevice.Program.Compose(outputs);
            senders = [BluetoothLEServer.Instance.Session, BluetoothLEServer.Instance.Pairing];
            while (true)
            {
                loop.Turn();
                supervisor.Beat(isGuiding: false, isMakingRoom: false);
            }
        });
        _device.Scheduler.RunUntil(5_000_000);
        Loop = loop!;
        Supervisor = supervisor!;
        LinkSenders = senders;
    }

    /// <summary>The loop, from which all else is reached.</summary>
    public ControlLoop Loop { get; }

    /// <summary>The supervisor.</summary>
    public Supervisor Supervisor { get; }

    /// <summary>What raises the link's events beside the characteristics.</summary>
    public IReadOnlyList<object> LinkSenders { get; }

    /// <summary>Characteristics on the air.</summary>
    public int Characteristics => _device.Board.Radio.Services.Sum(service => service.Characteristics.Count);

    /// <summary>What private fields hold, one after the other, from the loop on; null where there is nothing.</summary>
    /// <param name="path">The fields' names with dots between them.</param>
    public object? Part(string path)
    {
        object? part = Loop;
        foreach (string name in path.Split('.'))
        {
            FieldInfo? field = part?.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
            Assert.IsTrue(part is null || field is not null, $"{part?.GetType().Name} has no {name}");
            part = field?.GetValue(part);
        }

        return part;
    }

    /// <inheritdoc/>
    public void Dispose() => _device.Dispose();
}
