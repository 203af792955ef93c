using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// The holds, each a record and its force curve, in a row of segments. What <see cref="Append"/> has confirmed survives a power cut and is given up only when a
    /// phone has it or it was deleted. Each call does at most one step of making room. docs/log-format.md has every byte.
    /// </summary>
    public sealed class HoldLog : HoldLogReader
    {
        /// <summary>Blocks of the volume that the log may take, of 64: two of them are spare, for what is written anew.</summary>
        public const int DefaultBlocks = 52;

        private const int LongestHold = HoldRecord.Length + HoldLogEntry.LongestLength;

        private readonly int _blocks;

        /// <summary>Reads the log.</summary>
        /// <param name="files">Its files.</param>
        /// <param name="blocks">Blocks of 4 KB that it may take, 6 or more.</param>
        /// <param name="work">The work buffer, of <see cref="WorkBuffer.Length"/>; others may use it between two calls.</param>
        public HoldLog(ILogFiles files, int blocks, byte[] work)
            : base(new HoldLogScanner(files, work), new HoldLogIndex(), new HoldLogState())
        {
            _blocks = blocks;
            _index.IsComplete = new HoldLogRecovery(_scanner, _index, _state).Run();
            HasChanged = true;
        }

        /// <summary>False when the files could not be read at the start: nothing is added then.</summary>
        public bool IsReadable
        {
            get { return _index.IsComplete; }
        }

        /// <summary>Damaged stretches met, at the start and since; each is at most one hold.</summary>
        public int Damages
        {
            get { return _index.Damages; }
        }

        /// <summary>True when the next hold has its place, so that <see cref="Append"/> is one short write.</summary>
        public bool IsReady
        {
            get { return IsReadable && HoldLogTail.Fits(_index, LongestHold); }
        }

        /// <summary>True when <see cref="Prepare"/> has found no place for the next hold and nothing that may be dropped, and no phone has taken over or deleted since.</summary>
        public bool IsFull { get; private set; }

        /// <summary>True since holds came, went, or were taken over by a phone; whoever counts them clears it.</summary>
        public bool HasChanged { get; set; }

        /// <summary>Reads holds: its own base, for it takes less heap than a second object.</summary>
        public HoldLogReader Reader
        {
            get { return this; }
        }

        /// <summary>The number of the next hold, from 1; no number comes twice.</summary>
        public int NextSequence
        {
            get { return _state.NextSequence; }
        }

        /// <summary>The boot number of the newest hold; 0 before the first.</summary>
        public int Boot
        {
            get { return _state.Boot; }
        }

        /// <summary>Number of the newest record that tells a pain, as far as records were read or added since the start; 0 for none.</summary>
        public int NewestPain
        {
            get { return _state.NewestPain; }
        }

        /// <summary>The work buffer: a record that is made in it can be added from there when the log is ready.</summary>
        public byte[] Window
        {
            get { return _scanner.Window; }
        }

        /// <summary>Holds up to this number are with at least one phone.</summary>
        public int SyncedUpTo
        {
            get { return _state.SyncedUpTo; }
        }

        /// <summary>Blocks in use.</summary>
        public int Blocks
        {
            get { return HoldLogBlocks.OfAll(_index); }
        }

        /// <summary>Most blocks that can be in use, without the spare ones.</summary>
        public int MostBlocks
        {
            get { return _blocks - HoldLogBlocks.OfSegment; }
        }

        /// <summary>How much of the room is free, %, rounded down.</summary>
        public int FreePercent
        {
            get { return (MostBlocks - Blocks) * 100 / MostBlocks; }
        }

        /// <summary>How far a phone has taken over.</summary>
        /// <param name="phone">Its id, not 0.</param>
        /// <returns>A sequence number; 0 for a phone that is not known.</returns>
        public int PositionOf(int phone)
        {
            return _state.PositionOf(phone);
        }

        /// <summary>Sees to it that the next hold has its place. Call it between holds; cheap when there is nothing to do.</summary>
        /// <returns>Stored when it has; Underway after one step; Full; Failed.</returns>
        public HoldLogResult Prepare()
        {
            HoldLogResult result = !IsReadable ? HoldLogResult.Failed : IsReady ? HoldLogResult.Stored : IsFull ? HoldLogResult.Full : Advance();
            IsFull = result == HoldLogResult.Full;
            return result;
        }

        /// <summary>Adds a hold behind the newest, both parts at once, and reads it back.</summary>
        /// <param name="record">Its record, with the number <see cref="NextSequence"/>; it may stand in <see cref="Window"/> when <see cref="IsReady"/>.</param>
        /// <param name="curve">Its force curve; null or empty for none.</param>
        /// <returns>Stored; Underway after one step of making room; Full or Failed when the log is as before.</returns>
        public HoldLogResult Append(byte[] record, ForceCurve curve)
        {
            if (!IsReadable || LittleEndian.GetInt32(record, HoldRecord.SequenceOffset) != _state.NextSequence)
            {
                return HoldLogResult.Failed;
            }

            int curveLength = curve == null || curve.Length == 0 ? 0 : HoldLogEntry.CurveFrame + curve.Length;
            HoldLogResult result = HoldLogTail.Fits(_index, HoldRecord.Length + curveLength) ? HoldLogResult.Stored : Advance();
            result = result == HoldLogResult.Stored ? HoldLogTail.AddHold(_scanner, _index, _state, record, curve, curveLength) : result;
            HasChanged = true;
            IsFull = IsFull && result != HoldLogResult.Stored;
            return result;
        }

        /// <summary>Notes that a phone has taken over all holds up to a number. Nothing is deleted by it; its holds are the first to go when room is needed.</summary>
        /// <param name="phone">The phone's id, not 0.</param>
        /// <param name="upTo">The newest number it has.</param>
        /// <returns>Stored or Failed. For a number that no hold has yet Failed, with nothing changed; otherwise it is in force all the same, and stored with the next that is.</returns>
        public HoldLogResult Acknowledge(int phone, int upTo)
        {
            if (!IsReadable || phone == 0 || !IsNumber(upTo))
            {
                return HoldLogResult.Failed;
            }

            if (upTo > _state.PositionOf(phone))
            {
                _state.Acknowledge(phone, upTo);
                IsFull = false;
                HasChanged = true;
            }

            return StoreState();
        }

        /// <summary>Deletes all holds up to a number, with one short write; their room is used when it is needed.</summary>
        /// <param name="upTo">The number.</param>
        /// <returns>As of <see cref="Acknowledge"/>.</returns>
        public HoldLogResult DeleteUpTo(int upTo)
        {
            if (!IsReadable || !IsNumber(upTo))
            {
                return HoldLogResult.Failed;
            }

            if (upTo > _state.GoneUpTo)
            {
                _state.Delete(upTo);
                Forget();
                IsFull = false;
                HasChanged = true;
            }

            return StoreState();
        }

        /// <summary>Stores what <see cref="Acknowledge"/> and <see cref="DeleteUpTo"/> have noted.</summary>
        /// <returns>Stored or Failed; another try can help, for room may have been made.</returns>
        public HoldLogResult StoreState()
        {
            if (!_state.IsDue)
            {
                return HoldLogResult.Stored;
            }

            bool fits = HoldLogTail.Fits(_index, 2 * HoldLogEntry.StateLength);
            HoldLogResult result = fits ? HoldLogTail.AddState(_scanner, _index, _state) : CanBegin ? HoldLogTail.Begin(_scanner, _index, _state) : Renew();
            if (!fits && result == HoldLogResult.Failed)
            {
                Advance(); // the spare blocks may be taken by what is not the log's
            }

            return _state.IsDue ? HoldLogResult.Failed : HoldLogResult.Stored; // what was written anew has the state in it
        }

        private bool HasBlocks
        {
            get { return Blocks + HoldLogBlocks.OfSegment <= MostBlocks; }
        }

        private bool CanBegin
        {
            get { return HasBlocks && _index.Count < HoldLogIndex.Most - 1; }
        }

        private bool IsNumber(int sequence)
        {
            return sequence >= 0 && sequence < _state.NextSequence;
        }

        /// <summary>One step towards a new segment: makes room, or begins it.</summary>
        private HoldLogResult Advance()
        {
            HasChanged = true;
            if (CanBegin)
            {
                return HoldLogTail.Begin(_scanner, _index, _state);
            }

            Forget();
            HoldLogRoom room = new HoldLogRoom(_scanner, _index, _state);
            HoldLogResult merged = HasBlocks ? room.Merge() : HoldLogResult.Full;
            return merged == HoldLogResult.Full ? room.Make() : merged;
        }

        /// <summary>A state that has no place is stored before room is made by what it says: a cut must not leave a deletion half done.</summary>
        private HoldLogResult Renew()
        {
            Forget();
            return new HoldLogRoom(_scanner, _index, _state).Renew();
        }
    }
}
