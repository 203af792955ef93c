namespace PressureDevice.Core
{
    /// <summary>Judges what a phone writes where it arrives, by its form alone: whatever passes is answered by name.</summary>
    public static class LinkRequest
    {
        /// <summary>Bytes of the longest request that any channel takes.</summary>
        public const int LongestLength = RecordAccessRequest.LongestLength;

        /// <summary>What <see cref="Judge"/> says of a request that the loop is to get.</summary>
        public const int Accepted = 0;

        /// <summary>ATT error "invalid attribute value length".</summary>
        public const int InvalidLength = 0x0D;

        /// <summary>ATT error "write not permitted".</summary>
        public const int NotWritable = 0x03;

        /// <summary>Judges a write.</summary>
        /// <param name="channel">What was written.</param>
        /// <param name="request">Its bytes, the first <see cref="LongestLength"/> as far as there are any.</param>
        /// <param name="length">How many bytes were written.</param>
        /// <returns><see cref="Accepted"/>, or the ATT error to answer with.</returns>
        public static int Judge(LinkChannel channel, byte[] request, int length)
        {
            if (length < 1 || length > LongestLength)
            {
                return InvalidLength;
            }

            switch (channel)
            {
                case LinkChannel.RecordAccess:
                    return RecordAccessRequest.HasRightLength(request, length) ? Accepted : InvalidLength;
                case LinkChannel.Control:
                    return ControlCode.HasRightLength(request, length) ? Accepted : InvalidLength;
                case LinkChannel.CurrentTime:
                    return CurrentTime.Judge(request, length);
                case LinkChannel.Progressor:
                    return ProgressorCode.Judge(request, length);
                default:
                    return NotWritable;
            }
        }
    }
}
