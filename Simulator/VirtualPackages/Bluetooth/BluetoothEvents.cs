using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Routes the stack's events to the firmware's handlers, on the event thread (docs/platform.md).</summary>
internal sealed class BluetoothEvents(BluetoothState state)
{
    public void Dispatch(RadioEvent next)
    {
        GattSession? session = state.Server?.Session;
        switch (next.Kind)
        {
            case RadioEventKind.Connected:
                HandlerCall.Run(state, () => session?.OnStatusChanged(GattSessionStatus.Active));
                break;
            case RadioEventKind.Disconnected:
                HandlerCall.Run(state, () => session?.OnStatusChanged(GattSessionStatus.Closed));
                break;
            case RadioEventKind.MtuChanged:
                HandlerCall.Run(state, () => session?.OnMtuChanged((ushort)next.Mtu));
                break;
            case RadioEventKind.PairingRequested:
                HandlerCall.RunPairing(state, call => state.Server?.Pairing.OnRequested(call, next.Pairing!));
                break;
            case RadioEventKind.SecurityChanged:
                HandlerCall.Run(state, () => state.Server?.Pairing.OnSecurityChanged(next.Security));
                break;
            default:
                Dispatch(next, state.Find(next.Characteristic!.Id));
                break;
        }
    }

    private void Dispatch(RadioEvent next, GattLocalCharacteristic? characteristic)
    {
        switch (next.Kind)
        {
            case RadioEventKind.Read:
                HandlerCall.Run(state, next.Request!, call => characteristic?.OnRead(new GattReadRequestedEventArgs(call)));
                break;
            case RadioEventKind.Write:
                HandlerCall.Run(state, next.Request!, call => characteristic?.OnWrite(new GattWriteRequestedEventArgs(call)));
                break;
            default:
                bool subscribed = next.Kind == RadioEventKind.Subscribed;
                HandlerCall.Run(state, () => characteristic?.OnSubscription(next.Connection, subscribed));
                break;
        }
    }
}
