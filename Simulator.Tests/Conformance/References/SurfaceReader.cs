using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>Reads the files of the surface folder; its README states the line format.</summary>
public static partial class SurfaceReader
{
    /// <summary>Folder of the surface files in the repository.</summary>
    public static string Folder => RepositoryRoot.Combine("Simulator.Tests/Conformance/surface");

    /// <summary>Reads every file of the surface folder, in the order of their names.</summary>
    public static IReadOnlyList<SurfaceAssembly> ReadAll()
    {
        return [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(ReadFile)];
    }

    /// <summary>Reads the lines of one surface file.</summary>
    /// <param name="fileName">Name for error messages.</param>
    /// <param name="lines">The lines of the file.</param>
    /// <exception cref="FormatException">A line has none of the four forms, or the file names no assembly.</exception>
    public static SurfaceAssembly Read(string fileName, IEnumerable<string> lines)
    {
        string? name = null;
        Version? version = null;
        List<string> references = [];
        List<SurfaceType> types = [];
        List<string> members = [];
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            string[] words = line.Split(' ');
            if (words is ["assembly", _, _])
            {
                (name, version) = (words[1], Version.Parse(words[2]));
            }
            else if (words is ["reference", _, _])
            {
                references.Add(words[1]);
            }
            else if (line.StartsWith("type ", StringComparison.Ordinal))
            {
                members = [];
                types.Add(ReadType(line["type ".Length..], members) ?? throw Unreadable(fileName, number, line));
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal) && types.Count > 0)
            {
                members.Add(line.Trim());
            }
            else if (line.Length > 0)
            {
                throw Unreadable(fileName, number, line);
            }
        }

        return name == null || version == null
            ? throw new FormatException($"{fileName}: no line 'assembly NAME VERSION'")
            : new SurfaceAssembly(name, version, references, types);
    }

    private static SurfaceAssembly ReadFile(string path)
    {
        return Read(Path.GetFileName(path), File.ReadLines(path));
    }

    private static SurfaceType? ReadType(string declaration, IReadOnlyList<string> members)
    {
        int start = AttributesLength(declaration);
        Match match = Declaration().Match(declaration[start..]);
        return !match.Success
            ? null
            : new SurfaceType(
                declaration[..start], match.Groups["modifiers"].Value, match.Groups["name"].Value,
                match.Groups["tail"].Value, members);
    }

    // Attribute arguments hold brackets only inside string literals.
    private static int AttributesLength(string text)
    {
        int depth = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted)
            {
                depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
                if (depth == 0 && text[i] is not (']' or ' '))
                {
                    return i;
                }
            }
        }

        return text.Length;
    }

    private static FormatException Unreadable(string fileName, int number, string line)
    {
        return new FormatException($"{fileName}({number}): not a line of a surface file: {line}");
    }

    [GeneratedRegex(@"^(?<modifiers>(?:(?:public|protected|abstract|sealed|static|readonly|ref) )+"
        + @"(?:class|struct|interface|enum|delegate \S+)) (?<name>\w+(?:\.\w+)+)(?<tail>.*)$")]
    private static partial Regex Declaration();
}
