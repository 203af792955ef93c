#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The holds of a day with records among them that tell a pain: they neither use a hold up nor give one back.</summary>
    [TestClass]
    public class HoldQuotaPainTests
    {
        private const int Noon = 1_789_560_000;
        private const int SecondsADay = 86_400;
        private const byte After = 1;

        [TestMethod]
        public void Pain_uses_no_hold_up_whenever_it_is_told_also_over_restarts_and_midnight()
        {
            for (int seed = 1; seed <= 12; seed++)
            {
                FakeStore store = new FakeStore();
                FakeSlots settings = new FakeSlots();
                LoopBench bench = Patient(store, settings, 200);
                System.Random random = new System.Random(seed);
                int holds = 0;
                int day = 0;
                for (int deed = 0; deed < 40; deed++)
                {
                    switch (random.Next(6))
                    {
                        case 0:
                            ShortHold(bench);
                            holds++;
                            break;
                        case 1:
                            bench = Loop(store, settings);
                            break;
                        case 2:
                            day++;
                            holds = 0;
                            LoopRequests.Demand(bench, ControlCode.SetTime, Requests.Time(Noon + (day * SecondsADay), 0));
                            break;
                        default:
                            LoopRequests.Demand(bench, ControlCode.TellPain, After, 3);
                            break;
                    }

                    Check.Equal(holds, Used(bench), "holds of the day, seed times 100 plus deed", (100 * seed) + deed);
                }
            }
        }

        [TestMethod]
        public void A_power_cut_right_after_a_pain_was_stored_changes_nothing()
        {
            for (int turns = 0; turns < 6; turns++)
            {
                FakeStore store = new FakeStore();
                FakeSlots settings = new FakeSlots();
                LoopBench bench = Patient(store, settings, 2);
                ShortHold(bench);
                int records = store.Count;
                bench.Link.Control.RequestBytes(ControlCode.TellPain, new byte[] { After, 4 });
                for (int i = 0; store.Count == records && i < 100; i++)
                {
                    bench.Press(0, 1);
                }

                bench.Press(0, turns);
                bench = Loop(store, settings);
                Check.Equal(1, Used(bench), "used after a cut so many turns later", turns);
                bench = Loop(store, settings);
                Check.Equal(1, Used(bench), "used after another start, turns", turns);
                ShortHold(bench);
                Check.Equal((int)SafetyVerdict.DailyLimit, (int)bench.Device.Verdict, "verdict after the last hold, turns", turns);
                Check.Equal(3, store.Count, "records, turns", turns);
            }
        }

        [TestMethod]
        public void A_power_cut_while_room_is_made_behind_a_pain_changes_nothing()
        {
            for (int records = (HoldLogBlocks.SegmentBytes / HoldRecord.Length) - 12; records < HoldLogBlocks.SegmentBytes / HoldRecord.Length; records++)
            {
                for (int turns = 1; turns < 4; turns++)
                {
                    FakeStore store = new FakeStore();
                    HoldLog log = store.Open();
                    for (int i = 1; i <= records; i++)
                    {
                        store.Add(log, i, null);
                    }

                    FakeSlots settings = new FakeSlots();
                    LoopBench bench = Patient(store, settings, 2);
                    bench.Link.Control.RequestBytes(ControlCode.TellPain, new byte[] { After, 4 });
                    for (int i = 0; store.Count == records && i < 100; i++)
                    {
                        bench.Press(0, 1);
                    }

                    bench.Press(0, turns);
                    bench = Loop(store, settings);
                    Check.Equal(0, Used(bench), "used, ten times the records before plus turns", (10 * records) + turns);
                }
            }
        }

        [TestMethod]
        public void While_the_settings_cannot_be_stored_one_pain_is_taken_and_the_count_is_right_over_a_restart()
        {
            FakeStore store = new FakeStore();
            FakeSlots settings = new FakeSlots();
            LoopBench bench = Patient(store, settings, 2);
            ShortHold(bench);
            settings.Refuses = true;
            LoopRequests.Demand(bench, ControlCode.TellPain, After, 4);
            Assert.AreEqual(1, Used(bench));
            Assert.AreEqual((int)CalibrationRefusal.NotStored, LoopRequests.Ask(bench, 0, ControlCode.TellPain, After, 5), "two could not be told from holds");
            bench.Press(0, 200);
            Assert.AreEqual(1, Used(bench));
            bench = Loop(store, settings);
            Assert.AreEqual(1, Used(bench), "after a restart");
            settings.Refuses = false;
            LoopRequests.Demand(bench, ControlCode.TellPain, After, 5);
            Assert.AreEqual(1, Used(bench), "stored again");
            bench = Loop(store, settings);
            Assert.AreEqual(1, Used(bench), "after another restart");
            Assert.AreEqual(3, store.Count);
        }

        [TestMethod]
        public void A_new_log_under_old_settings_counts_rightly_from_the_next_day_on()
        {
            FakeSlots settings = new FakeSlots();
            LoopBench bench = Patient(FakeStore.With(1, 2, 3, 4, 5), settings, 2);
            LoopRequests.Demand(bench, ControlCode.TellPain, After, 4);
            bench.Press(0, 5);
            bench = Loop(new FakeStore(), settings);
            LoopRequests.Demand(bench, ControlCode.SetTime, Requests.Time(Noon + SecondsADay, 0));
            bench.Press(0, 5);
            ShortHold(bench);
            LoopRequests.Demand(bench, ControlCode.TellPain, After, 4);
            bench.Press(0, 5);
            Assert.AreEqual(1, Used(bench));
        }

        private static void ShortHold(LoopBench bench)
        {
            bench.Press(40_000, 20);
            bench.Press(0, 10);
        }

        private static int Used(LoopBench bench)
        {
            Check.Equal(ControlCode.Done, LoopRequests.Ask(bench, 0, ControlCode.ReadRole), "reading the role", 0);
            return bench.Link.Control.Answer[7];
        }

        private static LoopBench Patient(FakeStore store, FakeSlots settings, int limit)
        {
            LoopBench bench = Loop(store, settings);
            LoopRequests.Demand(bench, ControlCode.SetRole, Requests.Role((int)DeviceRole.Patient, 6_000, limit, Requests.Key));
            LoopRequests.Demand(bench, ControlCode.SetTime, Requests.Time(Noon, 0));
            bench.Press(0, 5);
            return bench;
        }

        private static LoopBench Loop(FakeStore store, FakeSlots settings)
        {
            LoopBench bench = new LoopBench(store, LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, TestCell.TareConversions);
            return bench;
        }
    }
}
