using PressureDevice.Core;

namespace PressureDevice.Ports
{
    /// <summary>
    /// The phone, as far as the device talks with it. Whoever is on the other end has proved that it knows the passkey, now or when it bonded: nothing is taken from
    /// any other, and nothing but the battery's level told to it.
    /// </summary>
    public interface ILink
    {
        /// <summary>Goes up with every connection and every drop: what belongs to the connection before is void.</summary>
        int ConnectionNumber { get; }

        /// <summary>How many phones have paired since the start by entering the passkey.</summary>
        int Pairings { get; }

        /// <summary>How many pairings have failed since the start after the passkey was asked for.</summary>
        int WrongPasskeys { get; }

        /// <summary>Lets phones pair that know the passkey, or none.</summary>
        /// <param name="passkey">1 to 999,999; 0: no pairing succeeds from now on. Phones that are bonded are let in all the same.</param>
        void AcceptPairing(int passkey);

        /// <summary>Tells the passkey over USB, for the device's label.</summary>
        /// <param name="passkey">1 to 999,999.</param>
        void TellPasskey(int passkey);

        /// <summary>Forgets all bonds; the present connection no longer counts as authenticated. A slow thing.</summary>
        void ForgetBonds();

        /// <summary>Adds the service of Progressor clients, and takes a name that they know. Once, before the radio is on the air.</summary>
        /// <param name="name">The name.</param>
        void SpeakProgressor(string name);

        /// <summary>The most bytes one notification carries now; 20 until the phone has asked for more.</summary>
        int PayloadBytes { get; }

        /// <summary>Tells whether a phone has asked for a characteristic's notifications.</summary>
        /// <param name="channel">Which characteristic.</param>
        bool HasListener(LinkChannel channel);

        /// <summary>Sends a notification.</summary>
        /// <param name="channel">Which characteristic.</param>
        /// <param name="bytes">The bytes; the work buffer is not copied, and void afterwards.</param>
        /// <param name="length">How many of them, at most <see cref="PayloadBytes"/>.</param>
        /// <returns>False when it was not sent: nobody listens, or no buffer is free now. Try again later, or leave it.</returns>
        bool Notify(LinkChannel channel, byte[] bytes, int length);

        /// <summary>Takes the oldest request out of the inbox of a control point.</summary>
        /// <param name="channel"><see cref="LinkChannel.RecordAccess"/>, <see cref="LinkChannel.Control"/>, <see cref="LinkChannel.CurrentTime"/> or <see cref="LinkChannel.Progressor"/>.</param>
        /// <param name="request">Where to; requests that do not fit were refused before.</param>
        /// <returns>Its length, or 0 when there is none.</returns>
        int TakeRequest(LinkChannel channel, byte[] request);

        /// <summary>Says that the last request is answered: the phone may make the next.</summary>
        /// <param name="channel">The control point.</param>
        void EndProcedure(LinkChannel channel);

        /// <summary>How many handlers of the radio have failed since the start.</summary>
        int HandlerFailures { get; }

        /// <summary>Sets what a phone reads of a characteristic.</summary>
        /// <param name="channel"><see cref="LinkChannel.BatteryLevel"/>, <see cref="LinkChannel.Status"/> or <see cref="LinkChannel.CurrentTime"/>.</param>
        /// <param name="bytes">The bytes; the work buffer will do.</param>
        /// <returns>Bit n is set when byte n is another than before; 0 when the value is the same.</returns>
        int Show(LinkChannel channel, byte[] bytes);
    }
}
