using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Budget;

/// <summary>
/// Reads the firmware's compiled code from a method on, through everything it calls in the firmware, interfaces included,
/// and reports each place that takes something from the heap.
/// </summary>
public sealed class SamplePathReader
{
    private readonly ModuleDefinition _module;
    private readonly IReadOnlyCollection<string> _offThePath;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];

    /// <summary>Reads a firmware.</summary>
    /// <param name="module">Its compiled code.</param>
    /// <param name="offThePath">Methods, as Type.Method, that are not run for every sample.</param>
    public SamplePathReader(ModuleDefinition module, params string[] offThePath)
    {
        _module = module;
        _offThePath = offThePath;
    }

    /// <summary>The methods that were read.</summary>
    public IReadOnlyCollection<string> Visited => _visited;

    /// <summary>Each allocation: method, what, and of which type.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Reads a method and all it calls.</summary>
    public void Read(MethodDefinition method)
    {
        string name = $"{method.DeclaringType.Name}.{method.Name}";
        if (!method.HasBody || _offThePath.Contains(name) || !_visited.Add(method.FullName))
        {
            return;
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            Look(name, instruction);
        }
    }

    private void Look(string name, Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newarr or Code.Box:
                _findings.Add($"{name}: {instruction.OpCode.Name} {instruction.Operand}");
                break;
            case Code.Newobj when instruction.Operand is MethodReference constructor && !constructor.DeclaringType.IsValueType:
                _findings.Add($"{name}: new {constructor.DeclaringType.FullName}");
                break;
            case Code.Call or Code.Callvirt when instruction.Operand is MethodReference called:
                if (called.DeclaringType.FullName == "System.String")
                {
                    _findings.Add($"{name}: {called.DeclaringType.Name}.{called.Name}");
                }

                Follow(called);
                break;
        }
    }

    private void Follow(MethodReference called)
    {
        TypeDefinition? type = _module.GetType(called.DeclaringType.FullName);
        if (type == null || !type.Namespace.StartsWith("PressureDevice", StringComparison.Ordinal))
        {
            return;
        }

        if (!type.IsInterface)
        {
            MethodDefinition? method = type.Methods.FirstOrDefault(m => m.FullName == called.FullName);
            if (method != null)
            {
                Read(method);
            }

            return;
        }

        foreach (TypeDefinition implementation in _module.Types.Where(t => t.Interfaces.Any(i => i.InterfaceType.FullName == type.FullName)))
        {
            foreach (MethodDefinition method in implementation.Methods.Where(m => m.Name == called.Name))
            {
                Read(method);
            }
        }
    }
}
