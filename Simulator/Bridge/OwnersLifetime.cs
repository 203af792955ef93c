using Microsoft.Extensions.Hosting;

namespace PressureDevice.Simulator.Bridge;

/// <summary>The server lives as long as its owner wants. The framework's own lifetime would take Ctrl+C and the end signal away from the process.</summary>
internal sealed class OwnersLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
