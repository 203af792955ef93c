#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The passkey that a device makes at its first start.</summary>
    [TestClass]
    public class PasskeyMakerTests
    {
        private const int Conversions = 64;
        private const int NoiseCounts = 60;
        private const int Devices = 60;

        [TestMethod]
        public void It_takes_64_conversions_and_has_six_digits_at_most()
        {
            for (int seed = 1; seed <= Devices; seed++)
            {
                PasskeyMaker maker = new PasskeyMaker();
                NoiseGenerator noise = new NoiseGenerator(seed);
                int passkey = 0;
                for (int i = 1; i <= Conversions; i++)
                {
                    Check.Equal(0, passkey, "no passkey yet, conversion", i);
                    passkey = maker.Step(TestCell.ZeroCounts + noise.Next(NoiseCounts), i * TestCell.ConversionUs);
                }

                Check.That(passkey >= 1 && passkey <= 999_999, "six digits, seed", seed);
            }
        }

        [TestMethod]
        public void Devices_with_their_own_noise_have_their_own_passkeys()
        {
            int[] passkeys = new int[Devices];
            for (int seed = 0; seed < Devices; seed++)
            {
                passkeys[seed] = Make(seed + 1, 0, 0, 0);
                for (int other = 0; other < seed; other++)
                {
                    Check.That(passkeys[seed] != passkeys[other], "another device's passkey, seed", seed + 1);
                }
            }
        }

        [TestMethod]
        public void The_same_noise_makes_the_same_passkey()
        {
            for (int seed = 1; seed <= 10; seed++)
            {
                Check.Equal(Make(seed, 0, 0, 0), Make(seed, 0, 0, 0), "passkey, seed", seed);
            }
        }

        [TestMethod]
        public void One_count_in_one_conversion_makes_another_passkey()
        {
            int passkey = Make(1, 0, 0, 0);
            for (int at = 0; at < Conversions; at++)
            {
                Check.That(Make(1, at, 1, 0) != passkey, "a count more makes another, conversion", at);
                Check.That(Make(1, at, 0, 1) != passkey, "a microsecond more makes another, conversion", at);
            }
        }

        [TestMethod]
        public void The_passkeys_are_spread_over_their_range()
        {
            int low = 0;
            for (int seed = 1; seed <= Devices; seed++)
            {
                low += Make(seed, 0, 0, 0) <= 500_000 ? 1 : 0;
            }

            Check.Between(Devices / 4, Devices * 3 / 4, low, "passkeys in the lower half");
        }

        private static int Make(int seed, int at, int moreCounts, int moreUs)
        {
            PasskeyMaker maker = new PasskeyMaker();
            NoiseGenerator noise = new NoiseGenerator(seed);
            int passkey = 0;
            for (int i = 0; i < Conversions; i++)
            {
                int counts = TestCell.ZeroCounts + noise.Next(NoiseCounts);
                int stamp = (i + 1) * TestCell.ConversionUs;
                passkey = maker.Step(i == at ? counts + moreCounts : counts, i == at ? stamp + moreUs : stamp);
            }

            return passkey;
        }
    }
}
