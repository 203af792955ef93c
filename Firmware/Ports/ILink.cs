using PressureDevice.Core;

namespace PressureDevice.Ports
{
    /// <summary>The phone, as far as the device talks with it.</summary>
    public interface ILink
    {
        /// <summary>Goes up with every connection and every drop: what belongs to the connection before is void.</summary>
        int ConnectionNumber { get; }

        /// <summary>True while the present connection is encrypted and the phone has proved that it knows the passkey, now or when it bonded.</summary>
        bool IsAuthenticated { get; }

        /// <summary>Sets the passkey that a phone must know to pair.</summary>
        /// <param name="passkey">1 to 999,999; 0 while it is not known: no pairing succeeds then.</param>
        void SetPasskey(int passkey);

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
        /// <param name="channel"><see cref="LinkChannel.RecordAccess"/> or <see cref="LinkChannel.Control"/>.</param>
        /// <param name="request">Where to; requests that do not fit were refused before.</param>
        /// <returns>Its length, or 0 when there is none.</returns>
        int TakeRequest(LinkChannel channel, byte[] request);

        /// <summary>Says that the last request is answered: the phone may make the next.</summary>
        /// <param name="channel">The control point.</param>
        void EndProcedure(LinkChannel channel);

        /// <summary>How many handlers of the radio have failed since the start.</summary>
        int HandlerFailures { get; }

        /// <summary>Sets the level that the battery service shows.</summary>
        /// <param name="percent">0 to 100.</param>
        void ShowBattery(int percent);
    }
}
