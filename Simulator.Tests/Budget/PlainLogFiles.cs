using PressureDevice.Ports;

namespace PressureDevice.Simulator.Tests.Budget;

/// <summary>The files of a hold log in memory, of as much room as they need.</summary>
internal sealed class PlainLogFiles : ILogFiles
{
    private readonly Dictionary<int, List<byte>> _files = [];
    private List<byte>? _open;

    public int Length(int file) => _files.TryGetValue(file, out List<byte>? held) ? held.Count : -1;

    public bool Read(int file, int position, byte[] bytes, int offset, int count)
    {
        _files[file].CopyTo(position, bytes, offset, count);
        return true;
    }

    public bool Open(int file)
    {
        _files.TryAdd(file, []);
        _open = _files[file];
        return true;
    }

    public bool Write(byte[] bytes, int offset, int count)
    {
        _open!.AddRange(bytes.AsSpan(offset, count));
        return true;
    }

    public bool Close()
    {
        _open = null;
        return true;
    }

    public bool Delete(int file)
    {
        _files.Remove(file);
        return true;
    }
}
