using System.Text;
using PressureDevice.Simulator.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    // A run ends cleanly; a second Ctrl+C ends the process.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
string? terminal = Environment.GetEnvironmentVariable("TERM");
bool interactive = !Console.IsOutputRedirected && (OperatingSystem.IsWindows() || terminal is not (null or "" or "dumb"));
return CommandLineProgram.Run(args, Console.Out, Console.Error, interactive, stop.Token);
