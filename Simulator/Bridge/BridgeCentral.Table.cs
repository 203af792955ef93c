namespace PressureDevice.Simulator.Bridge;

/// <content>The requests to people and things around the device.</content>
internal sealed partial class BridgeCentral
{
    private readonly HashSet<DeviceButtonName> _held = [];
    private ShownCues? _cues;

    private void DoAtTable(Exchange exchange, TableRequest request)
    {
        switch (request)
        {
            case TableRequest.Button button:
                if (!board.Buttons.TryHold(button.Name, button.ForMilliseconds, () => End(exchange, null)))
                {
                    End(exchange, BridgeError.Pressed);
                }

                break;
            case TableRequest.Hold hold:
                End(exchange, board.Buttons.TryKeep(hold.Name) && _held.Add(hold.Name) ? null : BridgeError.Pressed);
                break;
            case TableRequest.LetGo letGo:
                End(exchange, _held.Remove(letGo.Name) && board.Buttons.TryLetGo(letGo.Name) ? null : BridgeError.NotHeld);
                break;
            case TableRequest.Plug plug:
                board.Handle.IsPluggedIn = plug.IsIn;
                End(exchange, null);
                break;
            case TableRequest.Watch:
                End(exchange, null);
                (_cues ??= new ShownCues(board, cue => send(BridgeWriter.Shown(cue, _scheduler.NowMicroseconds)))).Watch();
                break;
            default:
                if (board.Table is { } table)
                {
                    DoAt(table, exchange, request);
                }
                else
                {
                    End(exchange, BridgeError.BareBoard);
                }

                break;
        }
    }

    private void DoAt(TableTop table, Exchange exchange, TableRequest request)
    {
        switch (request)
        {
            case TableRequest.Press press:
                table.Finger.AimNewtons = press.MilliNewtons / 1e3;
                End(exchange, null);
                break;
            case TableRequest.Label:
                End(exchange, null, json =>
                {
                    json.WriteString("name", TableTop.Name);
                    json.WriteNumber("passkey", table.Passkey);
                    json.WriteString("serial", table.Serial);
                });
                break;
            case TableRequest.Power power when !table.TryCutPower(power.OffMilliseconds, () => End(exchange, null)):
                End(exchange, BridgeError.PoweredOff);
                break;
        }
    }

    private void LeaveTable()
    {
        _cues?.End();
        board.Handle.IsPluggedIn = true;
        if (board.Table is { } table)
        {
            table.Finger.AimNewtons = 0;
        }

        foreach (DeviceButtonName button in _held)
        {
            board.Buttons.TryLetGo(button);
        }
    }
}
