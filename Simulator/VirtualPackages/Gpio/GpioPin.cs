using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Device.Gpio;

/// <summary>A digital pin of the virtual board.</summary>
public sealed class GpioPin : IDisposable
{
    private PinValueChangedEventHandler? _valueChanged;
    private bool _disposed;

    internal GpioPin(int pinNumber) => PinNumber = pinNumber;

    /// <summary>Both edges, also those of <see cref="Write"/>; raised on the event thread.</summary>
    public event PinValueChangedEventHandler? ValueChanged
    {
        add
        {
            GpioModel gpio = Model();
            if (_valueChanged is null)
            {
                gpio.Listen(PinNumber, OnChanged);
            }

            _valueChanged += value;
        }

        remove
        {
            GpioModel gpio = Model();
            _valueChanged -= value;
            if (_valueChanged is null)
            {
                gpio.Listen(PinNumber, null);
            }
        }
    }

    /// <summary>An edge counts when the new level has lasted so long; in steps of 10 ms.</summary>
    public TimeSpan DebounceTimeout
    {
        get => TimeSpan.FromMicroseconds(Model().DebounceOf(PinNumber));
        set => Model().SetDebounce(PinNumber, value.Ticks / TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>GPIO number.</summary>
    public int PinNumber { get; }

    /// <summary>What the pin does.</summary>
    public PinMode GetPinMode() => (PinMode)Model().ModeOf(PinNumber);

    /// <summary>True for a mode the pin has.</summary>
    public bool IsPinModeSupported(PinMode pinMode) => GpioModel.Supports(PinNumber, (GpioMode)pinMode);

    /// <summary>Sets what the pin does; an output starts low.</summary>
    /// <exception cref="ArgumentException">The pin does not have the mode.</exception>
    public void SetPinMode(PinMode value)
    {
        GpioModel gpio = Model();
        if (!IsPinModeSupported(value))
        {
            throw new ArgumentException($"GPIO {PinNumber} does not have mode {(int)value}.");
        }

        gpio.SetMode(PinNumber, (GpioMode)value);
    }

    /// <summary>Level of the pin.</summary>
    public PinValue Read() => Model().Read(PinNumber);

    /// <summary>Drives the pin.</summary>
    /// <exception cref="ArgumentException">The pin is an input.</exception>
    public void Write(PinValue value)
    {
        GpioModel gpio = Model();
        if (GetPinMode() < PinMode.Output)
        {
            throw new ArgumentException($"GPIO {PinNumber} is an input.");
        }

        gpio.Write(PinNumber, (bool)value);
    }

    /// <summary>Drives the pin to the other level.</summary>
    public void Toggle() => Write(!(bool)Read());

    /// <summary>Makes the pin a plain input and gives it back.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            Model().Close(PinNumber);
            _disposed = true;
        }
    }

    private GpioModel Model()
    {
        GpioModel gpio = Board.Current.Gpio;
        ObjectDisposedException.ThrowIf(_disposed, this);
        return gpio;
    }

    private void OnChanged(bool level)
    {
        PinEventTypes edge = level ? PinEventTypes.Rising : PinEventTypes.Falling;
        _valueChanged?.Invoke(this, new PinValueChangedEventArgs(edge, PinNumber));
    }
}
