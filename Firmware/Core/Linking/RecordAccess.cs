using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Serves the record access control point: one request at a time, one notification a turn, each repeated until the link takes it. While a hand is guided
    /// it reads nothing: then it refuses what needs the log, aborts, and lets a report that runs wait.
    /// </summary>
    public sealed class RecordAccess
    {
        /// <summary>Turns to wait after a refused notification, about 50 ms: the radio's buffers drain at connection events, 15 to 50 ms apart.</summary>
        private const int BackOffTurns = 4;

        private readonly ILink _link;
        private readonly HoldLogReader _reader;
        private readonly byte[] _work;
        private int _answer; // the one that is owed, 0 for none
        private int _next; // number of the hold that is being sent or looked for, 0 while there is no report
        private int _last;
        private int _sent; // bytes of it
        private int _counter; // of segments
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
        }

        /// <summary>Does one small piece of work: takes a request, or sends one notification.</summary>
        /// <param name="mayRead">False while a hand is guided.</param>
        /// <param name="mayReport">False to leave this turn to others, for all but requests and answers.</param>
        public void Turn(bool mayRead, bool mayReport)
        {
            int connection = _link.ConnectionNumber;
            if (connection != _connection)
            {
                _connection = connection;
                End();
            }

            if (_answer == 0 && _link.TakeRequest(LinkChannel.RecordAccess, _work) > 0)
            {
                Begin(mayRead);
            }

            if (_backOffTurns > 0)
            {
                _backOffTurns--;
            }
            else if (_answer != 0)
            {
                LittleEndian.PutInt32(_work, 0, _answer);
                if (Send(LinkChannel.RecordAccess, RecordAccessAnswer.Length))
                {
                    End();
                }
            }
            else if (_next > 0 && mayRead && mayReport)
            {
                Report();
            }
        }

        private void Begin(bool mayRead)
        {
            int opcode = _work[0];
            int result = RecordAccessRequest.Check(_work);
            if (result != RecordAccessCode.Success || opcode == RecordAccessCode.Abort)
            {
                Answer(opcode, result);
            }
            else if (mayRead)
            {
                Serve(opcode);
            }
            else
            {
                Answer(opcode, RecordAccessCode.NotCompleted);
            }
        }

        private void Serve(int opcode)
        {
            Select();
            if (opcode == RecordAccessCode.ReportNumber)
            {
                Count();
            }
            else
            {
                _counter = 0;
                Find(RecordAccessCode.NoRecordsFound);
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

        private void Count()
        {
            int count = _next <= _last ? _reader.CountBetween(_next, _last) : 0;
            _answer = count >= 0
                ? RecordAccessAnswer.Number(count)
                : RecordAccessAnswer.Result(RecordAccessCode.ReportNumber, RecordAccessCode.NotCompleted);
        }

        private void Report()
        {
            // What was found may have been moved by a write, or found for another: then it is sent anew, from its first byte.
            if (_reader.Found != _next && !Find(RecordAccessCode.Success))
            {
                return;
            }

            int length = HoldSegments.Put(_reader, _sent, _counter, _link.PayloadBytes, _work);
            if (length == 0)
            {
                Answer(RecordAccessCode.ReportRecords, RecordAccessCode.NotCompleted);
            }
            else if (Send(LinkChannel.HoldRecord, length))
            {
                _sent += length - HoldSegments.HeaderBytes;
                _counter++;
                if (_sent >= _reader.Length)
                {
                    _next++;
                    _sent = 0;
                }
            }
        }

        /// <summary>Goes to the next hold; without one the report is over.</summary>
        /// <param name="without">Its result then.</param>
        private bool Find(int without)
        {
            int found = _next <= _last ? _reader.Find(_next) : 0;
            if (found <= 0 || found > _last)
            {
                Answer(RecordAccessCode.ReportRecords, found < 0 ? RecordAccessCode.NotCompleted : without);
                return false;
            }

            _next = found;
            _sent = 0;
            return true;
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

        /// <summary>Sends what the work buffer holds.</summary>
        private bool Send(LinkChannel channel, int length)
        {
            bool sent = _link.Notify(channel, _work, length);
            if (!sent)
            {
                _backOffTurns = BackOffTurns;
            }

            return sent;
        }

        private void Answer(int opcode, int result)
        {
            _next = 0;
            _answer = RecordAccessAnswer.Result(opcode, result);
        }

        private void End()
        {
            _next = 0;
            _answer = 0;
            _link.EndProcedure(LinkChannel.RecordAccess);
        }
    }
}
