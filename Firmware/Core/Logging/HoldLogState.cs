using System;

namespace PressureDevice.Core
{
    /// <summary>
    /// What the log knows beside its holds: the numbers that must not come again, what is deleted, and how far each phone has taken over. It is kept as the entry that is
    /// stored of it: as fields it would take twice the memory.
    /// </summary>
    public sealed class HoldLogState
    {
        /// <summary>How many phones have a position of their own; one more takes the place of the one that was not heard of for longest.</summary>
        public const int Phones = 3;

        private const int StampOffset = 2;
        private const int NextOffset = 6;
        private const int GoneOffset = 10;
        private const int SyncedOffset = 14;
        private const int BootOffset = 18;
        private const int PhonesOffset = 20; // id and position of each, the newest first
        private const int PhoneBytes = 8;
        private const int PositionOffset = 4;

        private readonly byte[] _entry;

        /// <summary>Makes the state of a new log.</summary>
        public HoldLogState()
        {
            _entry = new byte[HoldLogEntry.StateLength];
            LittleEndian.PutInt32(_entry, NextOffset, 1);
        }

        /// <summary>True while a position or a deletion is not stored yet.</summary>
        public bool IsDue { get; set; }

        /// <summary>Number of the newest record that tells a pain, as far as records were read or added since the start; 0 for none.</summary>
        public int NewestPain { get; private set; }

        /// <summary>Goes up with each state that is written: the highest is the newest. Segments take their own numbers from it.</summary>
        public int Stamp
        {
            get { return LittleEndian.GetInt32(_entry, StampOffset); }
        }

        /// <summary>The number of the next hold, from 1.</summary>
        public int NextSequence
        {
            get { return LittleEndian.GetInt32(_entry, NextOffset); }
        }

        /// <summary>Holds up to this number are deleted.</summary>
        public int GoneUpTo
        {
            get { return LittleEndian.GetInt32(_entry, GoneOffset); }
        }

        /// <summary>Holds up to this number are with at least one phone.</summary>
        public int SyncedUpTo
        {
            get { return LittleEndian.GetInt32(_entry, SyncedOffset); }
        }

        /// <summary>The boot number of the newest hold.</summary>
        public int Boot
        {
            get { return LittleEndian.GetUInt16(_entry, BootOffset); }
        }

        /// <summary>How far a phone has taken over.</summary>
        /// <param name="phone">Its id, not 0.</param>
        /// <returns>A sequence number; 0 for a phone that is not known.</returns>
        public int PositionOf(int phone)
        {
            for (int at = PhonesOffset; at < PhonesOffset + (Phones * PhoneBytes); at += PhoneBytes)
            {
                if (LittleEndian.GetInt32(_entry, at) == phone)
                {
                    return LittleEndian.GetInt32(_entry, at + PositionOffset);
                }
            }

            return 0;
        }

        /// <summary>Notes that a phone has taken over.</summary>
        /// <param name="phone">Its id, not 0.</param>
        /// <param name="upTo">The newest number it has, more than before.</param>
        public void Acknowledge(int phone, int upTo)
        {
            int at = PhonesOffset;
            while (at < PhonesOffset + ((Phones - 1) * PhoneBytes) && LittleEndian.GetInt32(_entry, at) != phone)
            {
                at += PhoneBytes;
            }

            Array.Copy(_entry, PhonesOffset, _entry, PhonesOffset + PhoneBytes, at - PhonesOffset);
            LittleEndian.PutInt32(_entry, PhonesOffset, phone);
            LittleEndian.PutInt32(_entry, PhonesOffset + PositionOffset, upTo);
            Raise(SyncedOffset, upTo);
            IsDue = true;
        }

        /// <summary>Notes that holds are deleted.</summary>
        /// <param name="upTo">The newest of them.</param>
        public void Delete(int upTo)
        {
            Raise(GoneOffset, upTo);
            IsDue = true;
        }

        /// <summary>Writes the state as an entry, twice, with a new stamp.</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="at">Where in them.</param>
        public void PutTwice(byte[] bytes, int at)
        {
            Raise(StampOffset, Stamp + 1);
            HoldLogEntry.Seal(_entry, 0, HoldLogEntry.State, HoldLogEntry.StateLength);
            Array.Copy(_entry, 0, bytes, at, HoldLogEntry.StateLength);
            Array.Copy(_entry, 0, bytes, at + HoldLogEntry.StateLength, HoldLogEntry.StateLength);
        }

        /// <summary>Takes over a stored state when it is newer.</summary>
        /// <param name="bytes">The entry, intact.</param>
        /// <param name="at">Where it begins.</param>
        public void Take(byte[] bytes, int at)
        {
            if (LittleEndian.GetInt32(bytes, at + StampOffset) > Stamp)
            {
                int next = NextSequence;
                int boot = Boot;
                Array.Copy(bytes, at, _entry, 0, HoldLogEntry.StateLength);
                SeeNumbers(next, boot);
            }
        }

        /// <summary>Sees numbers that are in use.</summary>
        /// <param name="next">The next number could be this one.</param>
        /// <param name="boot">The boot number there.</param>
        public void SeeNumbers(int next, int boot)
        {
            if (next > NextSequence)
            {
                LittleEndian.PutInt32(_entry, NextOffset, next);
                LittleEndian.PutUInt16(_entry, BootOffset, boot);
            }
        }

        /// <summary>Sees a record, one that is added or one that is read.</summary>
        /// <param name="sequence">Its number.</param>
        /// <param name="boot">Its boot number.</param>
        /// <param name="outcome">Its outcome.</param>
        public void SeeRecord(int sequence, int boot, int outcome)
        {
            SeeNumbers(sequence + 1, boot);
            if (outcome == (int)HoldOutcome.PainTold && sequence > NewestPain)
            {
                NewestPain = sequence;
            }
        }

        /// <summary>Sees a stamp that is in use.</summary>
        /// <param name="stamp">The stamp.</param>
        public void SeeStamp(int stamp)
        {
            Raise(StampOffset, stamp);
        }

        private void Raise(int offset, int value)
        {
            if (value > LittleEndian.GetInt32(_entry, offset))
            {
                LittleEndian.PutInt32(_entry, offset, value);
            }
        }
    }
}
