using System.Reflection;
using System.Runtime.InteropServices;

[assembly: AssemblyTitle("PressureDevice")]
[assembly: AssemblyDescription("Firmware of the trigger-point pressure device")]
[assembly: AssemblyProduct("PressureDevice")]
[assembly: AssemblyCopyright("The PressureDevice contributors, MIT licence")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
[assembly: ComVisible(false)]
