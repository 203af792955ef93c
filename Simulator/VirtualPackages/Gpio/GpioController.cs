using System.Collections.Generic;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Device.Gpio;

/// <summary>The digital pins of the virtual board.</summary>
public sealed class GpioController : IDisposable
{
    private readonly SortedDictionary<int, GpioPin> _pins = [];
    private readonly SortedSet<int> _pinsWithCallback = [];

    /// <summary>A controller; reservations of pins are those of the board, not of the controller.</summary>
    public GpioController()
        : this(PinNumberingScheme.Logical)
    {
    }

    /// <summary>A controller with a numbering scheme.</summary>
    public GpioController(PinNumberingScheme numberingScheme) => NumberingScheme = numberingScheme;

    /// <summary>How pins are numbered.</summary>
    public PinNumberingScheme NumberingScheme { get; }

    /// <summary>Number of pins.</summary>
    public int PinCount => PressureDevice.VirtualBoard.PinFunctions.PinCount;

    /// <summary>Opens a pin.</summary>
    /// <exception cref="InvalidOperationException">The pin is open already or does not exist.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        if (!Board.Current.Gpio.Open(pinNumber))
        {
            throw new InvalidOperationException($"GPIO {pinNumber} is open already or does not exist.");
        }

        return _pins[pinNumber] = new GpioPin(pinNumber);
    }

    /// <summary>Opens a pin in a mode.</summary>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    /// <summary>Closes a pin.</summary>
    public void ClosePin(int pinNumber)
    {
        OpenedPin(pinNumber).Dispose();
        _pins.Remove(pinNumber);
        _pinsWithCallback.Remove(pinNumber);
    }

    /// <summary>What a pin does.</summary>
    public PinMode GetPinMode(int pinNumber) => OpenedPin(pinNumber).GetPinMode();

    /// <summary>True for a mode the pin has.</summary>
    public bool IsPinModeSupported(int pinNumber, PinMode mode) => OpenedPin(pinNumber).IsPinModeSupported(mode);

    /// <summary>True when anything has the pin open.</summary>
    public bool IsPinOpen(int pinNumber) => Board.Current.Gpio.IsOpen(pinNumber);

    /// <summary>Level of a pin.</summary>
    public PinValue Read(int pinNumber) => OpenedPin(pinNumber).Read();

    /// <summary>
    /// Calls back at a pin's edges. Only once a pin: the package would call twice after a second registration.
    /// </summary>
    public void RegisterCallbackForPinValueChangedEvent(
        int pinNumber,
        PinEventTypes eventTypes,
        PinChangeEventHandler callback)
    {
        GpioPin pin = OpenedPin(pinNumber);
        if (!_pinsWithCallback.Add(pinNumber))
        {
            throw Board.Current.Trap(
                $"A second callback for GPIO {pinNumber}: "
                + "the package keeps the last one and calls it twice.");
        }

        pin.ValueChanged += (sender, e) =>
        {
            if (_pinsWithCallback.Contains(pinNumber) && (e.ChangeType & eventTypes) != 0)
            {
                callback(this, e);
            }
        };
    }

    /// <summary>Sets what a pin does.</summary>
    public void SetPinMode(int pinNumber, PinMode mode) => OpenedPin(pinNumber).SetPinMode(mode);

    /// <summary>Ends the callbacks of a pin.</summary>
    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        _pinsWithCallback.Remove(pinNumber);

    /// <summary>Drives a pin.</summary>
    public void Write(int pinNumber, PinValue value) => OpenedPin(pinNumber).Write(value);

    /// <summary>Closes the pins opened through this controller.</summary>
    public void Dispose()
    {
        foreach (GpioPin pin in _pins.Values)
        {
            pin.Dispose();
        }

        _pins.Clear();
    }

    private GpioPin OpenedPin(int pinNumber) =>
        _pins.TryGetValue(pinNumber, out GpioPin? pin)
            ? pin
            : throw new InvalidOperationException($"GPIO {pinNumber} is not open.");
}
