using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <content>Pairing, and encrypting again with the key kept from it.</content>
public sealed partial class SimulatedPhone
{
    /// <summary>Public address of the phone, 48 bits; another phone needs another one.</summary>
    public ulong Address { get; init; } = 0x0010_20AA_0001;

    /// <summary>Whether the phone, once bonded, encrypts each new connection by itself, as phones do; true by
    /// default.</summary>
    public bool EncryptsItself { get; set; } = true;

    /// <summary>The passkey as the user has read it on the device's label, 0 to 999,999: without a key of the device the phone pairs with it as
    /// soon as it connects. Null, the default: nobody has told it.</summary>
    public int? Passkey { get; set; }

    /// <summary>How the phone stands with the device's protection.</summary>
    public PhoneSecurity Security { get; private set; }

    /// <summary>True while this phone's link is encrypted by a key that a passkey confirmed.</summary>
    public bool IsAuthenticated => State is PhoneState.SettingUp or PhoneState.Ready && _radio.IsAuthenticated;

    /// <summary>Result of the last pairing that ended, null before.</summary>
    public PairingResult? LastPairing { get; private set; }

    /// <summary>How often the device no longer had the key: the phone then forgets its own and must pair
    /// again.</summary>
    public int KeysLost { get; private set; }

    /// <summary>Pairs with a passkey as the user has read it on the device's papers. The result comes to
    /// <paramref name="done"/> and <see cref="LastPairing"/>; what the device tells a paired phone alone is read then.</summary>
    /// <param name="passkey">0 to 999,999.</param>
    /// <param name="done">Gets the result.</param>
    public void Pair(int passkey, Action<PairingResult>? done = null) => Pair(passkey, Introduce, done);

    private void Introduce()
    {
        ReadStatus();
        TellTime(() => { });
    }

    private void Pair(int passkey, Action then, Action<PairingResult>? done)
    {
        if (State is PhoneState.SettingUp or PhoneState.Ready)
        {
            int connection = Connections;
            _radio.Pair(passkey, result =>
            {
                TakePairing(result, done);
                if (IsStill(connection))
                {
                    then();
                }
            });
        }
        else
        {
            TakePairing(PairingResult.NotConnected, done);
        }
    }

    private void TakePairing(PairingResult result, Action<PairingResult>? done)
    {
        LastPairing = result;
        Security = result switch
        {
            PairingResult.Paired => _radio.IsAuthenticated ? PhoneSecurity.Authenticated : PhoneSecurity.Unconfirmed,
            PairingResult.WrongPasskey => PhoneSecurity.WrongPasskey,
            PairingResult.TimedOut => PhoneSecurity.NoWindow,
            _ => Security,
        };
        done?.Invoke(result);
    }

    /// <summary>Encrypts with the key, or pairs when the passkey is known, and then goes on, whatever came of it.</summary>
    private void Secure(Action then)
    {
        if (EncryptsItself && _radio.CentralHasKey)
        {
            int connection = Connections;
            _radio.Encrypt(isEncrypted =>
            {
                if (IsStill(connection))
                {
                    TakeEncryption(isEncrypted, then);
                }
            });
        }
        else
        {
            PairIfTold(PhoneSecurity.NotPaired, then);
        }
    }

    private void TakeEncryption(bool isEncrypted, Action then)
    {
        if (!isEncrypted)
        {
            KeysLost++;
            _radio.ForgetKey();
            PairIfTold(PhoneSecurity.BondLost, then);
            return;
        }

        Security = _radio.IsAuthenticated ? PhoneSecurity.Authenticated : PhoneSecurity.Unconfirmed;
        then();
    }

    private void PairIfTold(PhoneSecurity otherwise, Action then)
    {
        Security = otherwise;
        if (Passkey is { } passkey && EncryptsItself)
        {
            Pair(passkey, then, done: null);
        }
        else
        {
            then();
        }
    }

    /// <summary>True while the connection of that number lasts.</summary>
    private bool IsStill(int connection) =>
        connection == Connections && State is PhoneState.SettingUp or PhoneState.Ready && _radio.IsConnected;
}
