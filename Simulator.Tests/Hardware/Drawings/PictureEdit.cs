using System.Xml.Linq;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A picture that is broken on purpose: each step changes a copy.</summary>
public sealed class PictureEdit
{
    private readonly XDocument _picture;

    private PictureEdit(XDocument picture) => _picture = picture;

    /// <summary>The broken picture.</summary>
    public Drawing Drawing => new(_picture);

    /// <summary>Begins with a picture of hardware/pictures.</summary>
    public static PictureEdit Of(string name) => new(Drawing.Load(name));

    /// <summary>Leaves out each element with this value of a data attribute.</summary>
    public PictureEdit Without(string name, string value) => Change(name, value, element => element.Remove());

    /// <summary>Writes another value into an attribute of each element with this value of a data attribute.</summary>
    public PictureEdit With(string name, string value, string attribute, string other) => Change(name, value, element => element.SetAttributeValue(attribute, other));

    /// <summary>Adds a second copy of each element with this value of a data attribute.</summary>
    public PictureEdit Twice(string name, string value) => Change(name, value, element => element.AddAfterSelf(new XElement(element)));

    /// <summary>Leaves out a wire.</summary>
    public PictureEdit Without(DrawnWire wire) => Change(element => Is(element, wire), wire.ToString(), element => element.Remove());

    /// <summary>Writes another value into an attribute of a wire.</summary>
    public PictureEdit With(DrawnWire wire, string attribute, string other) => Change(element => Is(element, wire), wire.ToString(), element => element.SetAttributeValue(attribute, other));

    private static bool Is(XElement element, DrawnWire wire) =>
        Drawing.Data(element, "net") == wire.Net && Drawing.Data(element, "from") == wire.From && Drawing.Data(element, "to") == wire.To;

    private PictureEdit Change(string name, string value, Action<XElement> change) =>
        Change(element => Drawing.Data(element, name) == value, $"data-{name}='{value}'", change);

    private PictureEdit Change(Func<XElement, bool> which, string what, Action<XElement> change)
    {
        var copy = new XDocument(_picture);
        XElement[] found = [.. copy.Descendants().Where(which)];
        Assert.IsNotEmpty(found, $"the picture has no {what}");
        foreach (XElement element in found)
        {
            change(element);
        }

        return new PictureEdit(copy);
    }
}
