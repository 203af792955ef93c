using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Budget;

/// <summary>Heap that the link takes beside its attribute table: handlers, inbox, and buffers.</summary>
[TestClass]
public sealed class LinkBudgetTests
{
    private const int LimitBytes = 2 * 1024;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Handlers_inbox_and_buffers_take_at_most_2_KB(bool speaksProgressor)
    {
        using var firmware = new RunningFirmware(speaksProgressor);
        var graph = new ObjectGraph(typeof(ControlLoop).Assembly);
        graph.Add(firmware.Part("_link")); // the radio: its points, the inbox, pairing, the values that are read, and the work buffer
        graph.Add(firmware.Part("_phone._live"));
        graph.Add(firmware.Part("_phone._control._answer"));
        object? samples = firmware.Part("_phone._progressor._samples");
        graph.Add(samples);
        var table = (GattLocalCharacteristic?[])firmware.Part("_link._table")!;
        int handlers = graph.AddHandlers([.. table.OfType<object>(), .. firmware.LinkSenders]);
        Console.WriteLine($"{graph.Bytes} bytes, {handlers} handlers\n{graph.Report}");

        Assert.AreEqual(speaksProgressor, samples is not null);
        Assert.IsGreaterThanOrEqualTo(table.OfType<object>().Count() + 6, handlers, "the handlers were not found");
        Assert.IsGreaterThan(WorkBuffer.Length, graph.Bytes, "the work buffer was not found");
        Assert.IsLessThanOrEqualTo(LimitBytes, graph.Bytes, graph.Report);
    }
}
