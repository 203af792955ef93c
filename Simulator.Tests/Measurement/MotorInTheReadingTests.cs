using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>The haptic motor shakes the cell: guidance must be as good as without it.</summary>
[TestClass]
public sealed class MotorInTheReadingTests
{
    private const int People = 60;
    private const double LimitShare = 0.05;

    /// <summary>The last order is the one that lets the most of the vibration through (docs/decisions/0003).</summary>
    [TestMethod]
    [DataRow(3)]
    [DataRow(1)]
    public void Guidance_is_within_5_per_cent_of_guidance_without_the_vibration(int filterOrder)
    {
        BenchSettings with = BenchSettings.Usual with { ConverterFilterOrder = filterOrder };
        Quality shaken = Guide(with);
        Quality still = Guide(with with { Vibration = null });
        Console.WriteLine($"with {shaken}\nwithout {still}");
        Assert.AreEqual(1, shaken.InBand / still.InBand, LimitShare, $"time in band {shaken.InBand:P1}, without {still.InBand:P1}");
        Assert.AreEqual(1, shaken.RmsError / still.RmsError, LimitShare, $"RMS error {shaken.RmsError:F3} N, without {still.RmsError:F3} N");
        Assert.AreEqual(1, shaken.Duration / still.Duration, LimitShare, $"hold {shaken.Duration:F2} s, without {still.Duration:F2} s");
    }

    [TestMethod]
    public void The_vibration_is_in_the_codes_of_most_devices_while_the_motor_runs()
    {
        int shaken = 0;
        for (int seed = 0; seed < 10; seed++)
        {
            double running = DeviationOfCodes(seed, duty: 0.8);
            double resting = DeviationOfCodes(seed, duty: 0);
            Console.WriteLine($"seed {seed}: {running * 1000:F1} mN with the motor, {resting * 1000:F1} without");
            Assert.IsLessThan(0.012, resting, $"seed {seed}: the converter's own noise is 7 mN");
            shaken += running > 3 * resting ? 1 : 0;
        }

        Assert.IsGreaterThanOrEqualTo(5, shaken, "at 160 Hz a converter at 80 a second hears nothing, elsewhere it does");
    }

    private static Quality Guide(BenchSettings settings)
    {
        List<MeasuredHold> holds = [];
        for (int seed = 1; seed <= People; seed++)
        {
            holds.Add(new MeasuredHold(Person.Named("typical", seed), seed, settings));
        }

        return new Quality(
            holds.Average(hold => hold.InBandShare),
            holds.Average(hold => hold.RmsError),
            holds.Average(hold => hold.DoneSeconds - hold.ReachedSeconds));
    }

    /// <summary>What is in the codes of a converter with a first-order filter, as a force, N.</summary>
    private static double DeviationOfCodes(int seed, double duty)
    {
        const double microvoltsPerCode = 0.5 * 3.3e6 / 128 / 0x800000;
        using var device = new DeviceOnBench(new MachineHand(), seed, BenchSettings.Usual with
        {
            Cell = LoadCellParameters.Ideal, ConverterFilterOrder = 1,
        });
        List<double> newtons = [];
        LoadCell nominal = new(LoadCellParameters.Ideal, seed);
        device.PowerOn(() =>
        {
            nanoFramework.Hardware.Esp32.Configuration.SetPinFunction(32, nanoFramework.Hardware.Esp32.DeviceFunction.PWM7);
            var motor = System.Device.Pwm.PwmChannel.CreateFromPin(32, 1_000, duty);
            motor!.Start();
            device.Scheduler.Sleep(-1);
        });
        device.Scheduler.RunUntil(1_000_000);
        device.Board.Hx711.Converted += conversion => newtons.Add(conversion.Code * microvoltsPerCode / nominal.MicrovoltsPerNewton);
        device.Scheduler.RunUntil(3_000_000);
        double mean = newtons.Average();
        return Math.Sqrt(newtons.Average(force => (force - mean) * (force - mean)));
    }

    private readonly record struct Quality(double InBand, double RmsError, double Duration);
}
