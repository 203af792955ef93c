#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What becomes of live force that the radio refuses, and the room that it leaves to others.</summary>
    [TestClass]
    public class LiveForceRefusalTests
    {
        [TestMethod]
        public void Guidance_that_was_refused_is_offered_again_in_every_second_turn()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 0, 6);
            link.Refuses = true;
            Turn(bench, link, sender, 20_000, 2);
            Assert.AreEqual((int)HoldState.Idle, (int)link.Live.Guidance[1]);
            int before = link.Refused;
            Turn(bench, link, sender, 20_000, 40);
            Check.Between(39, 41, link.Refused - before, "offers in 40 turns, of guidance and of samples");
            link.Refuses = false;
            link.PayloadBytes = 244;
            Turn(bench, link, sender, 20_000, 2);
            Assert.AreEqual((int)HoldState.Approach, (int)link.Live.Guidance[1]);
            Assert.AreEqual(1, link.Live.Marked);
        }

        [TestMethod]
        public void Guidance_that_was_refused_comes_before_the_samples()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 0, 6);
            link.Refuses = true;
            Turn(bench, link, sender, 20_000, 2);
            Assert.AreEqual((int)HoldState.Idle, (int)link.Live.Guidance[1]);
            link.Refuses = false;
            Turn(bench, link, sender, 20_000, 2);
            Assert.AreEqual((int)HoldState.Approach, (int)link.Live.Guidance[1]);
            Assert.AreEqual(0, link.Live.Lost);
        }

        [TestMethod]
        public void Where_one_of_two_notifications_fits_both_kinds_come()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            link.RefuseEvery = 2;
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 0, 160);
            Check.Between(4, 8, link.Live.Guidances, "messages of guidance in two seconds");
            Check.Between(150, 160, link.Live.Samples, "samples in two seconds");
            Assert.AreEqual(0, link.Live.Lost);
        }

        [TestMethod]
        public void What_is_refused_is_offered_again_in_every_second_turn()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 0, 4);
            link.Refuses = true;
            int before = link.Refused;
            Turn(bench, link, sender, 0, 4);
            Assert.AreEqual(1, link.Refused - before, "the first time");
            Turn(bench, link, sender, 0, 3);
            Assert.AreEqual(3, link.Refused - before);
            link.Refuses = false;
            link.PayloadBytes = 244;
            Turn(bench, link, sender, 0, 2);
            Assert.AreEqual(4 + 8, link.Live.Samples, "of nine or ten that waited, eight");
            Assert.AreEqual(2, link.Live.Messages, "all that waited, in one message");
            Assert.AreEqual(0, link.Live.Lost);
        }

        [TestMethod]
        public void Records_have_every_second_turn_while_somebody_listens_and_none_while_samples_wait_for_a_buffer()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            link.ListensLive = false;
            Assert.AreEqual(80, RoomIn(bench, link, sender, 80), "nobody listens");
            link.ListensLive = true;
            Assert.AreEqual(40, RoomIn(bench, link, sender, 80));
            link.Refuses = true;
            Turn(bench, link, sender, 0, 4);
            Assert.AreEqual(0, RoomIn(bench, link, sender, 80), "samples wait");
        }

        private static int RoomIn(DeviceBench bench, FakeLink link, LiveForceSender sender, int turns)
        {
            int room = 0;
            for (int i = 0; i < turns; i++)
            {
                Turn(bench, link, sender, 0, 1);
                room += sender.LeavesRoom ? 1 : 0;
            }

            return room;
        }

        private static void Turn(DeviceBench bench, FakeLink link, LiveForceSender sender, int forceMilliNewtons, int turns)
        {
            byte[] work = new byte[WorkBuffer.Length];
            for (int i = 0; i < turns; i++)
            {
                bench.Press(forceMilliNewtons, 1);
                sender.Turn(link, bench.Device, true, work);
            }
        }
    }
}
