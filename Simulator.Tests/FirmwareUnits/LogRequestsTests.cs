#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What a phone asks of the hold log: how far it has it, what is waiting, and what is to go.</summary>
    [TestClass]
    public class LogRequestsTests
    {
        private const int Phone = 0x1234_5678;
        private const int OtherPhone = 0x0BAD_CAFE;

        [TestMethod]
        public void A_phone_is_told_how_far_it_has_the_log_and_what_is_waiting()
        {
            ControlBench bench = WithHolds(12);
            AssertLog(bench, Phone, 0, 12, 12, 12);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.Acknowledge, Two(Phone, 5)));
            AssertLog(bench, Phone, 5, 12, 12, 7);
            AssertLog(bench, OtherPhone, 0, 12, 12, 7);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.Acknowledge, Two(OtherPhone, 3)));
            AssertLog(bench, OtherPhone, 3, 12, 12, 7);
            AssertLog(bench, Phone, 5, 12, 12, 7);
            Assert.AreEqual(5, bench.Store.Open().PositionOf(Phone), "after a restart");
            Assert.AreEqual(3, bench.Store.Open().PositionOf(OtherPhone), "after a restart");
        }

        [TestMethod]
        public void An_acknowledgement_never_goes_back_and_never_beyond_what_is_stored()
        {
            ControlBench bench = WithHolds(4);
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.Acknowledge, Two(Phone, 5)));
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.Acknowledge, Two(Phone, 0)));
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.Acknowledge, Two(Phone, -1)));
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.Acknowledge, Two(0, 4)));
            AssertLog(bench, Phone, 0, 4, 4, 4);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.Acknowledge, Two(Phone, 4)));
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.Acknowledge, Two(Phone, 2)));
            AssertLog(bench, Phone, 4, 4, 4, 0);
            Assert.AreEqual(4, bench.Store.Count, "nothing is deleted by it");
        }

        [TestMethod]
        public void A_deletion_is_asked_for_and_confirmed_with_the_number_of_holds_that_go()
        {
            ControlBench bench = WithHolds(6);
            bench.Ask(ControlCode.Acknowledge, Two(Phone, 3));
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.AskDelete, 4, 0));
            Assert.AreEqual(4, LittleEndian.GetUInt16(bench.Control.Answer, 3), "holds that would go");
            Assert.AreEqual(1, LittleEndian.GetUInt16(bench.Control.Answer, 5), "of these, with no phone");
            Assert.AreEqual(6, bench.Store.Count, "asking deletes nothing");
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ConfirmDelete, Confirmed(4, 4)));
            Assert.AreEqual(2, bench.Store.Count);
            Assert.AreEqual(5, LittleEndian.GetInt32(bench.Store.Record(0), HoldRecord.SequenceOffset), "what is newer stays");
            AssertLog(bench, Phone, 3, 6, 2, 2);
            Assert.AreEqual(7, bench.Store.Open().NextSequence, "no number comes again");
        }

        [TestMethod]
        public void A_confirmation_counts_once_and_only_for_what_was_asked_in_this_connection()
        {
            ControlBench bench = WithHolds(6);
            AssertNotConfirmed(bench, 4, 4);
            bench.Ask(ControlCode.AskDelete, 4, 0);
            AssertNotConfirmed(bench, 3, 4);
            AssertNotConfirmed(bench, 4, 4);
            bench.Ask(ControlCode.AskDelete, 4, 0);
            AssertNotConfirmed(bench, 4, 3);
            bench.Ask(ControlCode.AskDelete, 4, 0);
            Requests.Reconnect(bench);
            AssertNotConfirmed(bench, 4, 4);
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.AskDelete, 7, 0));
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.AskDelete, 0, 0));
            AssertNotConfirmed(bench, 0, 0);
            Assert.AreEqual(6, bench.Store.Count);
        }

        [TestMethod]
        public void A_patients_phone_lets_no_holds_go_without_the_therapist()
        {
            ControlBench bench = Requests.InRole(DeviceRole.Patient, 4_000);
            bench.Store.Add(bench.Holds, 1, null);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.Acknowledge, Two(Phone, 1)), "a patient's phone syncs");
            Assert.AreEqual(ControlCode.NotAllowed, bench.Ask(ControlCode.AskDelete, 1, 0));
            Assert.AreEqual(ControlCode.NotAllowed, bench.Ask(ControlCode.ConfirmDelete, Confirmed(1, 1)));
            Requests.Authorise(bench, Requests.Key);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.AskDelete, 1, 0));
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ConfirmDelete, Confirmed(1, 1)));
            Assert.AreEqual(0, bench.Store.Count);
        }

        [TestMethod]
        public void What_the_flash_does_not_take_is_answered_so()
        {
            ControlBench bench = WithHolds(2);
            bench.Store.Refuses = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, bench.Ask(ControlCode.Acknowledge, Two(Phone, 1)));
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.AskDelete, 1, 0));
            Assert.AreEqual((int)CalibrationRefusal.NotStored, bench.Ask(ControlCode.ConfirmDelete, Confirmed(1, 1)));
            bench.Store.Refuses = false;
            Assert.AreEqual(0, bench.Store.Open().PositionOf(Phone), "what the next start finds");
            Assert.AreEqual(2, bench.Store.Count);
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.ReadLog, 0, 0), "0 is no phone");
        }

        [TestMethod]
        public void A_full_log_says_so_and_takes_an_acknowledgement_that_makes_room()
        {
            FakeStore store = new FakeStore();
            int holds = store.Fill();
            ControlBench bench = Tared(store);
            while (bench.Holds.Prepare() == HoldLogResult.Underway)
            {
            }

            bench.Ask(ControlCode.ReadLog, Phone, 0);
            Assert.AreEqual(LogRequests.FullBit, (int)bench.Control.Answer[16]);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.Acknowledge, Two(Phone, holds)));
            Assert.AreEqual(holds, store.Open().PositionOf(Phone));
            while (bench.Holds.Prepare() == HoldLogResult.Underway)
            {
            }

            bench.Ask(ControlCode.ReadLog, Phone, 0);
            Assert.AreEqual(LogRequests.ReadyBit, (int)bench.Control.Answer[16]);
        }

        private static ControlBench WithHolds(int count)
        {
            ControlBench bench = Tared(new FakeStore());
            for (int sequence = 1; sequence <= count; sequence++)
            {
                bench.Store.Add(bench.Holds, sequence, null);
            }

            return bench;
        }

        private static ControlBench Tared(FakeStore store)
        {
            ControlBench bench = new ControlBench(LoopBench.StoredTwice(), new FakeSlots(), store);
            bench.Press(0, TestCell.TareConversions);
            return bench;
        }

        private static void AssertLog(ControlBench bench, int phone, int position, int newest, int holds, int waiting)
        {
            Check.Equal(ControlCode.Done, bench.Ask(ControlCode.ReadLog, phone, 0), "result, phone", phone);
            byte[] answer = bench.Control.Answer;
            Check.Equal(17, bench.Control.AnswerLength, "length of the answer, phone", phone);
            Check.Equal(position, LittleEndian.GetInt32(answer, 3), "position of phone", phone);
            Check.Equal(newest, LittleEndian.GetInt32(answer, 7), "newest number, phone", phone);
            Check.Equal(holds, LittleEndian.GetUInt16(answer, 11), "holds, phone", phone);
            Check.Equal(waiting, LittleEndian.GetUInt16(answer, 13), "holds with no phone", phone);
            Check.Between(90, 99, answer[15], "per cent free");
        }

        private static void AssertNotConfirmed(ControlBench bench, int upTo, int count)
        {
            Check.Equal((int)CalibrationRefusal.WrongOrder, bench.Ask(ControlCode.ConfirmDelete, Confirmed(upTo, count)), "confirming up to", upTo);
        }

        private static byte[] Two(int one, int other)
        {
            byte[] operand = new byte[8];
            LittleEndian.PutInt32(operand, 0, one);
            LittleEndian.PutInt32(operand, 4, other);
            return operand;
        }

        private static byte[] Confirmed(int upTo, int count)
        {
            byte[] operand = new byte[6];
            LittleEndian.PutInt32(operand, 0, upTo);
            LittleEndian.PutUInt16(operand, 4, count);
            return operand;
        }
    }
}
