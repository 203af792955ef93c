namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Breaks the real schematic in one place, by its text, to try the rules on it.</summary>
/// <param name="text">The text of the schematic.</param>
public sealed class SchematicEdit(string text)
{
    /// <summary>The schematic as it is.</summary>
    public static SchematicEdit Real => new(CircuitFiles.SchematicText);

    /// <summary>The text now.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The circuit now.</summary>
    public Circuit Circuit => new(Text);

    private SExpression Sheet => SExpressionReader.Read(Text);

    /// <summary>Takes a part off the sheet; its wires stay.</summary>
    public SchematicEdit Drop(string reference) => Replace(Symbol(reference), string.Empty);

    /// <summary>Takes away one of the labels of a name.</summary>
    public SchematicEdit DropLabel(string label) => Replace(Label(label), string.Empty);

    /// <summary>Takes away the wire that ends on a pin.</summary>
    public SchematicEdit CutAt(string reference, string pin)
    {
        SheetPoint at = Circuit.Pin(reference, pin).At;
        return Replace(Sheet.All("wire").First(wire => wire.Get("pts").All("xy").Any(end => SchematicReader.Point(end) == at)), string.Empty);
    }

    /// <summary>Takes away the no-connect flag of a pin.</summary>
    public SchematicEdit Unflag(string reference, string pin)
    {
        SheetPoint at = Circuit.Pin(reference, pin).At;
        return Replace(Sheet.All("no_connect").First(flag => SchematicReader.Point(flag.Get("at")) == at), string.Empty);
    }

    /// <summary>Puts something on the sheet.</summary>
    /// <param name="item">Its text, with coordinates in mm.</param>
    public SchematicEdit Add(string item)
    {
        Text = Text.Insert(Sheet.Get("symbol_instances").Start, item + "\n");
        return this;
    }

    /// <summary>Puts something on the sheet at a pin.</summary>
    /// <param name="reference">The part.</param>
    /// <param name="pin">Its pin.</param>
    /// <param name="item">Makes its text from the pin's x and y in mm.</param>
    public SchematicEdit AddAt(string reference, string pin, Func<decimal, decimal, FormattableString> item)
    {
        const decimal StepsPerMm = 10_000;
        SheetPoint at = Circuit.Pin(reference, pin).At;
        return Add(FormattableString.Invariant(item(at.X / StepsPerMm, at.Y / StepsPerMm)));
    }

    /// <summary>Lets two pins of a part change places: what was wired to one is wired to the other.</summary>
    public SchematicEdit Swap(string reference, string one, string other)
    {
        string id = Symbol(reference).Get("lib_id").Text(1);
        string first = Circuit.Pin(reference, one).Definition.Number;
        string second = Circuit.Pin(reference, other).Definition.Number;
        string firstAt = Source(LibraryPin(id, first).Get("at"));
        string secondAt = Source(LibraryPin(id, second).Get("at"));
        return Replace(LibraryPin(id, first).Get("at"), secondAt).Replace(LibraryPin(id, second).Get("at"), firstAt);
    }

    /// <summary>Turns a part with two pins by half a turn: its pins change places.</summary>
    public SchematicEdit Reverse(string reference)
    {
        const int HalfTurn = 180;
        SExpression turn = Symbol(reference).Get("at").Items[3];
        return Replace(turn, ((int.Parse(turn.Atom) + HalfTurn) % (2 * HalfTurn)).ToString());
    }

    /// <summary>Sets a field of a part, in its symbol and in the list of instances.</summary>
    public SchematicEdit Set(string reference, string field, string value)
    {
        string id = Symbol(reference).Get("uuid").Text(1);
        SExpression? instance = Sheet.Get("symbol_instances").All("path").First(path => path.Text(1).EndsWith(id, StringComparison.Ordinal)).Find(field.ToLowerInvariant());
        if (instance is not null)
        {
            Replace(instance.Items[1], $"\"{value}\"");
        }

        return SetInSymbol(reference, field, value);
    }

    /// <summary>Sets a field of a part in its symbol only.</summary>
    public SchematicEdit SetInSymbol(string reference, string field, string value) =>
        Replace(Symbol(reference).All("property").First(property => property.Text(1) == field).Items[2], $"\"{value}\"");

    /// <summary>Says what a pin of a part does.</summary>
    /// <param name="type">By KiCad's name.</param>
    public SchematicEdit SetType(string reference, string pin, string type)
    {
        string number = Circuit.Pin(reference, pin).Definition.Number;
        return Replace(LibraryPin(Symbol(reference).Get("lib_id").Text(1), number).Items[1], type);
    }

    /// <summary>Renames a pin of a part.</summary>
    public SchematicEdit SetName(string reference, string pin, string name)
    {
        string number = Circuit.Pin(reference, pin).Definition.Number;
        return Replace(LibraryPin(Symbol(reference).Get("lib_id").Text(1), number).Get("name").Items[1], $"\"{name}\"");
    }

    /// <summary>Renames one of the labels of a name.</summary>
    public SchematicEdit Rename(string label, string name) => Replace(Label(label).Items[1], $"\"{name}\"");

    private SExpression Label(string text) => Sheet.Items.First(item => item.Head is "label" or "global_label" && item.Text(1) == text);

    private SExpression Symbol(string reference) =>
        Sheet.All("symbol").First(symbol => symbol.All("property").Any(property => property.Text(1) == "Reference" && property.Text(2) == reference));

    private SExpression LibraryPin(string id, string number) => Sheet.Get("lib_symbols").All("symbol").First(symbol => symbol.Text(1) == id)
        .All("symbol").SelectMany(unit => unit.All("pin")).First(pin => pin.Get("number").Text(1) == number);

    private string Source(SExpression part) => Text[part.Start..part.End];

    private SchematicEdit Replace(SExpression part, string with)
    {
        Text = Text[..part.Start] + with + Text[part.End..];
        return this;
    }
}
