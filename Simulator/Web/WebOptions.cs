namespace PressureDevice.Simulator.Web;

/// <summary>What the verb <c>web</c> is to do.</summary>
public sealed record WebOptions
{
    /// <summary>The port when none is named.</summary>
    public const int UsualPort = 8090;

    /// <summary>The port, 0 for any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The app; null when it cannot be found.</summary>
    public CompanionFolder? Companion { get; init; } = CompanionFolder.Find();

    /// <summary>Where Node and npm are looked for.</summary>
    public string Path { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";
}
