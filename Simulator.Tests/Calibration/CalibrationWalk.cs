using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>A device on a calibration bench, step by step.</summary>
internal sealed class CalibrationWalk : IDisposable
{
    public const string FirstSlot = @"I:\cal.a";
    public const string SecondSlot = @"I:\cal.b";

    private const double StartSeconds = 2;

    /// <summary>A device that is switched on and in the phone's reach.</summary>
    /// <param name="calibrated">Whether it comes with a calibration, in both copies.</param>
    /// <param name="prepare">What is done to it before.</param>
    /// <param name="seed">Which specimen it is.</param>
    public CalibrationWalk(bool calibrated = true, Action<CalibrationBench>? prepare = null, int seed = 1)
    {
        Bench = new CalibrationBench(seed, calibrated);
        if (calibrated)
        {
            Bench.Device.Board.Flash.WriteFile(FirstSlot, FactoryCalibration.For(seed));
            Bench.Device.Board.Flash.WriteFile(SecondSlot, FactoryCalibration.For(seed));
        }

        prepare?.Invoke(Bench);
        Assert.IsTrue(Bench.Start(), "the phone found no control point");
        Bench.Run(StartSeconds);
    }

    public CalibrationBench Bench { get; }

    /// <summary>Both slots as they are on flash; a slot that does not exist is empty.</summary>
    public string Slots => string.Join('|', new[] { FirstSlot, SecondSlot }
        .Select(slot => Convert.ToHexString(Bench.Device.Board.Flash.ReadFile(slot) ?? [])));

    /// <summary>Outcomes of the records on flash, oldest first.</summary>
    public HoldOutcome[] Outcomes => [.. Records.Select(record => (HoldOutcome)record.Outcome)];

    public HoldRecordView[] Records => [.. StoredHolds.Records(Bench.Device.Board.Flash).Select(record => HoldRecordView.Decode(record))];

    public string Begin() => Bench.Ask((control, done) => control.CalibrateBegin(done)).Word;

    /// <summary>Puts a mass on the tip and announces it.</summary>
    public string Add(double kilograms)
    {
        Bench.Place(kilograms);
        return Announce(kilograms);
    }

    public string Announce(double kilograms)
    {
        uint milliNewtons = (uint)Math.Round(kilograms * MassStand.StandardGravity * 1000);
        return Bench.Ask((control, done) => control.AddMass(milliNewtons, done)).Word;
    }

    public string Finish()
    {
        Bench.Place(0);
        return Bench.Ask((control, done) => control.Finish(1_800_000_000, done)).Word;
    }

    public string Cancel() => Bench.Ask((control, done) => control.Cancel(done)).Word;

    public string Tare() => Bench.Ask((control, done) => control.Tare(done)).Word;

    public StoredCalibration Read()
    {
        StoredCalibration? read = null;
        ControlPointAnswer answer = Bench.Ask((control, done) => control.ReadCalibration((given, stored) =>
        {
            read = stored;
            done(given);
        }));
        Assert.IsNotNull(read, answer.Word);
        return read;
    }

    public FaultCode[] ReadFaults()
    {
        FaultCode[] read = [];
        ControlPointAnswer answer = Bench.Ask((control, done) => control.ReadFaultLog((given, events) =>
        {
            read = [.. events.Select(e => (FaultCode)e.Code)];
            done(given);
        }));
        Assert.IsTrue(answer.IsOk, answer.Word);
        return read;
    }

    public int ReadSelfTest()
    {
        int? read = null;
        ControlPointAnswer answer = Bench.Ask((control, done) => control.ReadSelfTest((given, bits) =>
        {
            read = bits;
            done(given);
        }));
        Assert.IsNotNull(read, answer.Word);
        return read.Value;
    }

    /// <summary>Takes the power away, gives it back, and waits for phone and zero.</summary>
    public void Restart()
    {
        Bench.Device.CutPower(0.5);
        ComeBack();
    }

    /// <summary>Waits until the phone is back.</summary>
    public void ComeBack()
    {
        Bench.Run(1);
        Assert.IsTrue(Bench.RunUntil(() => Bench.Phone.Control.IsReady, 10), "the phone did not come back");
        Bench.Run(StartSeconds);
    }

    /// <summary>Presses by a mass at once, without a swing, for a time.</summary>
    public void Press(double newtons, double seconds)
    {
        Bench.Device.Hand = ForceStep.Constant(newtons);
        Bench.Run(seconds);
    }

    public void Dispose() => Bench.Dispose();
}
