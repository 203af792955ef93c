using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PressureDevice.Simulator.Tests.Budget;

/// <summary>
/// Counts what the firmware's own objects would take on the device's heap, by the runtime's rule: 12 bytes an object and 12 for each field of any type;
/// arrays by their data, references 12 bytes each. It goes through everything reachable and does not enter the packages' objects.
/// </summary>
public sealed class ObjectGraph
{
    private const int Block = 12;
    // byte[20] takes 48 bytes, int[100] 424, object[100] 1,228 (measured on nanoCLR).
    private const int ArrayHeaderBytes = 28;

    private readonly Assembly _firmware;
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, (int Count, int Bytes)> _types = new(StringComparer.Ordinal);

    /// <summary>An empty count.</summary>
    /// <param name="firmware">The assembly whose objects count.</param>
    public ObjectGraph(Assembly firmware) => _firmware = firmware;

    /// <summary>Bytes counted so far.</summary>
    public int Bytes => _types.Values.Sum(type => type.Bytes);

    /// <summary>One line a type: how many and how many bytes.</summary>
    public string Report => string.Join('\n', _types.Select(type => $"{type.Value.Bytes,6} B in {type.Value.Count,3} {type.Key}"));

    /// <summary>Counts everything reachable from an object.</summary>
    public void Add(object? root)
    {
        if (root is null || !_seen.Add(root))
        {
            return;
        }

        Type type = root.GetType();
        if (root is Array array)
        {
            AddArray(array);
        }
        else if (root is string text)
        {
            Count(type, ArrayHeaderBytes + text.Length);
        }
        else if (root is Delegate handler)
        {
            Count(type, 4 * Block);
            Add(handler.Target);
        }
        else if (type.Assembly == _firmware && type.Namespace!.StartsWith("PressureDevice", StringComparison.Ordinal))
        {
            AddObject(root, type);
        }
    }

    /// <summary>Counts the static fields of all the firmware's types.</summary>
    public void AddStatics()
    {
        foreach (Type type in _firmware.GetTypes().Where(t => t.Namespace?.StartsWith("PressureDevice", StringComparison.Ordinal) == true))
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => !f.IsLiteral))
            {
                Count(type, Block);
                if (!field.FieldType.IsValueType)
                {
                    Add(field.GetValue(null));
                }
            }
        }
    }

    /// <summary>Counts the firmware's handlers of the events of the library's objects.</summary>
    /// <returns>How many there are.</returns>
    public int AddHandlers(IEnumerable<object> senders)
    {
        Delegate[] handlers = senders
            .SelectMany(sender => sender.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => field.GetValue(sender)))
            .OfType<Delegate>()
            .SelectMany(handler => handler.GetInvocationList())
            .Where(handler => handler.Method.Module.Assembly == _firmware)
            .ToArray();
        foreach (Delegate handler in handlers)
        {
            Add(handler);
        }

        return handlers.Length;
    }

    private void AddObject(object root, Type type)
    {
        FieldInfo[] fields = FieldsOf(type).ToArray();
        Count(type, Block + (Block * fields.Length));
        foreach (FieldInfo field in fields.Where(f => !f.FieldType.IsValueType))
        {
            Add(field.GetValue(root));
        }
    }

    private void AddArray(Array array)
    {
        Type element = array.GetType().GetElementType()!;
        int size = element.IsValueType ? (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(element).Invoke(null, null)! : Block;
        int bytes = ArrayHeaderBytes + (array.Length * size);
        Count(array.GetType(), bytes);
        if (!element.IsValueType)
        {
            foreach (object? item in (IEnumerable)array)
            {
                Add(item);
            }
        }
    }

    private void Count(Type type, int bytes)
    {
        _types.TryGetValue(type.FullName!, out (int Count, int Bytes) sum);
        _types[type.FullName!] = (sum.Count + 1, sum.Bytes + bytes);
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type != null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
