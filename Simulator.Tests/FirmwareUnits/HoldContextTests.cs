#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Patient, site and pain in one number, and where they stand in a record.</summary>
    [TestClass]
    public class HoldContextTests
    {
        [TestMethod]
        public void Each_stands_at_its_offset_and_leaves_the_others_alone()
        {
            int[] patients = { 1, 0x1234, 0xFFFF };
            int[] sites = { 1, 0x80, 0xFF };
            for (int i = 0; i < patients.Length; i++)
            {
                for (int pain = 0; pain <= HoldContext.WorstPain; pain++)
                {
                    int context = HoldContext.WithPatient(0, patients[i]);
                    context = HoldContext.WithPain(HoldContext.WithSite(context, sites[i]), pain);
                    AssertPut(context, patients[i], sites[i], pain + 1);
                    AssertPut(HoldContext.WithSite(context, 7), patients[i], 7, pain + 1);
                    AssertPut(HoldContext.WithSite(context, 0), patients[i], 0, pain + 1);
                    AssertPut(HoldContext.WithPain(context, 10 - pain), patients[i], sites[i], 11 - pain);
                    AssertPut(HoldContext.WithPatient(context, patients[i]), patients[i], sites[i], pain + 1);
                    AssertPut(HoldContext.WithPatient(context, 2), 2, 0, 0);
                    AssertPut(HoldContext.WithPatient(context, 0), 0, 0, 0);
                }
            }
        }

        [TestMethod]
        public void What_was_not_told_is_zero_and_not_the_pain_zero()
        {
            AssertPut(0, 0, 0, 0);
            AssertPut(HoldContext.WithPain(0, 0), 0, 0, 1);
        }

        [TestMethod]
        public void A_record_that_tells_a_pain_has_no_figure_of_a_hold()
        {
            byte[] record = new byte[HoldRecord.Length];
            for (int i = 0; i < record.Length; i++)
            {
                record[i] = 0xA5;
            }

            int context = HoldContext.WithPain(HoldContext.WithSite(HoldContext.WithPatient(0, 0x1234), 9), 4);
            HoldRecord.WritePainTold(record, 0x01020304, 0x0506, 83_450, 1_767_268_800, 3_900, context);
            Assert.IsTrue(HoldRecord.IsIntact(record));
            Assert.AreEqual(0x01020304, LittleEndian.GetInt32(record, HoldRecord.SequenceOffset));
            Assert.AreEqual(0x0506, LittleEndian.GetUInt16(record, HoldRecord.BootOffset));
            Assert.AreEqual(83_450, LittleEndian.GetInt32(record, 8), "uptime");
            Assert.AreEqual(1_767_268_800, LittleEndian.GetInt32(record, 12), "UTC");
            Assert.AreEqual((int)HoldOutcome.PainTold, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(5, (int)record[17], "pain");
            Assert.AreEqual(9, (int)record[20], "site");
            Assert.AreEqual(3_900, LittleEndian.GetUInt16(record, 30), "battery");
            Assert.AreEqual(0x1234, LittleEndian.GetUInt16(record, 58), "patient");
            for (int i = 18; i < 68; i++)
            {
                bool isTold = i == 20 || i == 30 || i == 31 || i == 58 || i == 59;
                Check.That(isTold || record[i] == 0, "nothing is said of a hold, byte", i);
            }
        }

        private static void AssertPut(int context, int patient, int site, int pain)
        {
            byte[] record = new byte[HoldRecord.Length];
            HoldContext.Put(record, context);
            Check.Equal(patient, LittleEndian.GetUInt16(record, 58), "patient of context", context);
            Check.Equal(site, record[20], "site of context", context);
            Check.Equal(pain, record[17], "pain of context", context);
            int sum = 0;
            for (int i = 0; i < record.Length; i++)
            {
                sum += record[i];
            }

            Check.Equal((patient & 0xFF) + (patient >> 8) + site + pain, sum, "nothing else is written, context", context);
        }
    }
}
