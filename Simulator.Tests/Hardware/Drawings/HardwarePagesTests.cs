using System.Xml;
using System.Xml.Linq;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The pages under hardware/ lead where they say, and their pictures are there, plain and readable without being seen.</summary>
[TestClass]
public sealed class HardwarePagesTests
{
    private static readonly string[] NotPlain = ["script", "foreignObject", "image", "use", "style", "animate"];

    private static string Hardware => RepositoryRoot.Combine("hardware");

    private static string[] Pages => Directory.GetFiles(Hardware, "*.md", SearchOption.AllDirectories);

    private static string[] Pictures => Directory.GetFiles(RepositoryRoot.Combine("hardware", "pictures"), "*.svg");

    [TestMethod]
    public void Every_link_and_picture_of_the_pages_exists_and_every_picture_has_an_alternative_text()
    {
        MarkdownPage[] pages = [.. Pages.Select(MarkdownPage.Read)];
        Assert.IsGreaterThan(Pictures.Length, pages.Sum(page => page.Links.Count), "the links were not found");
        Findings.AssertNone(pages.SelectMany(page => page.Problems()));
    }

    [TestMethod]
    public void A_link_or_anchor_or_picture_that_is_not_there_and_a_picture_without_a_text_are_found()
    {
        string page = Path.Combine(Hardware, "README.md");
        foreach ((string text, string problem) in new[]
        {
            ("[a](gone.md)", "gone.md does not exist"),
            ("![a](pictures/gone.svg)", "pictures/gone.svg does not exist"),
            ("<img src=\"pictures/gone.svg\" alt=\"a\">", "pictures/gone.svg does not exist"),
            ("![](pictures/wiring.svg)", "no alternative text"),
            ("<img src=\"pictures/wiring.svg\">", "no alternative text"),
            ("[a](#no-such)\n\n# Such", "no such heading"),
            ("[a](assembly.md#no-such)", "no such heading"),
        })
        {
            Findings.AssertNames(problem, new MarkdownPage(page, text).Problems());
        }

        const string sound = "[a](https://example.org/x) [b](#a-name--its-code) [c](pictures/)\n\n## A `name` – its *code*\n\n```\n[d](gone.md)\n```\n`[e](gone.md)`\n";
        Findings.AssertNone(new MarkdownPage(page, sound).Problems());
    }

    [TestMethod]
    public void Every_picture_is_used_by_a_page()
    {
        HashSet<string> named = [.. Pages.Select(MarkdownPage.Read).SelectMany(page => page.Links.Select(link => Path.GetFileName(link.Target)))];
        Findings.AssertNone(Pictures.Select(picture => Path.GetFileName(picture)!).Where(picture => !named.Contains(picture)).Select(picture => $"no page shows {picture}"));
    }

    [TestMethod]
    public void Every_picture_is_plain_well_formed_SVG_with_a_title_and_a_light_background()
    {
        Assert.IsNotEmpty(Pictures);
        Findings.AssertNone(Pictures.SelectMany(picture => NotPlainOf(Path.GetFileName(picture), File.ReadAllText(picture))));
    }

    [TestMethod]
    public void A_script_or_style_or_broken_or_untitled_picture_is_found()
    {
        const string plain = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' font-family='sans-serif'><title>t</title><rect width='9' height='9' fill='#fff'/>{0}</svg>";
        Findings.AssertNone(NotPlainOf("x.svg", plain.Replace("{0}", "<path d='M0 0H9'/>")));
        Findings.AssertNames("script", NotPlainOf("x.svg", plain.Replace("{0}", "<script>1</script>")));
        Findings.AssertNames("image", NotPlainOf("x.svg", plain.Replace("{0}", "<image href='https://example.org/x.png'/>")));
        Findings.AssertNames("not well-formed", NotPlainOf("x.svg", plain.Replace("{0}", "<g>")));
        Findings.AssertNames("title", NotPlainOf("x.svg", plain.Replace("<title>t</title>", string.Empty)));
        Findings.AssertNames("background", NotPlainOf("x.svg", plain.Replace("#fff", "#000")));
        Findings.AssertNames("font", NotPlainOf("x.svg", plain.Replace("sans-serif", "Papyrus")));
    }

    private static IEnumerable<string> NotPlainOf(string name, string text)
    {
        XElement? root = Parse(text);
        if (root is null)
        {
            yield return $"{name} is not well-formed";
            yield break;
        }

        foreach (XElement element in root.Descendants().Where(element => NotPlain.Contains(element.Name.LocalName)))
        {
            yield return $"{name} has an element <{element.Name.LocalName}>";
        }

        XElement[] children = [.. root.Elements()];
        if (!children.Any(child => child.Name.LocalName == "title" && child.Value.Length > 0))
        {
            yield return $"{name} has no title";
        }

        if (children.FirstOrDefault(child => child.Name.LocalName == "rect")?.Attribute("fill")?.Value != "#fff")
        {
            yield return $"{name} has no white background";
        }

        if (root.Attribute("font-family")?.Value.EndsWith("sans-serif", StringComparison.Ordinal) != true)
        {
            yield return $"{name} does not fall back on a sans-serif font";
        }
    }

    private static XElement? Parse(string text)
    {
        try
        {
            return XDocument.Parse(text).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
