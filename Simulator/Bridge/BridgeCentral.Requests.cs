using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <content>The requests one by one.</content>
internal sealed partial class BridgeCentral
{
    private void Do(Exchange exchange, BridgeRequest request)
    {
        switch (request)
        {
            case BridgeRequest.Scan scan:
                Scan(exchange, _scheduler.NowMicroseconds + (scan.ForMilliseconds * 1000L));
                break;
            case TableRequest atTable:
                DoAtTable(exchange, atTable);
                break;
            case BridgeRequest.Connect connect:
                Connect(exchange, connect.Central);
                break;
            default:
                if (IsUp)
                {
                    DoConnected(exchange, request);
                }
                else
                {
                    End(exchange, BridgeError.NotConnected);
                }

                break;
        }
    }

    private void DoConnected(Exchange exchange, BridgeRequest request)
    {
        switch (request)
        {
            case BridgeRequest.ExchangeMtu exchangeMtu:
                _radio.ExchangeMtu(
                    exchangeMtu.Mtu,
                    result => End(exchange, BridgeError.Of(result), json => json.WriteNumber("mtu", _radio.Mtu)));
                break;
            case BridgeRequest.Pair pair:
                _radio.Pair(pair.Passkey, result => End(exchange, BridgeError.Of(result), json => BridgeWriter.Security(json, _radio)));
                break;
            case BridgeRequest.Encrypt:
                Encrypt(exchange);
                break;
            case BridgeRequest.ForgetKey:
                _radio.ForgetKey();
                End(exchange, null);
                break;
            case BridgeRequest.Discover:
                End(exchange, null, json => BridgeWriter.Services(json, _radio.Services));
                break;
            case BridgeRequest.Read read:
                _radio.Read(
                    read.Characteristic,
                    result => End(
                        exchange, BridgeError.Of(result), json => json.WriteString("value", Convert.ToHexStringLower(result.Value))));
                break;
            case BridgeRequest.Write write:
                Write(exchange, write);
                break;
            case BridgeRequest.Subscribe subscribe:
                _radio.Subscribe(subscribe.Characteristic, subscribe.On, result => End(exchange, BridgeError.Of(result)));
                break;
            case BridgeRequest.Disconnect:
                End(exchange, null);
                _radio.Disconnect();
                break;
            case BridgeRequest.Drop when _isDropPlanned:
                End(exchange, BridgeError.DropPlanned);
                break;
            case BridgeRequest.Drop drop:
                End(exchange, null);
                DropLater(drop.AfterMilliseconds);
                break;
        }
    }

    private void Scan(Exchange exchange, long untilMicroseconds)
    {
        if (_hasLeft)
        {
            return;
        }

        if (_radio.IsAdvertising || _scheduler.NowMicroseconds >= untilMicroseconds)
        {
            End(exchange, null, json => BridgeWriter.Devices(json, _radio));
            return;
        }

        long next = Math.Min(untilMicroseconds, _scheduler.NowMicroseconds + ScanMicroseconds);
        _scheduler.At(next, () => Scan(exchange, untilMicroseconds));
    }

    private void Connect(Exchange exchange, ulong central)
    {
        if (_connection is not null)
        {
            End(exchange, BridgeError.AlreadyConnected);
            return;
        }

        if (!_radio.IsConnectable)
        {
            End(exchange, BridgeError.NotAdvertising);
            return;
        }

        _radio.CentralAddress = central;
        _radio.Connect();
        _connection = _radio.ConnectionHandle;
        End(exchange, null, json =>
        {
            json.WriteNumber("mtu", _radio.Mtu);
            json.WriteBoolean("bonded", _radio.CentralHasKey);
        });
    }

    private void Encrypt(Exchange exchange)
    {
        if (!_radio.CentralHasKey)
        {
            End(exchange, BridgeError.NoKey);
            return;
        }

        _radio.Encrypt(isEncrypted => End(
            exchange, isEncrypted ? null : IsUp ? BridgeError.KeyLost : BridgeError.LinkLost, json => BridgeWriter.Security(json, _radio)));
    }

    private void Write(Exchange exchange, BridgeRequest.Write write)
    {
        if (write.WithResponse)
        {
            _radio.Write(write.Characteristic, write.Value, result => End(exchange, BridgeError.Of(result)));
            return;
        }

        int most = _radio.Mtu - AttHeaderBytes;
        if (write.Value.Length > most)
        {
            End(exchange, BridgeError.TooLong(most));
            return;
        }

        _radio.WriteWithoutResponse(write.Characteristic, write.Value, () => End(exchange, IsUp ? null : BridgeError.LinkLost));
    }

    private void DropLater(int afterMilliseconds)
    {
        _isDropPlanned = true;
        int? handle = _connection;
        _scheduler.At(_scheduler.NowMicroseconds + (afterMilliseconds * 1000L), () =>
        {
            if (!_hasLeft && _radio.ConnectionHandle == handle)
            {
                _radio.Disconnect();
            }
        });
    }
}
