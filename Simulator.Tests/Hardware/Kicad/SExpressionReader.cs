using System.Text;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Reads the s-expressions that KiCad's files are made of.</summary>
public sealed class SExpressionReader
{
    private readonly string _text;
    private int _at;
    private int _line = 1;

    private SExpressionReader(string text) => _text = text;

    /// <summary>The one expression that a text holds.</summary>
    /// <exception cref="KicadFormatException">It is broken, or there is more than one.</exception>
    public static SExpression Read(string text)
    {
        var reader = new SExpressionReader(text);
        reader.SkipSpace();
        SExpression whole = reader.Next();
        reader.SkipSpace();
        return reader._at == text.Length ? whole : throw new KicadFormatException("something stands after the end", reader._line);
    }

    private SExpression Next()
    {
        int start = _at;
        int line = _line;
        switch (Peek())
        {
            case '(':
                return new SExpression(null, Items(), line, start, _at);
            case ')':
                throw new KicadFormatException("a ')' closes nothing", line);
            case '"':
                return new SExpression(Quoted(), [], line, start, _at);
            default:
                return new SExpression(Word(), [], line, start, _at);
        }
    }

    private List<SExpression> Items()
    {
        int line = _line;
        var items = new List<SExpression>();
        _at++;
        for (SkipSpace(); _at < _text.Length && _text[_at] != ')'; SkipSpace())
        {
            items.Add(Next());
        }

        if (_at == _text.Length)
        {
            throw new KicadFormatException("this '(' is never closed", line);
        }

        _at++;
        return items;
    }

    private string Quoted()
    {
        int line = _line;
        var content = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            bool isEscaped = _text[_at] == '\\' && _at + 1 < _text.Length;
            _at += isEscaped ? 1 : 0;
            content.Append(isEscaped && _text[_at] == 'n' ? '\n' : _text[_at]);
            _line += _text[_at] == '\n' ? 1 : 0;
        }

        if (_at == _text.Length)
        {
            throw new KicadFormatException("this text is never closed", line);
        }

        _at++;
        return content.ToString();
    }

    private string Word()
    {
        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')' or '"'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private char Peek() => _at < _text.Length ? _text[_at] : throw new KicadFormatException("the text ends too early", _line);

    private void SkipSpace()
    {
        for (; _at < _text.Length && char.IsWhiteSpace(_text[_at]); _at++)
        {
            _line += _text[_at] == '\n' ? 1 : 0;
        }
    }
}
