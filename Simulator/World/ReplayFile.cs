using System.Globalization;
using System.Text;

namespace PressureDevice.Simulator.World;

/// <summary>One row of a recording.</summary>
/// <param name="Seconds">Time since the first row, s.</param>
/// <param name="Newtons">Force, N.</param>
public readonly record struct ForceSample(double Seconds, double Newtons);

/// <summary>
/// Reads recorded forces: a CSV with the header <c>time,weight</c> (s, kgf) or <c>time_s,force_n</c> (s, N), a
/// decimal point, and times that increase. A byte-order mark, CRLF and a trailing line end are fine; everything else
/// is refused.
/// </summary>
public static class ReplayFile
{
    /// <summary>Newtons in a kilogram-force (standard gravity).</summary>
    public const double NewtonsPerKilogramForce = 9.80665;

    // Seconds since 1970 fit, and what would overflow between two rows does not.
    private const double LargestNumber = 1e12;

    private const string KilogramForceHeader = "time,weight";
    private const string NewtonHeader = "time_s,force_n";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <returns>At least two rows, times from 0.</returns>
    /// <exception cref="ReplayFileException">The file cannot be read or is not such a recording.</exception>
    public static IReadOnlyList<ForceSample> Read(string path)
    {
        try
        {
            using StreamReader reader = new(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return Parse(path, reader);
        }
        catch (FileNotFoundException)
        {
            throw new ReplayFileException(path, 0, "no such file");
        }
        catch (DirectoryNotFoundException)
        {
            throw new ReplayFileException(path, 0, "no such file");
        }
        catch (DecoderFallbackException)
        {
            throw new ReplayFileException(path, 0, "not a text file in UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ReplayFileException(path, 0, "cannot be read");
        }
    }

    /// <summary>Reads a recording from text.</summary>
    /// <param name="name">What errors call it.</param>
    /// <param name="reader">The text.</param>
    /// <returns>At least two rows, times from 0.</returns>
    /// <exception cref="ReplayFileException">The text is not such a recording.</exception>
    public static IReadOnlyList<ForceSample> Parse(string name, TextReader reader)
    {
        string header = reader.ReadLine() ?? throw new ReplayFileException(name, 0, "the file is empty");
        double newtonsPerUnit = header switch
        {
            KilogramForceHeader => NewtonsPerKilogramForce,
            NewtonHeader => 1,
            _ => throw new ReplayFileException(
                name, 1, $"the header must be '{KilogramForceHeader}' or '{NewtonHeader}'"),
        };

        List<ForceSample> samples = [];
        double first = 0;
        double previous = 0;
        int line = 1;
        for (string? row = reader.ReadLine(); row != null; row = reader.ReadLine())
        {
            line++;
            if (row.Length == 0 && reader.Peek() < 0)
            {
                break;
            }

            string[] cells = row.Split(',');
            if (cells.Length != 2)
            {
                throw new ReplayFileException(name, line, $"2 columns expected, {cells.Length} found");
            }

            double time = Number(name, line, "time", cells[0]);
            double force = Number(name, line, "force", cells[1]) * newtonsPerUnit;
            if (samples.Count == 0)
            {
                first = time;
            }
            else if (time <= previous)
            {
                throw new ReplayFileException(name, line, "the time does not increase");
            }

            previous = time;
            samples.Add(new ForceSample(time - first, force));
        }

        return samples.Count >= 2
            ? samples
            : throw new ReplayFileException(name, line, $"at least 2 rows of data are needed, {samples.Count} found");
    }

    private static double Number(string name, int line, string column, string cell)
    {
        const NumberStyles Styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(cell, Styles, CultureInfo.InvariantCulture, out double value))
        {
            throw new ReplayFileException(name, line, $"the {column} is not a number");
        }

        if (!double.IsFinite(value))
        {
            throw new ReplayFileException(name, line, $"the {column} is not a finite number");
        }

        return Math.Abs(value) <= LargestNumber
            ? value
            : throw new ReplayFileException(name, line, $"the {column} is out of range");
    }
}
