using System.Text.Json;
using System.Text.Unicode;

namespace PressureDevice.Simulator.Programmes;

/// <summary>Reads a programme from a file: strict JSON in UTF-8 (docs/programmes.md, docs/programme.schema.json). Whatever is not exactly a
/// programme is refused before anything is run.</summary>
public static class ProgrammeFile
{
    /// <summary>The largest file that is read, bytes; the longest programme with its name needs about 2 KB.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>How deep the form goes is 3; deeper nesting is refused by the parser already.</summary>
    private const int MostLevels = 8;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="ProgrammeFileException">The file cannot be read or holds no programme.</exception>
    public static ProgrammePlan Read(string path) => Parse(path, Bytes(path));

    /// <summary>Reads a programme from bytes.</summary>
    /// <param name="name">What errors call it.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <exception cref="ProgrammeFileException">The bytes are no programme.</exception>
    public static ProgrammePlan Parse(string name, ReadOnlyMemory<byte> bytes)
    {
        if (Complaint(bytes.Span) is { } complaint)
        {
            throw new ProgrammeFileException(name, complaint);
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MostLevels });
            return new ProgrammeReader(name).Read(json.RootElement);
        }
        catch (JsonException broken)
        {
            throw new ProgrammeFileException(name, $"line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}: {Cause(broken)}");
        }
        catch (InvalidOperationException)
        {
            throw new ProgrammeFileException(name, "a text has an escape that stands for no character");
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new ProgrammeFileException(path, "is a folder, not a file");
            }

            using FileStream file = new(path, FileMode.Open, FileAccess.Read);
            byte[] bytes = new byte[MostBytes + 1];
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes[..length];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProgrammeFileException(path, "no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ProgrammeFileException(path, "cannot be read");
        }
    }

    private static string? Complaint(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => "the file is empty",
        { Length: > MostBytes } => $"the file is over {MostBytes / 1024} KB",
        _ when bytes.StartsWith(ByteOrderMark) => "the file begins with a byte order mark; save it as UTF-8 without one",
        _ when !Utf8.IsValid(bytes) => "not a text file in UTF-8",
        _ => null,
    };

    /// <summary>What the parser says, without the position that it adds behind.</summary>
    private static string Cause(JsonException broken)
    {
        int end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "not JSON: " + (end < 0 ? broken.Message : broken.Message[..end]).TrimEnd('.');
    }
}
