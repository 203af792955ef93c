#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using System;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>Calibration, settings and fault log side by side, as in the device.</summary>
    [TestClass]
    public class SlotPairsTests
    {
        [TestMethod]
        public void Calibration_settings_and_fault_log_each_have_a_pair_of_slots_of_their_own()
        {
            AllSlots slots = new AllSlots();
            byte[] work = new byte[WorkBuffer.Length];
            Assert.IsTrue(new CalibrationStore(slots, work).Save(TestCell.Calibrated()));
            Assert.AreEqual(2, slots.Used, "of the calibration");
            DeviceSettings settings = new DeviceSettings(slots, work);
            Assert.IsFalse(settings.WasDamaged, "the calibration is no damaged block of settings");
            settings.SetTip(100);
            Assert.IsTrue(settings.Save());
            Assert.AreEqual(4, slots.Used, "with the settings");
            for (int number = 1; number <= 2; number++)
            {
                FaultLog faults = new FaultLog(slots, work);
                Check.That(!faults.WasLost, "nothing else is a damaged fault log, start", number);
                faults.Add(FaultCode.Exception, HoldState.Idle, number, 0, 0);
                Check.That(faults.Save(), "stored, start", number);
                Check.Equal(4 + number, slots.Used, "slots with the fault log, start", number);
            }

            Assert.AreEqual(TestCell.Calibrated().SlopeQ24, new CalibrationStore(slots, work).Load().SlopeQ24);
            Assert.AreEqual(100, new DeviceSettings(slots, work).TipSquareMillimetres);
            Assert.AreEqual(2, new FaultLog(slots, work).Count);
        }

        /// <summary>All six slots in memory.</summary>
        private sealed class AllSlots : ISlots
        {
            private readonly byte[][] _slots = new byte[6][];

            /// <summary>How many hold something.</summary>
            public int Used { get; private set; }

            /// <inheritdoc/>
            public bool Read(int slot, byte[] bytes, int count)
            {
                if (_slots[slot] == null || _slots[slot].Length != count)
                {
                    return false;
                }

                Array.Copy(_slots[slot], bytes, count);
                return true;
            }

            /// <inheritdoc/>
            public bool Write(int slot, byte[] bytes, int count)
            {
                Used += _slots[slot] == null ? 1 : 0;
                _slots[slot] = new byte[count];
                Array.Copy(bytes, _slots[slot], count);
                return true;
            }
        }
    }
}
