#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The band and its hysteresis: 40 N ± 4 N, in again half a newton inside.</summary>
    [TestClass]
    public class ForceBandTests
    {
        private const int Low = 36_000;
        private const int High = 44_000;
        private const int Hysteresis = 500;

        [TestMethod]
        public void The_force_enters_from_below_half_a_newton_inside_the_edge()
        {
            ForceBand band = At(30_000);
            AssertZone(ForceZone.Below, band, Low - 1);
            AssertZone(ForceZone.Below, band, Low);
            AssertZone(ForceZone.Below, band, Low + Hysteresis - 1);
            AssertZone(ForceZone.InBand, band, Low + Hysteresis);
        }

        [TestMethod]
        public void The_force_enters_from_above_half_a_newton_inside_the_edge()
        {
            ForceBand band = At(50_000);
            AssertZone(ForceZone.Above, band, High + 1);
            AssertZone(ForceZone.Above, band, High);
            AssertZone(ForceZone.Above, band, High - Hysteresis + 1);
            AssertZone(ForceZone.InBand, band, High - Hysteresis);
        }

        [TestMethod]
        public void The_force_is_out_as_soon_as_it_passes_an_edge()
        {
            ForceBand band = At(40_000);
            AssertZone(ForceZone.InBand, band, Low);
            AssertZone(ForceZone.Below, band, Low - 1);
            band = At(40_000);
            AssertZone(ForceZone.InBand, band, High);
            AssertZone(ForceZone.Above, band, High + 1);
        }

        [TestMethod]
        public void A_jump_across_the_band_lands_on_the_other_side()
        {
            ForceBand band = At(30_000);
            AssertZone(ForceZone.Above, band, High + 1);
            AssertZone(ForceZone.Below, band, Low - 1);
        }

        [TestMethod]
        public void A_jump_to_the_far_edge_of_the_band_is_in_the_band()
        {
            ForceBand band = At(30_000);
            AssertZone(ForceZone.InBand, band, High);
            band = At(50_000);
            AssertZone(ForceZone.InBand, band, Low);
        }

        [TestMethod]
        public void Going_up_and_down_a_millinewton_at_a_time_changes_zone_at_four_places_only()
        {
            ForceBand band = At(34_000);
            for (int force = 34_000; force <= 46_000; force++)
            {
                ForceZone expected = force < Low + Hysteresis ? ForceZone.Below
                    : force <= High ? ForceZone.InBand
                    : ForceZone.Above;
                Check.Equal((int)expected, (int)band.Step(force), "zone going up", force);
            }

            for (int force = 46_000; force >= 34_000; force--)
            {
                ForceZone expected = force > High - Hysteresis ? ForceZone.Above
                    : force >= Low ? ForceZone.InBand
                    : ForceZone.Below;
                Check.Equal((int)expected, (int)band.Step(force), "zone going down", force);
            }
        }

        [TestMethod]
        public void Tremor_at_an_edge_does_not_make_the_zone_flicker()
        {
            ForceBand band = At(40_000);
            int changes = 0;
            ForceZone before = band.Zone;
            for (int i = 0; i < 100; i++)
            {
                ForceZone zone = band.Step((i & 1) == 0 ? High + 100 : High - 100);
                changes += zone == before ? 0 : 1;
                before = zone;
            }

            Assert.AreEqual(1, changes);
        }

        [TestMethod]
        public void A_new_band_is_below_until_told_otherwise()
        {
            Assert.AreEqual((int)ForceZone.Below, (int)new ForceBand(40_000, 4_000).Zone);
        }

        private static ForceBand At(int force)
        {
            ForceBand band = new ForceBand(40_000, 4_000);
            band.Step(force);
            return band;
        }

        private static void AssertZone(ForceZone expected, ForceBand band, int force)
        {
            Check.Equal((int)expected, (int)band.Step(force), "zone", force);
        }
    }
}
