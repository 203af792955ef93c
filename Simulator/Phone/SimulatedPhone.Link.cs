using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <content>Finding the device, setting the connection up, and what comes over it.</content>
public sealed partial class SimulatedPhone
{
    private void Scan(long presence)
    {
        if (presence != _presence || State != PhoneState.Scanning)
        {
            return;
        }

        if (_radio.IsAdvertising && _radio.AdvertisedServices.Contains(DeviceUuids.Service))
        {
            Connect();
            return;
        }

        ScanLater();
    }

    private void ScanLater()
    {
        long presence = _presence;
        _scheduler.At(_scheduler.NowMicroseconds + (_settings.ScanIntervalMilliseconds * 1000L), () => Scan(presence));
    }

    private void Connect()
    {
        State = PhoneState.SettingUp;
        Security = PhoneSecurity.Unknown;
        Live.Restart();
        Connections++;
        _radio.CentralAddress = Address;
        _radio.Connect();
        if (_settings.Mtu is { } mtu)
        {
            _radio.ExchangeMtu(mtu, Noting(Guid.Empty));
        }

        Secure(SetUp);
    }

    private void SetUp()
    {
        Subscribe(DeviceUuids.HoldRecord);
        Subscribe(DeviceUuids.RecordAccess);
        Subscribe(DeviceUuids.BatteryLevel);
        Control.Subscribe(Noting(DeviceUuids.ControlPoint));
        if (_settings.WantsLiveForce)
        {
            Subscribe(DeviceUuids.LiveForce);
        }

        ReadStatus();
        int connection = Connections;
        _radio.Read(DeviceUuids.BatteryLevel, result =>
        {
            Noting(DeviceUuids.BatteryLevel)(result);
            TakeBattery(result.Value);
            TellTime(() => BecomeReady(connection));
        });
    }

    private void BecomeReady(int connection)
    {
        if (IsStill(connection))
        {
            State = PhoneState.Ready;
            BecameReady?.Invoke();
        }
    }

    private void Subscribe(Guid characteristic) => _radio.Subscribe(characteristic, on: true, Noting(characteristic));

    private Action<AttResult> Noting(Guid characteristic) => result =>
    {
        if (!result.Succeeded && !result.LinkLost)
        {
            _setupFailures.Add((characteristic, result));
        }
    };

    private void TakeNotification(Guid characteristic, byte[] value)
    {
        if (State is not (PhoneState.SettingUp or PhoneState.Ready))
        {
            return; // the device talks with another phone
        }

        if (characteristic == DeviceUuids.LiveForce)
        {
            TakeLive(value);
        }
        else if (characteristic == DeviceUuids.HoldRecord)
        {
            _sync?.TakeSegment(value);
        }
        else if (characteristic == DeviceUuids.RecordAccess)
        {
            _sync?.TakeAnswer(value);
            _raw?.TakeAnswer(value);
        }
        else if (characteristic == DeviceUuids.ControlPoint)
        {
            Control.TakeNotification(value);
        }
        else if (characteristic == DeviceUuids.BatteryLevel)
        {
            TakeBattery(value);
        }
        else if (characteristic == DeviceUuids.Status)
        {
            StatusBytes = value;
        }
    }

    private void TakeLive(byte[] packet)
    {
        long before = Live.Samples;
        if (!Live.Take(packet))
        {
            MalformedLivePackets++;
            return;
        }

        LivePackets++;
        if (Live.Samples > before && Live.Latest is { } live)
        {
            LiveReceived?.Invoke(live);
        }
    }

    private void TakeBattery(byte[] value) => BatteryPercent = BatteryLevel.Decode(value) ?? BatteryPercent;

    private void TakeDisconnection()
    {
        _sync?.LinkLost();
        _raw?.LinkLost();
        Control.LinkLost();
        if ((State is PhoneState.SettingUp or PhoneState.Ready) && !_radio.IsConnected)
        {
            State = PhoneState.Scanning;
            Security = PhoneSecurity.Unknown;
            ScanLater();
        }
    }
}
