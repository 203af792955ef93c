namespace PressureDevice.Core
{
    /// <summary>
    /// Serves what a phone asks of the hold log beside the holds themselves: how far it has them, what is waiting, and their deletion, which is asked for
    /// first and confirmed with the number of holds that go.
    /// </summary>
    public sealed class LogRequests
    {
        /// <summary>Bit of the log's state: the next hold has its place.</summary>
        public const int ReadyBit = 1;

        /// <summary>Bit of the log's state: it is full.</summary>
        public const int FullBit = 2;

        /// <summary>Bit of the log's state: damage was found.</summary>
        public const int DamagedBit = 4;

        private const int PhoneOffset = 1;
        private const int AcknowledgedOffset = 5;
        private const int DeletedOffset = 1;
        private const int CountOffset = 5;

        private readonly HoldLog _log;
        private int _askedUpTo;
        private int _askedCount;

        /// <summary>Makes the server.</summary>
        /// <param name="log">The stored holds.</param>
        public LogRequests(HoldLog log)
        {
            _log = log;
        }

        /// <summary>Forgets what belongs to the connection before.</summary>
        public void Forget()
        {
            _askedUpTo = 0;
        }

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes, of the right length; void when the log was read.</param>
        /// <param name="answer">Where the answer is written.</param>
        /// <returns>False when it is none of these.</returns>
        public bool Serve(byte[] request, ControlAnswer answer)
        {
            int opcode = request[0];
            switch (opcode)
            {
                case ControlCode.Acknowledge:
                    Acknowledge(LittleEndian.GetInt32(request, PhoneOffset), LittleEndian.GetInt32(request, AcknowledgedOffset), answer);
                    return true;
                case ControlCode.ReadLog:
                    Tell(LittleEndian.GetInt32(request, PhoneOffset), answer);
                    return true;
                case ControlCode.AskDelete:
                    Ask(LittleEndian.GetInt32(request, DeletedOffset), answer);
                    return true;
                case ControlCode.ConfirmDelete:
                    Confirm(LittleEndian.GetInt32(request, DeletedOffset), LittleEndian.GetUInt16(request, CountOffset), answer);
                    return true;
                default:
                    return false;
            }
        }

        private void Acknowledge(int phone, int upTo, ControlAnswer answer)
        {
            if (phone == 0 || !IsStored(upTo))
            {
                answer.Begin(ControlCode.Acknowledge, ControlCode.InvalidValue);
                return;
            }

            answer.Begin(ControlCode.Acknowledge, ResultOf(_log.Acknowledge(phone, upTo)));
        }

        private void Tell(int phone, ControlAnswer answer)
        {
            int holds = Count(1, int.MaxValue);
            int waiting = Count(_log.SyncedUpTo + 1, int.MaxValue);
            if (phone == 0 || holds < 0 || waiting < 0)
            {
                answer.Begin(ControlCode.ReadLog, phone == 0 ? ControlCode.InvalidValue : (int)CalibrationRefusal.NotStored);
                return;
            }

            answer.Begin(ControlCode.ReadLog, ControlCode.Done);
            answer.PutInt32(_log.PositionOf(phone));
            answer.PutInt32(_log.NextSequence - 1);
            answer.PutUInt16(holds);
            answer.PutUInt16(waiting);
            answer.Put(_log.FreePercent);
            answer.Put((_log.IsReady ? ReadyBit : 0) | (_log.IsFull ? FullBit : 0) | (_log.Damages > 0 ? DamagedBit : 0));
        }

        private void Ask(int upTo, ControlAnswer answer)
        {
            _askedUpTo = 0;
            int holds = Count(1, upTo);
            int waiting = Count(_log.SyncedUpTo + 1, upTo);
            if (!IsStored(upTo) || holds < 0 || waiting < 0)
            {
                answer.Begin(ControlCode.AskDelete, IsStored(upTo) ? (int)CalibrationRefusal.NotStored : ControlCode.InvalidValue);
                return;
            }

            _askedUpTo = upTo;
            _askedCount = holds;
            answer.Begin(ControlCode.AskDelete, ControlCode.Done);
            answer.PutUInt16(holds);
            answer.PutUInt16(waiting);
        }

        private void Confirm(int upTo, int count, ControlAnswer answer)
        {
            bool isAsked = upTo != 0 && upTo == _askedUpTo && count == _askedCount;
            _askedUpTo = 0;
            if (!isAsked)
            {
                answer.Begin(ControlCode.ConfirmDelete, (int)CalibrationRefusal.WrongOrder);
                return;
            }

            answer.Begin(ControlCode.ConfirmDelete, ResultOf(_log.DeleteUpTo(upTo)));
        }

        private static int ResultOf(HoldLogResult result)
        {
            return result == HoldLogResult.Stored ? ControlCode.Done : (int)CalibrationRefusal.NotStored;
        }

        /// <summary>A number that no hold has yet would mark, or delete, what nobody has seen.</summary>
        private bool IsStored(int sequence)
        {
            return sequence > 0 && sequence < _log.NextSequence;
        }

        private int Count(int from, int to)
        {
            return from <= to ? _log.Reader.CountBetween(from, to) : 0;
        }
    }
}
