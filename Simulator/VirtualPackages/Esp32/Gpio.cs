namespace nanoFramework.Hardware.Esp32;

/// <summary>Names for GPIO numbers.</summary>
public static class Gpio
{
    /// <summary>GPIO 0.</summary>
    public const int IO00 = 0;

    /// <summary>GPIO 1.</summary>
    public const int IO01 = 1;

    /// <summary>GPIO 2.</summary>
    public const int IO02 = 2;

    /// <summary>GPIO 3.</summary>
    public const int IO03 = 3;

    /// <summary>GPIO 4.</summary>
    public const int IO04 = 4;

    /// <summary>GPIO 5.</summary>
    public const int IO05 = 5;

    /// <summary>GPIO 6.</summary>
    public const int IO06 = 6;

    /// <summary>GPIO 7.</summary>
    public const int IO07 = 7;

    /// <summary>GPIO 8.</summary>
    public const int IO08 = 8;

    /// <summary>GPIO 9.</summary>
    public const int IO09 = 9;

    /// <summary>GPIO 10.</summary>
    public const int IO10 = 10;

    /// <summary>GPIO 11.</summary>
    public const int IO11 = 11;

    /// <summary>GPIO 12.</summary>
    public const int IO12 = 12;

    /// <summary>GPIO 13.</summary>
    public const int IO13 = 13;

    /// <summary>GPIO 14.</summary>
    public const int IO14 = 14;

    /// <summary>GPIO 15.</summary>
    public const int IO15 = 15;

    /// <summary>GPIO 16.</summary>
    public const int IO16 = 16;

    /// <summary>GPIO 17.</summary>
    public const int IO17 = 17;

    /// <summary>GPIO 18.</summary>
    public const int IO18 = 18;

    /// <summary>GPIO 19.</summary>
    public const int IO19 = 19;

    /// <summary>GPIO 20.</summary>
    public const int IO20 = 20;

    /// <summary>GPIO 21.</summary>
    public const int IO21 = 21;

    /// <summary>GPIO 22.</summary>
    public const int IO22 = 22;

    /// <summary>GPIO 23.</summary>
    public const int IO23 = 23;

    /// <summary>GPIO 24.</summary>
    public const int IO24 = 24;

    /// <summary>GPIO 25.</summary>
    public const int IO25 = 25;

    /// <summary>GPIO 26.</summary>
    public const int IO26 = 26;

    /// <summary>GPIO 27.</summary>
    public const int IO27 = 27;

    /// <summary>GPIO 28.</summary>
    public const int IO28 = 28;

    /// <summary>GPIO 29.</summary>
    public const int IO29 = 29;

    /// <summary>GPIO 30.</summary>
    public const int IO30 = 30;

    /// <summary>GPIO 31.</summary>
    public const int IO31 = 31;

    /// <summary>GPIO 32.</summary>
    public const int IO32 = 32;

    /// <summary>GPIO 33.</summary>
    public const int IO33 = 33;

    /// <summary>GPIO 34.</summary>
    public const int IO34 = 34;

    /// <summary>GPIO 35.</summary>
    public const int IO35 = 35;

    /// <summary>GPIO 36.</summary>
    public const int IO36 = 36;

    /// <summary>GPIO 37.</summary>
    public const int IO37 = 37;

    /// <summary>GPIO 38.</summary>
    public const int IO38 = 38;

    /// <summary>GPIO 39.</summary>
    public const int IO39 = 39;
}
