using System.Net.Sockets;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Web;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Web;

/// <summary>The verb <c>web</c> from its arguments to its exit status.</summary>
[TestClass]
public sealed class WebCommandTests
{
    private readonly CompanionCopy _companion = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    [TestCleanup]
    public void End() => _companion.Dispose();

    [TestMethod]
    [DataRow("web --port")]
    [DataRow("web --port x")]
    [DataRow("web --port -1")]
    [DataRow("web --port 65536")]
    [DataRow("web --port 80.5")]
    [DataRow("web --port 1 --port 2")]
    [DataRow("web 8090")]
    [DataRow("web --open")]
    public void Refuses_wrong_arguments_with_one_line(string line)
    {
        Assert.AreEqual(CommandLineProgram.WrongArguments, CommandLineProgram.Run(line.Split(' '), _output, _error));
        Assert.AreEqual("", _output.ToString());
        Assert.HasCount(1, _error.ToString().TrimEnd('\n').Split('\n'), _error.ToString());
    }

    [TestMethod]
    public void Explains_itself()
    {
        Assert.AreEqual(CommandLineProgram.Done, CommandLineProgram.Run(["web", "--help"], _output, _error));
        foreach (string word in new[] { "--port", "8090", "Ctrl+C", "Node 20.19" })
        {
            StringAssert.Contains(_output.ToString(), word);
        }

        Assert.AreEqual(CommandLineProgram.Done, CommandLineProgram.Run(["--help"], _output, _error));
        StringAssert.Contains(_output.ToString(), "web");
    }

    [TestMethod]
    public async Task Tells_address_and_passkey_and_ends_cleanly_when_it_is_stopped()
    {
        _companion.Build();
        using var stop = new CancellationTokenSource();
        Task<int> run = RunAsync(port: 0, stop.Token);
        await UntilAsync(() => _output.ToString().Contains("Ctrl+C"), run);
        string[] lines = _output.ToString().TrimEnd('\n').Split('\n');
        StringAssert.Matches(lines[0], new(@"http://127\.0\.0\.1:\d+/$"));
        StringAssert.Matches(lines[1], new(@" \d{6}$"));
        await stop.CancelAsync();
        Assert.AreEqual(CommandLineProgram.Done, await run);
        Assert.AreEqual("", _error.ToString());
    }

    [TestMethod]
    public async Task A_port_that_is_taken_is_one_line_and_status_1()
    {
        _companion.Build();
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        int port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        Assert.AreEqual(CommandLineProgram.Failed, await RunAsync(port, CancellationToken.None));
        Assert.AreEqual($"port {port} is taken: --port N takes another, 0 any that is free\n", _error.ToString());
        Assert.AreEqual("", _output.ToString());
    }

    [TestMethod]
    public async Task Without_Node_or_without_the_app_it_is_one_line_and_status_1()
    {
        Assert.AreEqual(CommandLineProgram.Failed, await RunAsync(port: 0, CancellationToken.None));
        StringAssert.Matches(_error.ToString(), new(@"^building the app needs Node 20\.19 [^\n]+\n$"));
        _error.GetStringBuilder().Clear();
        Assert.AreEqual(CommandLineProgram.Failed, await new WebRun(_output, _error, interactive: false).RunAsync(
            new WebOptions { Port = 0, Companion = null, Path = "" }, CancellationToken.None));
        StringAssert.Matches(_error.ToString(), new(@"^the folder Companion [^\n]+\n$"));
    }

    [TestMethod]
    public async Task A_device_that_stops_ends_it_with_status_1_and_the_reason()
    {
        using var board = new VirtualBoard.VirtualBoard(new BoardSettings());
        using var live = new LiveBoard(board);
        live.Start();
        Task<int> wait = new WebRun(_output, _error, interactive: false).WaitAsync(live, CancellationToken.None);
        await live.PostAsync(() => throw new InvalidOperationException("a line\nand another"), CancellationToken.None);
        Assert.AreEqual(CommandLineProgram.Failed, await wait.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.HasCount(1, _error.ToString().TrimEnd('\n').Split('\n'), _error.ToString());
        StringAssert.StartsWith(_error.ToString(), "the virtual device has stopped: ");
    }

    private Task<int> RunAsync(int port, CancellationToken cancel) => new WebRun(_output, _error, interactive: false).RunAsync(
        new WebOptions { Port = port, Companion = _companion.Folder, Path = "" }, cancel);

    private static async Task UntilAsync(Func<bool> condition, Task<int> run)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            Assert.IsFalse(run.IsCompleted);
            Assert.IsLessThan(60, limit.Elapsed.TotalSeconds);
            await Task.Delay(20);
        }
    }
}
