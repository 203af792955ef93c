using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Serves the record access control point: one request at a time, one notification a turn, each repeated until the link takes it.
    /// </summary>
    public sealed class RecordAccess
    {
        private const int LongestAnswer = 4;

        /// <summary>Turns to wait after a refused notification, about 50 ms: the radio's buffers drain at connection events, 15 to 50 ms apart.</summary>
        private const int BackOffTurns = 4;

        private readonly ILink _link;
        private readonly IRecordStore _store;
        private readonly RecordSegments _segments;
        private readonly byte[] _request;
        private readonly byte[] _answer;
        private int _answerLength;
        private bool _reporting;
        private int _next;
        private int _end;
        private int _connection;
        private int _backOffTurns;

        /// <summary>Makes the server of a store.</summary>
        /// <param name="link">Where requests come from and notifications go.</param>
        /// <param name="store">The records, oldest first, with growing sequence numbers.</param>
        public RecordAccess(ILink link, IRecordStore store)
        {
            _link = link;
            _store = store;
            _segments = new RecordSegments();
            _request = new byte[RecordAccessRequest.LongestLength];
            _answer = new byte[LongestAnswer];
        }

        /// <summary>Does one small piece of work: takes a request, or sends one notification.</summary>
        public void Turn()
        {
            int connection = _link.ConnectionNumber;
            if (connection != _connection)
            {
                _connection = connection;
                End();
            }

            int length = _link.TakeRequest(_request);
            if (length > 0)
            {
                Begin();
            }

            if (_backOffTurns > 0)
            {
                _backOffTurns--;
            }
            else if (_answerLength > 0)
            {
                if (Send(LinkChannel.RecordAccess, _answer, _answerLength))
                {
                    End();
                }
            }
            else if (_reporting)
            {
                Report();
            }
        }

        private void Begin()
        {
            int opcode = _request[0];
            int result = RecordAccessRequest.Check(_request);
            if (result != RecordAccessCode.Success || opcode == RecordAccessCode.Abort)
            {
                Answer(opcode, result);
                return;
            }

            if (!Select())
            {
                Answer(opcode, RecordAccessCode.NotCompleted);
                return;
            }

            int count = _end - _next;
            if (opcode == RecordAccessCode.ReportNumber)
            {
                _answer[0] = RecordAccessCode.NumberResponse;
                _answer[1] = RecordAccessCode.NoOperator;
                LittleEndian.PutUInt16Saturated(_answer, 2, count);
                _answerLength = LongestAnswer;
            }
            else if (count == 0)
            {
                Answer(opcode, RecordAccessCode.NoRecordsFound);
            }
            else
            {
                _reporting = true;
                _segments.Clear();
            }
        }

        /// <summary>Sets the range of records that the request asks for; false when the store cannot be read.</summary>
        private bool Select()
        {
            _next = 0;
            _end = _store.Count;
            switch (_request[1])
            {
                case RecordAccessCode.AtMost:
                    _end = FirstOver(RecordAccessRequest.FirstOperand(_request));
                    break;
                case RecordAccessCode.AtLeast:
                    _next = FirstAtLeast(RecordAccessRequest.FirstOperand(_request));
                    break;
                case RecordAccessCode.Range:
                    _next = FirstAtLeast(RecordAccessRequest.FirstOperand(_request));
                    _end = FirstOver(RecordAccessRequest.SecondOperand(_request));
                    break;
                case RecordAccessCode.First:
                    _end = _end > 0 ? 1 : 0;
                    break;
                case RecordAccessCode.Last:
                    _next = _end > 0 ? _end - 1 : 0;
                    break;
            }

            return _next >= 0 && _end >= 0;
        }

        private void Report()
        {
            if (_segments.IsEmpty)
            {
                if (_next == _end)
                {
                    Answer(RecordAccessCode.ReportRecords, RecordAccessCode.Success);
                    return;
                }

                if (!_store.Read(_next, _segments.Record))
                {
                    Answer(RecordAccessCode.ReportRecords, RecordAccessCode.NotCompleted);
                    return;
                }

                _next++;
                _segments.Fill();
            }

            int length = _segments.Prepare(_link.PayloadBytes);
            if (Send(LinkChannel.HoldRecord, _segments.Segment, length))
            {
                _segments.Advance();
            }
        }

        private bool Send(LinkChannel channel, byte[] bytes, int length)
        {
            bool sent = _link.Notify(channel, bytes, length);
            if (!sent)
            {
                _backOffTurns = BackOffTurns;
            }

            return sent;
        }

        private int FirstOver(uint sequence)
        {
            return sequence == uint.MaxValue ? _store.Count : FirstAtLeast(sequence + 1);
        }

        /// <summary>Index of the first record with at least this number, by halving; −1 when a record cannot be read.</summary>
        private int FirstAtLeast(uint sequence)
        {
            int low = 0;
            int high = _store.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (!_store.Read(middle, _segments.Record))
                {
                    return -1;
                }

                if ((uint)LittleEndian.GetInt32(_segments.Record, HoldRecord.SequenceOffset) < sequence)
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

        private void Answer(int opcode, int result)
        {
            _reporting = false;
            _answer[0] = RecordAccessCode.Response;
            _answer[1] = RecordAccessCode.NoOperator;
            _answer[2] = (byte)opcode;
            _answer[3] = (byte)result;
            _answerLength = LongestAnswer;
        }

        private void End()
        {
            _answerLength = 0;
            _reporting = false;
            _link.EndProcedure();
        }
    }
}
