using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Logs that several tests begin with, made by hand, and what they should hold.</summary>
    internal static class LogScenes
    {
        /// <summary>Holds with a long curve that a full segment has.</summary>
        public const int InSegment = 31;

        /// <summary>Segments of a log that is full of long curves.</summary>
        public const int Segments = 4;

        /// <summary>Holds of a log that is full of long curves.</summary>
        public const int Holds = InSegment * Segments;

        /// <summary>Blocks that such a log may take: none of its segments may stay as it is when the next hold is to have a place.</summary>
        public const int Blocks = (Segments + 1) * HoldLogBlocks.OfSegment;

        /// <summary>Holds 1 to 20, 21 to 40 and 41 to 60 in the files 0 to 2.</summary>
        public static FakeLogFiles ThreeSegments()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            for (int file = 0; file < 3; file++)
            {
                segments.Begin(file, (20 * file) + 1);
                segments.Add((20 * file) + 1, 20 * (file + 1));
            }

            return files;
        }

        /// <summary>Segments of summaries alone, in the files from 0 on.</summary>
        /// <param name="last">Number of the newest hold of each.</param>
        /// <param name="isAnew">True when all but the newest were written anew, the oldest last.</param>
        public static FakeLogFiles Summaries(int[] last, bool isAnew = false)
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveNoCurves = true;
            int newest = last.Length - 1;
            for (int i = newest; i >= 0; i--)
            {
                int file = isAnew ? i : newest - i;
                int first = file == 0 ? 1 : last[file - 1] + 1;
                segments.State.SeeNumbers(isAnew ? last[newest] + 1 : first, 0);
                segments.Begin(file, first, isAnew && file < newest ? 999 : 0);
                segments.Add(first, last[file]);
            }

            return files;
        }

        /// <summary>A log full of long curves.</summary>
        /// <param name="states">States behind the newest hold, each two for one hold less.</param>
        public static FakeLogFiles LongCurves(int states = 0)
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveLongCurves = true;
            for (int file = 0; file < Segments; file++)
            {
                segments.Begin(file, (InSegment * file) + 1);
                segments.Add((InSegment * file) + 1, (InSegment * (file + 1)) - (file == Segments - 1 ? states / 2 : 0));
            }

            for (int i = 0; i < states; i++)
            {
                segments.AddState();
            }

            return files;
        }

        /// <summary>Compares a log that has all holds from the first on.</summary>
        /// <param name="log">The log.</param>
        /// <param name="last">Number of its newest hold.</param>
        /// <param name="holds">What the holds are like.</param>
        /// <param name="withoutCurves">The holds up to here have no curve.</param>
        public static void Verify(HoldLog log, int last, LogHolds holds, int withoutCurves)
        {
            Check.Equal(last, log.Reader.CountBetween(1, int.MaxValue), "holds counted, of", last);
            for (int sequence = 1; sequence <= last; sequence++)
            {
                Check.Equal(sequence, log.Reader.Find(sequence), "hold", sequence);
                Check.That(holds.Verify(log, sequence) == (sequence > withoutCurves), "curve", sequence);
            }

            Check.Equal(0, log.Reader.Find(last + 1), "hold behind", last);
        }

        /// <summary>Compares a log of summaries.</summary>
        /// <param name="log">The log.</param>
        /// <param name="last">Number of its newest hold.</param>
        public static void VerifySummaries(HoldLog log, int last)
        {
            LogHolds holds = new LogHolds();
            holds.HaveNoCurves = true;
            Verify(log, last, holds, last);
        }

        /// <summary>Compares a log that was full of long curves.</summary>
        /// <param name="log">The log.</param>
        /// <param name="withoutCurves">The holds up to here have lost their curves.</param>
        public static void VerifyLongCurves(HoldLog log, int withoutCurves)
        {
            LogHolds holds = new LogHolds();
            holds.HaveLongCurves = true;
            Verify(log, Holds, holds, withoutCurves);
        }
    }
}
