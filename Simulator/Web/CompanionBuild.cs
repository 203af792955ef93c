namespace PressureDevice.Simulator.Web;

/// <summary>Builds the app when it has to be.</summary>
public static class CompanionBuild
{
    /// <summary>Sees to it that there is an app to serve, as new as its sources where that can be had.</summary>
    /// <param name="companion">The app.</param>
    /// <param name="path">Where Node and npm are looked for, as in the environment variable PATH.</param>
    /// <param name="tell">Takes what is being done, a few words each.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>A warning that the app is older than its sources, one line; null when it is not.</returns>
    /// <exception cref="ToolException">There is no app and none can be built, or building has failed.</exception>
    public static async Task<string?> DemandAsync(CompanionFolder companion, string path, Action<string> tell, CancellationToken cancel)
    {
        if (companion.IsUpToDate())
        {
            return null;
        }

        NodeTools tools;
        try
        {
            tools = await NodeTools.FindAsync(path, cancel).ConfigureAwait(false);
        }
        catch (ToolException missing) when (companion.IsBuilt)
        {
            return $"the app is older than its sources; building it anew {missing.Message}";
        }
        catch (ToolException missing)
        {
            throw new ToolException($"building the app {missing.Message}");
        }

        if (!companion.HasPackages)
        {
            tell("fetching the app's packages (once)");
            await tools.NpmAsync(companion.FullPath, cancel, "ci", "--ignore-scripts", "--no-audit", "--no-fund").ConfigureAwait(false);
        }

        tell("building the app");
        await tools.NpmAsync(companion.FullPath, cancel, "run", "build").ConfigureAwait(false);
        return companion.IsBuilt ? null : throw new ToolException($"npm run build has left no {AppPages.Page} in {companion.Built}");
    }
}
