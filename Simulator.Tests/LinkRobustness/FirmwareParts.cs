using System.Reflection;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>The firmware's objects, found from the loop by their type, wherever they hang.</summary>
internal sealed class FirmwareParts
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<Type, object> _parts = [];

    public FirmwareParts(ControlLoop loop)
    {
        Collect(loop);
        Device = Find<Device>();
        Settings = Find<DeviceSettings>();
        Log = Find<HoldLogState>();
        Clock = Find<WallClock>();
        Radio = Find<Board.Radio>();
        Prescription = Find<Prescription>();
    }

    public Device Device { get; }

    public DeviceSettings Settings { get; }

    public HoldLogState Log { get; }

    public WallClock Clock { get; }

    public Board.Radio Radio { get; }

    public Prescription Prescription { get; }

    /// <summary>The one object of a type.</summary>
    public T Find<T>()
        where T : class => _parts.TryGetValue(typeof(T), out object? part) ? (T)part : throw new AssertFailedException($"the firmware has no {typeof(T).Name}");

    /// <summary>A field of the firmware by its type, to look at it later.</summary>
    public static FieldInfo FieldOf(Type owner, Type type) =>
        owner.GetFields(Fields).Single(field => field.FieldType == type);

    /// <summary>A private field by its name.</summary>
    public static FieldInfo FieldOf(Type owner, string name) =>
        owner.GetField(name, Fields) ?? throw new AssertFailedException($"{owner.Name} has no {name}");

    private void Collect(object? root)
    {
        if (root is null || root.GetType() is not { IsArray: false } type || type.Assembly != typeof(ControlLoop).Assembly
            || type.Namespace?.StartsWith(nameof(PressureDevice), StringComparison.Ordinal) != true || !_parts.TryAdd(type, root))
        {
            return;
        }

        for (Type? part = type; part is not null; part = part.BaseType)
        {
            foreach (FieldInfo field in part.GetFields(Fields).Where(field => !field.FieldType.IsValueType))
            {
                Collect(field.GetValue(root));
            }
        }
    }
}
