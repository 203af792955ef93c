using PressureDevice.Core;
using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Campaigns;

/// <summary>The bench without a board against the whole firmware on its board: the same hands and devices, and no kinder.</summary>
[TestClass]
public sealed class BenchAgainstBoardTests
{
    private const int Seeds = 12;
    private const double ErrorShare = 0.15;

    // The hand looks every 2.5 ms: two medians of the same delay may fall on either side of a look.
    private const double DelaySlackMs = 2.6;
    private const int DelaySeeds = 30;
    private const double FirstStepSeconds = 3;
    private const double StepSeconds = 0.7;
    private const int Steps = 24;
    private const double BoardLimitSeconds = 60;

    // The hold that the device comes with.
    private static readonly HoldGoal Goal = new(TargetNewtons: 40, TolerancePercent: 10, HoldSeconds: 10);

    [TestMethod]
    public void A_guided_person_is_as_steady_as_on_the_board()
    {
        double[] bench = new double[Seeds];
        double[] board = new double[Seeds];
        for (int seed = 0; seed < Seeds; seed++)
        {
            HoldScore onBench = GuidedHold.Run(Hand(seed), null, seed, Goal, GuidanceKind.Device);
            HoldScore onBoard = OnBoard(seed);
            Console.WriteLine($"seed {seed}: bench {onBench.RmsErrorNewtons:F2} N, board {onBoard.RmsErrorNewtons:F2} N");
            bench[seed] = onBench.RmsErrorNewtons;
            board[seed] = onBoard.RmsErrorNewtons;
        }

        Array.Sort(bench);
        Array.Sort(board);
        double onBoardMedian = Quantile.Of(board, 0.5);
        Assert.AreEqual(onBoardMedian, Quantile.Of(bench, 0.5), ErrorShare * onBoardMedian);
    }

    [TestMethod]
    public void The_light_reaches_the_hand_no_sooner_than_on_the_board()
    {
        List<double> bench = [];
        List<double> board = [];
        for (int seed = 0; seed < DelaySeeds; seed++)
        {
            StepDelays onBench = new(seed);
            HandBench hand = new(onBench, seed, Goal.ToSettings(), GuidanceKind.Device);
            while (!onBench.IsOver)
            {
                hand.Step();
            }

            StepDelays onBoard = new(seed);
            using DeviceOnBench device = new(onBoard, seed);
            device.PowerOn();
            device.Scheduler.RunUntil(() => onBoard.IsOver, (long)(BoardLimitSeconds * 1e6));
            bench.AddRange(onBench.Milliseconds);
            board.AddRange(onBoard.Milliseconds);
        }

        double onBenchMedian = Quantile.Of([.. bench.Order()], 0.5);
        double onBoardMedian = Quantile.Of([.. board.Order()], 0.5);
        Console.WriteLine($"bench: {bench.Count} delays, median {onBenchMedian:F1} ms, mean {bench.Average():F1}, {bench.Min():F1} to {bench.Max():F1}; "
            + $"board: {board.Count}, median {onBoardMedian:F1} ms, mean {board.Average():F1}, {board.Min():F1} to {board.Max():F1}");
        Assert.IsGreaterThan(DelaySeeds * Steps / 3, board.Count, "a step out of the band is answered");
        Assert.IsGreaterThan(DelaySeeds * Steps / 3, bench.Count, "a step out of the band is answered");
        Assert.IsGreaterThanOrEqualTo(onBoardMedian - DelaySlackMs, onBenchMedian);
    }

    private static Person Hand(int seed) =>
        new(PersonParameters.Named("typical"), seed, new Instruction(GuidanceKind.Device, Goal.TargetNewtons));

    private static HoldScore OnBoard(int seed)
    {
        HoldScorer scorer = new(Goal);
        using DeviceOnBench device = new(Hand(seed), seed);
        bool touched = false;
        bool released = false;
        device.Stepped += () =>
        {
            touched |= device.Hand.ForceNewtons >= HoldScorer.TouchNewtons;
            released |= touched && CueLight.Classify(device.Seen) is CueColour.White or CueColour.Violet;
            scorer.Step(device.Hand.ForceNewtons, device.Seen, hasArrived: false, released);
        };
        device.PowerOn();
        Assert.IsTrue(device.Scheduler.RunUntil(() => scorer.IsClosed, (long)(BoardLimitSeconds * 1e6)), $"seed {seed}: the hold must end");
        return scorer.Score(HoldOutcome.Completed, 0);
    }

    /// <summary>A machine that steps out of the band and back at moments of its own, and notes how long the colour that says so takes to reach it.</summary>
    private sealed class StepDelays : IHand
    {
        // The first step is the touch; then a fifth of the target out of the band, to either side in turn, and back.
        private static readonly (double Newtons, CueColour Awaited)[] Turns =
            [(0, CueColour.Dark), (8, CueColour.Orange), (0, CueColour.Dark), (-8, CueColour.Blue)];

        private readonly SeededRandom _moments;
        private double _now;
        private double _next = FirstStepSeconds;
        private double _stepped;
        private CueColour _awaited;
        private int _steps;

        public StepDelays(int seed) => _moments = new SeededRandom(seed, "steps of a machine");

        public List<double> Milliseconds { get; } = [];

        public bool IsOver => _steps > Steps && _now >= _next;

        public double ForceNewtons { get; private set; }

        public void Step(double seconds, SeenCues cues)
        {
            CueColour colour = CueLight.Classify(cues);
            if (_steps <= Steps && _now >= _next)
            {
                (double newtons, _awaited) = Turns[_steps % Turns.Length];
                _awaited = _awaited == colour ? CueColour.Dark : _awaited;
                ForceNewtons = Goal.TargetNewtons + newtons;
                _stepped = _now;
                _next = _now + StepSeconds + _moments.Between(0, 0.1);
                _steps++;
            }

            if (_awaited != CueColour.Dark && colour == _awaited)
            {
                _awaited = CueColour.Dark;
                Milliseconds.Add((_now - _stepped) * 1e3);
            }

            _now += seconds;
        }
    }
}
