using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Noise told from a hand, on many draws.</summary>
    [TestClass]
    public class NoiseMonitorSeedTests
    {
        private const int Conversions = 80; // a second of them

        // The cell's own noise: 7 mN.
        private const int Deviation = 7 * TestCell.CountsPerMilliNewton;

        [TestMethod]
        public void Noise_a_hundred_times_the_cells_own_is_found_within_a_quarter_of_a_second()
        {
            const int Seeds = 2_000;
            const int Quarter = Conversions / 4;
            int inTime = 0;
            int worst = 0;
            for (int seed = 1; seed <= Seeds; seed++)
            {
                NoiseGenerator noise = new NoiseGenerator(seed);
                NoiseMonitor monitor = NoiseBench.Rested();
                int conversions = 1;
                while (!monitor.Step(TestCell.ZeroCounts + noise.Next(100 * Deviation), 0) && conversions < Conversions)
                {
                    conversions++;
                }

                inTime += conversions <= Quarter ? 1 : 0;
                worst = conversions > worst ? conversions : worst;
            }

            string found = "found in a quarter of a second: " + inTime + " of " + Seeds + ", worst after " + worst + " conversions";
            Console.WriteLine(found);
            Assert.IsTrue(inTime * 1_000 >= Seeds * 985, found);
        }

        [TestMethod]
        public void Five_times_the_cells_own_noise_is_never_taken_for_noise()
        {
            for (int seed = 1; seed <= 50; seed++)
            {
                NoiseGenerator noise = new NoiseGenerator(seed);
                NoiseMonitor monitor = NoiseBench.Rested();
                for (int i = 0; i < 125 * Conversions; i++)
                {
                    Check.That(!monitor.Step(TestCell.ZeroCounts + noise.Next(5 * Deviation), 0), "no noise, seed", seed);
                }
            }
        }

        [TestMethod]
        public void A_tremor_of_one_per_cent_is_never_taken_for_noise_at_any_force()
        {
            int[] forces = { 10_000, 40_000, 80_000, 120_000, 150_000 };
            foreach (int force in forces)
            {
                for (int seed = 1; seed <= 20; seed++)
                {
                    AssertTremorPasses(force, seed);
                }
            }
        }

        // Physiological tremor: a narrow band of 8 to 10 Hz, as a sum of waves drawn from it.
        private static void AssertTremorPasses(int force, int seed)
        {
            const int Waves = 12;
            NoiseGenerator noise = new NoiseGenerator((1_000 * seed) + (force / 1_000));
            double[] turns = new double[Waves];
            double[] phases = new double[Waves];
            for (int wave = 0; wave < Waves; wave++)
            {
                turns[wave] = 2 * Math.PI * (8 + (2 * (wave + Share(noise)) / Waves)) / Conversions;
                phases[wave] = 2 * Math.PI * Share(noise);
            }

            NoiseMonitor monitor = NoiseBench.Rested();
            double amplitude = 0.01 * force * Math.Sqrt(2.0 / Waves);
            for (int i = 0; i < 60 * Conversions; i++)
            {
                double tremor = 0;
                for (int wave = 0; wave < Waves; wave++)
                {
                    tremor += amplitude * Math.Sin(phases[wave] + (turns[wave] * i));
                }

                int counts = TestCell.ZeroCounts + (int)((force + tremor) * TestCell.CountsPerMilliNewton) + noise.Next(Deviation);
                Check.That(!monitor.Step(counts, force), "no noise, seed * 1,000 + newtons", (1_000 * seed) + (force / 1_000));
            }
        }

        // Any share of a whole, from the low bits of a wide draw.
        private static double Share(NoiseGenerator noise)
        {
            return (noise.Next(10_000) & 0x3FF) / 1_024.0;
        }
    }
}
