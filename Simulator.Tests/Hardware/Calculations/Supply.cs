namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Figures of the supply that several calculations share.</summary>
public static class Supply
{
    /// <summary>End of charge, V (TP4056: 4.2 V ± 1.5 %).</summary>
    public const double FullCell = 4.2;

    /// <summary>Output of U3, V (MCP1826-3302).</summary>
    public const double Rail = 3.3;

    /// <summary>Tolerance of the output over temperature (MCP1826: 2 %, taken over for the ESP32 board's own regulator).</summary>
    public const double RailTolerance = 0.02;

    /// <summary>Least supply of the ESP32, V (ESP32-WROOM-32E datasheet: 3.0 to 3.6 V).</summary>
    public const double LeastEsp32 = 3.0;

    /// <summary>Resistance of the cell, Ω (assumption for 2,000 mAh).</summary>
    public const double Cell = 0.06;

    /// <summary>F1 an hour after it has tripped, Ω: the most that it ever has (PTC of 1.6 A hold, datasheet of the class: 0.09 to 0.22 Ω).</summary>
    public const double Fuse = 0.22;

    /// <summary>The two transistors of the protection on U4, Ω (FS8205A: 25 mΩ each).</summary>
    public const double Protection = 0.05;

    /// <summary>SW1, wires and contacts, Ω (assumption).</summary>
    public const double Contacts = 0.05;

    /// <summary>Current of the device while it guides a hand, all consumers together, A: rounded up from the most of the power budget.</summary>
    public const double Load = 0.25;

    /// <summary>All that lies between the cell's chemistry and VSYS, Ω.</summary>
    public static double Resistance => Cell + Fuse + Protection + Contacts;
}
