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
        private const int Target = 40_000;
        private const int Tolerance = 4_000;
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
                Check.Equal((int)expected, (int)band.Step(force, Target, Tolerance), "zone going up", force);
            }

            for (int force = 46_000; force >= 34_000; force--)
            {
                ForceZone expected = force > High - Hysteresis ? ForceZone.Above
                    : force >= Low ? ForceZone.InBand
                    : ForceZone.Below;
                Check.Equal((int)expected, (int)band.Step(force, Target, Tolerance), "zone going down", force);
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
                ForceZone zone = band.Step((i & 1) == 0 ? High + 100 : High - 100, Target, Tolerance);
                changes += zone == before ? 0 : 1;
                before = zone;
            }

            Assert.AreEqual(1, changes);
        }

        [TestMethod]
        public void A_new_band_is_below_until_told_otherwise()
        {
            Assert.AreEqual((int)ForceZone.Below, (int)new ForceBand().Zone);
        }

        [TestMethod]
        public void The_band_follows_a_target_that_moves()
        {
            // A rise from 2 N to 150 N with a tenth of it as tolerance: an edge is in the band, a millinewton beyond it is out.
            ForceBand low = new ForceBand();
            ForceBand high = new ForceBand();
            ForceBand middle = new ForceBand();
            for (int target = 2_000; target <= 150_000; target += 370)
            {
                int tolerance = target / 10;
                Check.Equal((int)ForceZone.Below, (int)low.Step(target - tolerance - 1, target, tolerance), "zone under the band about", target);
                Check.Equal((int)ForceZone.Above, (int)high.Step(target + tolerance + 1, target, tolerance), "zone over the band about", target);
                Check.Equal((int)ForceZone.InBand, (int)middle.Step(target + tolerance, target, tolerance), "zone at the edge of the band about", target);
            }
        }

        [TestMethod]
        public void The_hysteresis_is_an_eighth_of_the_tolerance_that_is_given()
        {
            for (int tolerance = 60; tolerance <= 45_000; tolerance += 997)
            {
                int hysteresis = tolerance / ForceBand.HysteresisDivisor;
                ForceBand band = new ForceBand();
                band.Step(0, 150_000, tolerance);
                band.Step(150_000 - tolerance + hysteresis - 1, 150_000, tolerance);
                Check.Equal((int)ForceZone.Below, (int)band.Zone, "zone a millinewton short of the hysteresis of", tolerance);
                band.Step(150_000 - tolerance + hysteresis, 150_000, tolerance);
                Check.Equal((int)ForceZone.InBand, (int)band.Zone, "zone at the hysteresis of", tolerance);
            }
        }

        private static ForceBand At(int force)
        {
            ForceBand band = new ForceBand();
            band.Step(force, Target, Tolerance);
            return band;
        }

        private static void AssertZone(ForceZone expected, ForceBand band, int force)
        {
            Check.Equal((int)expected, (int)band.Step(force, Target, Tolerance), "zone", force);
        }
    }
}
