namespace PressureDevice.Simulator.Web;

/// <summary>A tool that builds the app is missing, too old, or has failed; the message is one line for the user.</summary>
public sealed class ToolException(string message) : Exception(message);
