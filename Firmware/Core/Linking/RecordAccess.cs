using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Serves the record access control point: one request at a time, one notification a turn, each repeated until the link takes it.
    /// </summary>
    public sealed class RecordAccess
    {
        /// <summary>Turns to wait after a refused notification, about 50 ms: the radio's buffers drain at connection events, 15 to 50 ms apart.</summary>
        private const int BackOffTurns = 4;

        private readonly ILink _link;
        private readonly HoldLogReader _reader;
        private readonly byte[] _work;
        private readonly HoldSegments _segments;
        private readonly RecordAccessAnswer _answer;
        private bool _reporting;
        private int _current; // the hold that is being sent, 0 between two
        private int _next; // the first number that is still to be sent
        private int _last;
        private int _connection;
        private int _backOffTurns;

        /// <summary>Makes the server of a log.</summary>
        /// <param name="link">Where requests come from and notifications go.</param>
        /// <param name="reader">The stored holds.</param>
        /// <param name="work">The work buffer.</param>
        public RecordAccess(ILink link, HoldLogReader reader, byte[] work)
        {
            _link = link;
            _reader = reader;
            _work = work;
            _segments = new HoldSegments(reader, work);
            _answer = new RecordAccessAnswer();
        }

        /// <summary>Does one small piece of work: takes a request, or sends one notification.</summary>
        /// <param name="mayReport">False to leave this turn to others, for all but requests and answers.</param>
        public void Turn(bool mayReport)
        {
            int connection = _link.ConnectionNumber;
            if (connection != _connection)
            {
                _connection = connection;
                End();
            }

            if (_answer.Length == 0 && _link.TakeRequest(LinkChannel.RecordAccess, _work) > 0)
            {
                Begin();
            }

            if (_backOffTurns > 0)
            {
                _backOffTurns--;
            }
            else if (_answer.Length > 0)
            {
                if (Send(LinkChannel.RecordAccess, _answer.Bytes, _answer.Length))
                {
                    End();
                }
            }
            else if (_reporting && mayReport)
            {
                Report();
            }
        }

        private void Begin()
        {
            int opcode = _work[0];
            int result = RecordAccessRequest.Check(_work);
            if (result != RecordAccessCode.Success || opcode == RecordAccessCode.Abort)
            {
                Answer(opcode, result);
                return;
            }

            Select();
            if (opcode == RecordAccessCode.ReportNumber)
            {
                BeginCount();
            }
            else
            {
                BeginReport();
            }
        }

        /// <summary>The stretch of numbers that the request asks for; what is stored while it is reported is not in it.</summary>
        private void Select()
        {
            // The reader's work voids the request.
            int operation = _work[1];
            int from = Number(RecordAccessRequest.FirstOperand(_work));
            int to = Number(RecordAccessRequest.SecondOperand(_work));
            _next = 1;
            _last = _reader.Newest;
            switch (operation)
            {
                case RecordAccessCode.AtMost:
                    _last = Least(from, _last);
                    break;
                case RecordAccessCode.AtLeast:
                    _next = from;
                    break;
                case RecordAccessCode.Range:
                    _next = from;
                    _last = Least(to, _last);
                    break;
                case RecordAccessCode.First:
                    int first = _reader.Find(1);
                    _last = first >= 0 ? first : _last;
                    break;
                case RecordAccessCode.Last:
                    _next = _last;
                    break;
            }
        }

        private void BeginCount()
        {
            int count = _next <= _last ? _reader.CountBetween(_next, _last) : 0;
            if (count < 0)
            {
                Answer(RecordAccessCode.ReportNumber, RecordAccessCode.NotCompleted);
                return;
            }

            _answer.Tell(count);
        }

        private void BeginReport()
        {
            _current = 0;
            int found = Find();
            if (found == 0)
            {
                Answer(RecordAccessCode.ReportRecords, RecordAccessCode.NoRecordsFound);
                return;
            }

            _reporting = true;
            _segments.Clear();
        }

        private void Report()
        {
            // What was found may have been moved by a write, or found for another: then it is sent anew, from its first byte.
            if ((_current == 0 || _reader.Found != _current) && !Continue())
            {
                return;
            }

            int length = _segments.Prepare(_link.PayloadBytes);
            if (length == 0)
            {
                Answer(RecordAccessCode.ReportRecords, RecordAccessCode.NotCompleted);
            }
            else if (Send(LinkChannel.HoldRecord, _work, length) && _segments.Advance())
            {
                _next = _current + 1;
                _current = 0;
            }
        }

        /// <summary>Goes to the next hold; without one the report is over.</summary>
        private bool Continue()
        {
            int found = Find();
            if (found <= 0)
            {
                Answer(RecordAccessCode.ReportRecords, found == 0 ? RecordAccessCode.Success : RecordAccessCode.NotCompleted);
                return false;
            }

            _current = found;
            _next = found;
            _segments.Begin();
            return true;
        }

        /// <summary>The first hold that is still to be sent; 0 for none, −1 when the log cannot be read.</summary>
        private int Find()
        {
            int found = _next <= _last ? _reader.Find(_next) : 0;
            return found > _last ? 0 : found;
        }

        /// <summary>An operand as a hold's number; none goes beyond the largest.</summary>
        private static int Number(uint operand)
        {
            return operand <= int.MaxValue ? (int)operand : int.MaxValue;
        }

        private static int Least(int one, int other)
        {
            return one < other ? one : other;
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
            _answer.Respond(opcode, result);
        }

        private void End()
        {
            _answer.Clear();
            _reporting = false;
            _link.EndProcedure(LinkChannel.RecordAccess);
        }
    }
}
