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
        private readonly RecordRange _range;
        private readonly RecordSegments _segments;
        private readonly byte[] _request;
        private readonly byte[] _answer;
        private int _answerLength;
        private bool _reporting;
        private int _connection;
        private int _backOffTurns;

        /// <summary>Makes the server of a store.</summary>
        /// <param name="link">Where requests come from and notifications go.</param>
        /// <param name="store">The records, oldest first, with growing sequence numbers.</param>
        public RecordAccess(ILink link, IRecordStore store)
        {
            _link = link;
            _store = store;
            _range = new RecordRange(store);
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

            if (_answerLength == 0 && _link.TakeRequest(LinkChannel.RecordAccess, _request) > 0)
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

            if (!_range.Select(_request, _segments.Record))
            {
                Answer(opcode, RecordAccessCode.NotCompleted);
                return;
            }

            if (opcode == RecordAccessCode.ReportNumber)
            {
                _answer[0] = RecordAccessCode.NumberResponse;
                _answer[1] = RecordAccessCode.NoOperator;
                LittleEndian.PutUInt16Saturated(_answer, 2, _range.Count);
                _answerLength = LongestAnswer;
            }
            else if (_range.Count == 0)
            {
                Answer(opcode, RecordAccessCode.NoRecordsFound);
            }
            else
            {
                _reporting = true;
                _segments.Clear();
            }
        }

        private void Report()
        {
            if (_segments.IsEmpty)
            {
                if (_range.Count == 0)
                {
                    Answer(RecordAccessCode.ReportRecords, RecordAccessCode.Success);
                    return;
                }

                if (!_store.Read(_range.First, _segments.Record))
                {
                    Answer(RecordAccessCode.ReportRecords, RecordAccessCode.NotCompleted);
                    return;
                }

                _range.DropFirst();
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
            _link.EndProcedure(LinkChannel.RecordAccess);
        }
    }
}
