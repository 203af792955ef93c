using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The links, pictures and headings of a markdown file, without its blocks of code.</summary>
public sealed partial class MarkdownPage
{
    private static readonly string[] Elsewhere = ["http://", "https://", "mailto:"];

    /// <summary>Reads a page.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="text">What it says.</param>
    public MarkdownPage(string path, string text)
    {
        Path = path;
        string prose = InlineCode().Replace(CodeBlock().Replace(text.ReplaceLineEndings("\n"), string.Empty), match => match.Value.Replace('[', ' '));
        Links = [.. Link().Matches(prose).Select(link => new MarkdownLink(link.Groups[1].Length > 0, link.Groups[2].Value, link.Groups[3].Value)),
            .. HtmlPicture().Matches(prose).Select(link => new MarkdownLink(true, Attribute(link.Value, "alt"), Attribute(link.Value, "src")))];
        Anchors = [.. Heading().Matches(CodeBlock().Replace(text.ReplaceLineEndings("\n"), string.Empty)).Select(heading => AnchorOf(heading.Groups[1].Value))];
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Its links and pictures.</summary>
    public IReadOnlyList<MarkdownLink> Links { get; }

    /// <summary>The anchors of its headings, as GitHub names them.</summary>
    public IReadOnlyList<string> Anchors { get; }

    /// <summary>Reads a file.</summary>
    public static MarkdownPage Read(string path) => new(path, File.ReadAllText(path));

    /// <summary>What is wrong with its links: targets and anchors that do not exist, pictures without a text for those who do not see them.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (MarkdownLink link in Links)
        {
            if (link.IsPicture && link.Text.Trim().Length == 0)
            {
                yield return $"{Path}: the picture {link.Target} has no alternative text";
            }

            if (Elsewhere.Any(start => link.Target.StartsWith(start, StringComparison.Ordinal)))
            {
                continue;
            }

            string[] target = link.Target.Split('#', 2);
            string file = target[0].Length == 0 ? Path : System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, target[0]));
            if (!File.Exists(file) && !Directory.Exists(file))
            {
                yield return $"{Path}: {link.Target} does not exist";
            }
            else if (target.Length > 1 && !(file == Path ? this : Read(file)).Anchors.Contains(target[1]))
            {
                yield return $"{Path}: {link.Target}: there is no such heading";
            }
        }
    }

    private static string AnchorOf(string heading)
    {
        string words = MarkUp().Replace(Link().Replace(heading, "$2"), string.Empty);
        return NoAnchor().Replace(words.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-');
    }

    private static string Attribute(string element, string name) => Regex.Match(element, $"{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(!?)\[([^\]]*)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<img [^>]*>")]
    private static partial Regex HtmlPicture();

    [GeneratedRegex("^#{1,6} +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[`*]")]
    private static partial Regex MarkUp();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}

/// <summary>A link or picture.</summary>
/// <param name="IsPicture">True for a picture.</param>
/// <param name="Text">Its text, or the picture's alternative text.</param>
/// <param name="Target">Where it leads.</param>
public sealed record MarkdownLink(bool IsPicture, string Text, string Target);
