using System;

namespace PressureDevice.Core
{
    /// <summary>What is known of each segment of the log, in the order of their holds: 10 bytes a segment, no more, however many holds there are.</summary>
    public sealed class HoldLogIndex
    {
        /// <summary>Most segments, and how many file numbers there are.</summary>
        public const int Most = 28;

        // Before the segments stands the number that the log begins behind, so that each finds the last number before its own 4 bytes ahead.
        private const int BeforeBytes = 4;
        private const int EntryBytes = 10;
        private const int FileOffset = BeforeBytes;
        private const int HoldsOffset = BeforeBytes + 1;
        private const int BytesOffset = BeforeBytes + 2;
        private const int CurveBytesOffset = BeforeBytes + 4;
        private const int FileMask = 0x1F;
        private const int ClosedFlag = 0x20;
        private const int DamagedFlag = 0x40;
        private const int DerivedFlag = 0x80;

        private readonly byte[] _entries;

        /// <summary>Makes an empty index.</summary>
        public HoldLogIndex()
        {
            _entries = new byte[BeforeBytes + (Most * EntryBytes)];
        }

        /// <summary>How many segments there are.</summary>
        public int Count { get; private set; }

        /// <summary>True when all segments are known: the files could be read at the start.</summary>
        public bool IsComplete { get; set; }

        /// <summary>Damaged stretches that were met.</summary>
        public int Damages { get; private set; }

        /// <summary>Number of the file of a segment.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public int File(int segment)
        {
            return _entries[(segment * EntryBytes) + FileOffset] & FileMask;
        }

        /// <summary>True when nothing is added to the segment any more.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public bool IsClosed(int segment)
        {
            return (_entries[(segment * EntryBytes) + FileOffset] & ClosedFlag) != 0;
        }

        /// <summary>True when the segment was not read: it has what it should have, unless some of it is damaged or was left out.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public bool IsDerived(int segment)
        {
            return (_entries[(segment * EntryBytes) + FileOffset] & DerivedFlag) != 0;
        }

        /// <summary>Bytes of the segment.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public int Bytes(int segment)
        {
            return LittleEndian.GetUInt16(_entries, (segment * EntryBytes) + BytesOffset);
        }

        /// <summary>How many holds it has.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public int Holds(int segment)
        {
            return _entries[(segment * EntryBytes) + HoldsOffset];
        }

        /// <summary>Most bytes that its curves take.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public int CurveBytes(int segment)
        {
            return LittleEndian.GetUInt16(_entries, (segment * EntryBytes) + CurveBytesOffset);
        }

        /// <summary>The number before its first: all holds up to it are older or gone.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public int Before(int segment)
        {
            return LittleEndian.GetInt32(_entries, segment * EntryBytes);
        }

        /// <summary>The number of its newest hold; when it has none, one before those that will be added.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public int Last(int segment)
        {
            return Before(segment + 1);
        }

        /// <summary>Tells whether a record of a segment is a hold of it, and not one that stands in another segment too.</summary>
        /// <param name="segment">0 for the oldest.</param>
        /// <param name="sequence">The record's number.</param>
        public bool IsHoldOf(int segment, int sequence)
        {
            return sequence > Before(segment) && sequence <= Last(segment);
        }

        /// <summary>Puts a segment without holds in its place.</summary>
        /// <param name="place">Its place.</param>
        /// <param name="file">Number of its file.</param>
        /// <param name="bytes">Its length.</param>
        /// <param name="last">One before the number of its first hold.</param>
        public void Insert(int place, int file, int bytes, int last)
        {
            int at = (place * EntryBytes) + FileOffset;
            Array.Copy(_entries, at, _entries, at + EntryBytes, (Count - place) * EntryBytes);
            Count++;
            NoteFile(place, file, bytes);
            NoteContent(place, 0, 0, last, false);
        }

        /// <summary>Takes a segment out. The holds of the next one begin where its own began.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public void Remove(int segment)
        {
            int at = (segment * EntryBytes) + FileOffset;
            Count--;
            Array.Copy(_entries, at + EntryBytes, _entries, at, (Count - segment) * EntryBytes);
        }

        /// <summary>Notes where the log begins.</summary>
        /// <param name="last">The holds up to this number are gone.</param>
        public void NoteGone(int last)
        {
            if (last > Before(0))
            {
                LittleEndian.PutInt32(_entries, 0, last);
            }
        }

        /// <summary>Notes that a segment stands in a file, sound and open.</summary>
        /// <param name="segment">0 for the oldest.</param>
        /// <param name="file">Number of the file.</param>
        /// <param name="bytes">Its length.</param>
        public void NoteFile(int segment, int file, int bytes)
        {
            _entries[(segment * EntryBytes) + FileOffset] = (byte)file;
            NoteBytes(segment, bytes);
        }

        /// <summary>Notes how long a segment is.</summary>
        /// <param name="segment">0 for the oldest.</param>
        /// <param name="bytes">Its bytes.</param>
        public void NoteBytes(int segment, int bytes)
        {
            LittleEndian.PutUInt16Saturated(_entries, (segment * EntryBytes) + BytesOffset, bytes);
        }

        /// <summary>Notes what a segment has.</summary>
        /// <param name="segment">0 for the oldest.</param>
        /// <param name="holds">Its holds.</param>
        /// <param name="curveBytes">Bytes of its curves.</param>
        /// <param name="last">The number of its newest hold.</param>
        /// <param name="isDerived">True when it was not read.</param>
        public void NoteContent(int segment, int holds, int curveBytes, int last, bool isDerived)
        {
            int at = (segment * EntryBytes) + FileOffset;
            _entries[at] = (byte)(isDerived ? _entries[at] | DerivedFlag : _entries[at] & ~DerivedFlag);
            _entries[(segment * EntryBytes) + HoldsOffset] = (byte)(holds < 0xFF ? holds : 0xFF);
            LittleEndian.PutUInt16(_entries, (segment * EntryBytes) + CurveBytesOffset, curveBytes);
            LittleEndian.PutInt32(_entries, (segment + 1) * EntryBytes, last);
        }

        /// <summary>Notes that nothing is added to a segment any more.</summary>
        /// <param name="segment">0 for the oldest.</param>
        public void NoteClosed(int segment)
        {
            _entries[(segment * EntryBytes) + FileOffset] |= ClosedFlag;
        }

        /// <summary>Counts damage in a segment, once, for it is met again with each reading. Nothing is added behind it.</summary>
        /// <param name="segment">0 for the oldest.</param>
        /// <param name="damages">Damaged stretches that were met.</param>
        public void NoteDamages(int segment, int damages)
        {
            int at = (segment * EntryBytes) + FileOffset;
            if (damages > 0 && (_entries[at] & DamagedFlag) == 0)
            {
                _entries[at] |= DamagedFlag | ClosedFlag;
                Damages += damages;
            }
        }
    }
}
