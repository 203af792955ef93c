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

    /// <summary>True while this phone's link is encrypted by a key that a passkey confirmed.</summary>
    public bool IsAuthenticated => State is PhoneState.SettingUp or PhoneState.Ready && _radio.IsAuthenticated;

    /// <summary>Result of the last pairing that ended, null before.</summary>
    public PairingResult? LastPairing { get; private set; }

    /// <summary>How often the device no longer had the key: the phone then forgets its own and must pair
    /// again.</summary>
    public int KeysLost { get; private set; }

    /// <summary>Pairs with a passkey as the user has read it on the device's papers. The result comes to
    /// <paramref name="done"/> and <see cref="LastPairing"/>.</summary>
    /// <param name="passkey">0 to 999,999.</param>
    /// <param name="done">Gets the result.</param>
    public void Pair(int passkey, Action<PairingResult>? done = null)
    {
        if (State is PhoneState.SettingUp or PhoneState.Ready)
        {
            _radio.Pair(passkey, result => TakePairing(result, done));
        }
        else
        {
            TakePairing(PairingResult.NotConnected, done);
        }
    }

    private void TakePairing(PairingResult result, Action<PairingResult>? done)
    {
        LastPairing = result;
        done?.Invoke(result);
    }

    private void EncryptAgain()
    {
        if (EncryptsItself && _radio.CentralHasKey)
        {
            _radio.Encrypt(isEncrypted =>
            {
                if (!isEncrypted && _radio.IsConnected)
                {
                    KeysLost++;
                    _radio.ForgetKey();
                }
            });
        }
    }
}
