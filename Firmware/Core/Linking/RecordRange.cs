using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The stored records that a request asks for: a stretch of indexes, found by their sequence numbers.</summary>
    public sealed class RecordRange
    {
        private readonly IRecordStore _store;
        private int _first;
        private int _end;

        /// <summary>Makes an empty range.</summary>
        /// <param name="store">The records, oldest first, with growing sequence numbers.</param>
        public RecordRange(IRecordStore store)
        {
            _store = store;
        }

        /// <summary>Index of the first record that is still to be sent.</summary>
        public int First
        {
            get { return _first; }
        }

        /// <summary>Records still to be sent.</summary>
        public int Count
        {
            get { return _end > _first ? _end - _first : 0; }
        }

        /// <summary>Says that the first record is taken care of.</summary>
        public void DropFirst()
        {
            _first++;
        }

        /// <summary>Finds the records of a request.</summary>
        /// <param name="request">A request that <see cref="RecordAccessRequest.Check"/> has passed.</param>
        /// <param name="record">Room to read records into.</param>
        /// <returns>False when a record that had to be looked at cannot be read.</returns>
        public bool Select(byte[] request, byte[] record)
        {
            _first = 0;
            _end = _store.Count;
            switch (request[1])
            {
                case RecordAccessCode.AtMost:
                    _end = FirstOver(RecordAccessRequest.FirstOperand(request), record);
                    break;
                case RecordAccessCode.AtLeast:
                    _first = FirstAtLeast(RecordAccessRequest.FirstOperand(request), record);
                    break;
                case RecordAccessCode.Range:
                    _first = FirstAtLeast(RecordAccessRequest.FirstOperand(request), record);
                    _end = FirstOver(RecordAccessRequest.SecondOperand(request), record);
                    break;
                case RecordAccessCode.First:
                    _end = _end > 0 ? 1 : 0;
                    break;
                case RecordAccessCode.Last:
                    _first = _end > 0 ? _end - 1 : 0;
                    break;
            }

            return _first >= 0 && _end >= 0;
        }

        private int FirstOver(uint sequence, byte[] record)
        {
            return sequence == uint.MaxValue ? _store.Count : FirstAtLeast(sequence + 1, record);
        }

        /// <summary>Index of the first record with at least this number, by halving; −1 when a record cannot be read.</summary>
        private int FirstAtLeast(uint sequence, byte[] record)
        {
            int low = 0;
            int high = _store.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (!_store.Read(middle, record))
                {
                    return -1;
                }

                if ((uint)LittleEndian.GetInt32(record, HoldRecord.SequenceOffset) < sequence)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }
    }
}
