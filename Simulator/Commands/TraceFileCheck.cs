namespace PressureDevice.Simulator.Commands;

/// <summary>A trace cannot be written where it was asked for; the message is one line that names the file.</summary>
public sealed class TraceFileException(string path, string reason) : Exception($"{path}: {reason}");

/// <summary>Finds out before a run whether its trace can be written, so that nothing is begun in vain.</summary>
public static class TraceFileCheck
{
    /// <summary>Demands that the trace can be written; leaves no file behind that was not there.</summary>
    /// <param name="tracePath">Where the trace is to go; null for none.</param>
    /// <param name="readPaths">What is to be read in the same run; null for nothing.</param>
    /// <exception cref="TraceFileException">It cannot be written there.</exception>
    public static void Demand(string? tracePath, params ReadOnlySpan<string?> readPaths)
    {
        if (tracePath == null)
        {
            return;
        }

        try
        {
            string full = Path.GetFullPath(tracePath);
            foreach (string? read in readPaths)
            {
                if (read != null && full == Path.GetFullPath(read))
                {
                    throw new TraceFileException(tracePath, "the trace would overwrite a file that is read");
                }
            }

            bool existed = File.Exists(full);
            new FileStream(full, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            if (!existed)
            {
                File.Delete(full);
            }
        }
        catch (DirectoryNotFoundException)
        {
            throw new TraceFileException(tracePath, "the trace cannot be written: no such folder");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new TraceFileException(tracePath, "the trace cannot be written there");
        }
    }
}
