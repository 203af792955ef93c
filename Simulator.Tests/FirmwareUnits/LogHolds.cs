using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The holds of the tests: the one of a number is always the same.</summary>
    internal sealed class LogHolds
    {
        private const int Curves = 37;
        private const int Most = 40_000;

        private static readonly byte[][] s_records = new byte[Most][];
        private static readonly byte[][][] s_curves = { new byte[Most][], new byte[Most][], new byte[Most][] };

        private readonly byte[] _read = new byte[HoldRecord.Length + HoldLogEntry.LongestLength];
        private readonly byte[] _entry = new byte[HoldLogEntry.LongestLength];

        /// <summary>The record made last.</summary>
        public byte[] Record { get; } = new byte[HoldRecord.Length];

        /// <summary>The curve made last.</summary>
        public ForceCurve Curve { get; } = new ForceCurve();

        /// <summary>True to give every hold a curve of 170 points, as one of 30 s with its approach has.</summary>
        public bool HaveLongCurves { get; set; }

        /// <summary>Points of a long curve; only for tests that do not verify holds.</summary>
        public int LongCurvePoints { get; set; } = 170;

        /// <summary>True to give no hold a curve.</summary>
        public bool HaveNoCurves { get; set; }

        private int Kind
        {
            get { return HaveNoCurves ? 0 : HaveLongCurves ? 1 : 2; }
        }

        /// <summary>Makes the hold of a number.</summary>
        /// <param name="sequence">The number.</param>
        public void Make(int sequence)
        {
            for (int i = 0; i < HoldRecord.Length; i++)
            {
                Record[i] = (byte)((sequence * 29) + (i * 7));
            }

            LittleEndian.PutInt32(Record, HoldRecord.SequenceOffset, sequence);
            LittleEndian.PutUInt16(Record, HoldRecord.BootOffset, sequence / 50);
            HoldLogEntry.Seal(Record, 0, HoldLogEntry.Record, HoldRecord.Length);
            Curve.Clear(40_000, 15_000);
            int points = HaveNoCurves ? 0 : HaveLongCurves ? LongCurvePoints : (sequence * 11) % Curves * 5;
            for (int i = 0; i < points; i++)
            {
                Curve.Step(ForceCurve.PeriodMs * 1_000, 40_000 + (((sequence * 17) + (i * i * 13)) % 2_000));
            }
        }

        /// <summary>Compares the hold that the log has found last, read in two parts at a seam that wanders.</summary>
        /// <param name="log">The log.</param>
        /// <param name="sequence">Its number.</param>
        /// <returns>True when it has its curve.</returns>
        public bool Verify(HoldLog log, int sequence)
        {
            int length = log.Reader.Length;
            int seam = sequence % length;
            LogModel.SpoilWorkBuffer();
            Check.That(log.Reader.Read(0, _read, 0, seam) && log.Reader.Read(seam, _read, seam, length - seam), "hold read", sequence);
            Check.That(!log.Reader.Read(1, _read, 0, length), "nothing behind the hold is read", sequence);
            Keep(sequence);
            Check.That(AreEqual(s_records[sequence], 0, HoldRecord.Length), "hold", sequence);
            if (length == HoldRecord.Length)
            {
                return false;
            }

            byte[] curve = s_curves[Kind][sequence];
            Check.Equal(curve.Length, length - HoldRecord.Length, "length of curve of hold", sequence);
            Check.That(AreEqual(curve, HoldRecord.Length, length - HoldRecord.Length), "curve of hold", sequence);
            return true;
        }

        private static byte[] Copy(byte[] bytes, int length)
        {
            byte[] copy = new byte[length];
            Array.Copy(bytes, 0, copy, 0, length);
            return copy;
        }

        /// <summary>Has the record and the curve that a hold should have at hand.</summary>
        private void Keep(int sequence)
        {
            if (s_curves[Kind][sequence] == null)
            {
                Make(sequence);
                s_records[sequence] = Copy(Record, HoldRecord.Length);
                int length = Curve.Length == 0 ? 0 : HoldLogEntry.PutCurve(_entry, 0, Curve, sequence);
                s_curves[Kind][sequence] = Copy(_entry, length);
            }
        }

        private bool AreEqual(byte[] expected, int from, int length)
        {
            for (int i = 0; i < length; i++)
            {
                if (expected[i] != _read[from + i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
