using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>
    /// What the log should know of the phones: the positions as they are, and all that may be stored of them since the last confirmation. A restart may find any
    /// of these, and nothing else.
    /// </summary>
    internal sealed class LogPhones
    {
        /// <summary>Phones that come by, with the ids from 1: one more than there are places.</summary>
        public const int Phones = HoldLogState.Phones + 1;

        private const int Ints = 2 * HoldLogState.Phones;
        private const int Most = 500;

        private readonly int[][] _possible = new int[Most][]; // id and position of each, the newest first; then synced up to
        private int _count = 1;

        /// <summary>Makes the phones of an empty log.</summary>
        public LogPhones()
        {
            _possible[0] = new int[Ints + 1];
        }

        /// <summary>Notes what a phone has acknowledged, confirmed or not.</summary>
        /// <param name="phone">Its id.</param>
        /// <param name="upTo">Up to here.</param>
        public void Acknowledge(int phone, int upTo)
        {
            int[] now = _possible[_count - 1];
            int place = 0;
            while (place < HoldLogState.Phones - 1 && now[2 * place] != phone)
            {
                place++;
            }

            if (upTo <= 0 || (now[2 * place] == phone && now[(2 * place) + 1] >= upTo))
            {
                return;
            }

            int[] then = new int[Ints + 1];
            int to = 2;
            for (int from = 0; from < Ints; from += 2)
            {
                if (from != 2 * place)
                {
                    then[to] = now[from];
                    then[to + 1] = now[from + 1];
                    to += 2;
                }
            }

            then[0] = phone;
            then[1] = upTo;
            then[Ints] = upTo > now[Ints] ? upTo : now[Ints];
            _possible[_count] = then;
            _count++;
        }

        /// <summary>Notes that all of it is stored.</summary>
        public void Confirm()
        {
            Keep(_count - 1);
        }

        /// <summary>Compares a log that runs.</summary>
        /// <param name="log">The log.</param>
        /// <param name="at">Where the test stands.</param>
        public void VerifyRunning(HoldLog log, int at)
        {
            Check.That(IsAs(log, _count - 1), "positions of the phones", at);
        }

        /// <summary>Compares a log that was restarted, and goes on with what it has.</summary>
        /// <param name="log">The log.</param>
        /// <param name="at">Where the test stands.</param>
        public void VerifyRestarted(HoldLog log, int at)
        {
            int which = _count - 1;
            while (which >= 0 && !IsAs(log, which))
            {
                which--;
            }

            Check.That(which >= 0, "positions of the phones after a restart", at);
            Keep(which);
        }

        private void Keep(int which)
        {
            _possible[0] = _possible[which];
            _count = 1;
        }

        private bool IsAs(HoldLog log, int which)
        {
            int[] expected = _possible[which];
            bool isAs = log.SyncedUpTo == expected[Ints];
            for (int phone = 1; phone <= Phones; phone++)
            {
                int position = 0;
                for (int i = 0; i < Ints; i += 2)
                {
                    position = expected[i] == phone ? expected[i + 1] : position;
                }

                isAs = isAs && log.PositionOf(phone) == position;
            }

            return isAs;
        }
    }
}
