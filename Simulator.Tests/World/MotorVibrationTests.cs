using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class MotorVibrationTests
{
    private const double Duty = 0.8;
    private const int Millisecond = 1_000;

    private static readonly MotorVibrationParameters Typical = new();

    [TestMethod]
    public void A_motor_that_never_ran_shakes_nothing()
    {
        MotorVibration motor = new(Typical, seed: 1);
        for (int ms = 1; ms <= 1_000; ms++)
        {
            Assert.AreEqual(0.0, motor.MeanNewtonsSince(ms * Millisecond));
        }
    }

    [TestMethod]
    public void Specimens_shake_between_half_a_newton_and_one_at_150_to_200_Hz()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            MotorVibration motor = new(Typical, seed);
            motor.Drive(Duty, 0);
            double[] force = Sample(motor, 500 * Millisecond, 1_500 * Millisecond);
            int turns = force.Zip(force.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);
            double peak = force.Max();
            Assert.IsTrue(turns is >= 149 and <= 201, $"seed {seed}: {turns} Hz");
            Assert.AreEqual(motor.RatedHertz, turns, 1.5, $"seed {seed}");
            Assert.IsTrue(peak is >= 0.48 and <= 1, $"seed {seed}: {peak:F2} N");
        }
    }

    [TestMethod]
    public void Starts_and_runs_out_with_its_time_constants()
    {
        MotorVibration motor = new(Typical, seed: 3);
        motor.Drive(Duty, 0);
        double starting = Sample(motor, 40 * Millisecond, 60 * Millisecond).Max();
        double running = Sample(motor, 400 * Millisecond, 500 * Millisecond).Max();
        motor.Drive(0, 500 * Millisecond);
        double stopping = Sample(motor, 540 * Millisecond, 560 * Millisecond).Max();
        double still = Sample(motor, 900 * Millisecond, 1_000 * Millisecond).Max();
        // After one time constant 63 % of the speed and so 40 % of the force; on the way out 37 % and 14 %.
        Assert.AreEqual(0.40, starting / running, 0.10, "starting");
        Assert.AreEqual(0.14, stopping / running, 0.06, "stopping");
        Assert.AreEqual(0.0, still);
    }

    [TestMethod]
    public void A_mean_over_many_turns_is_near_zero_whatever_the_moment_it_is_asked_at()
    {
        MotorVibration motor = new(Typical, seed: 4);
        motor.Drive(Duty, 0);
        motor.MeanNewtonsSince(500 * Millisecond);
        for (int i = 1; i <= 10; i++)
        {
            double mean = motor.MeanNewtonsSince((500 * Millisecond) + (i * 100_137));
            Assert.AreEqual(0.0, mean, 0.02, $"the {i}th mean over 0.1 s");
        }
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_vibration_however_often_it_is_asked()
    {
        MotorVibration seldom = new(Typical, seed: 5);
        MotorVibration often = new(Typical, seed: 5);
        seldom.Drive(Duty, 0);
        often.Drive(Duty, 0);
        seldom.MeanNewtonsSince(300 * Millisecond);
        Sample(often, 0, 300 * Millisecond);
        Assert.AreEqual(
            seldom.MeanNewtonsSince(302 * Millisecond),
            often.MeanNewtonsSince(302 * Millisecond),
            0.001);
    }

    private static double[] Sample(MotorVibration motor, int from, int to)
    {
        const int step = 250;
        motor.MeanNewtonsSince(from);
        return [.. Enumerable.Range(1, (to - from) / step).Select(i => motor.MeanNewtonsSince(from + (i * step)))];
    }
}
