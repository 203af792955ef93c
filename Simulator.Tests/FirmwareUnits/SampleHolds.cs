using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Records for a log, and damage to them.</summary>
    internal static class SampleHolds
    {
        /// <summary>An intact record of boot 3, different for each number.</summary>
        /// <param name="sequence">Its number.</param>
        public static byte[] Sealed(int sequence)
        {
            byte[] record = new byte[HoldRecord.Length];
            for (int at = 0; at < record.Length; at++)
            {
                record[at] = (byte)((at * 7) + (sequence * 31));
            }

            LittleEndian.PutUInt16(record, HoldRecord.BootOffset, 3);
            LittleEndian.PutInt32(record, HoldRecord.SequenceOffset, sequence);
            HoldLogEntry.Seal(record, 0, HoldLogEntry.Record, HoldRecord.Length);
            return record;
        }

        /// <summary>Damages the record of one hold.</summary>
        /// <param name="files">The files it is in.</param>
        /// <param name="sequence">Its number.</param>
        public static void Damage(FakeLogFiles files, int sequence)
        {
            for (int file = 0; file < HoldLogIndex.Most; file++)
            {
                byte[] bytes = files.Bytes(file);
                for (int at = 0; bytes != null && at + HoldRecord.Length <= bytes.Length; at++)
                {
                    bool isRecord = bytes[at] == HoldLogEntry.Record && bytes[at + 1] == HoldRecord.Length;
                    if (isRecord && LittleEndian.GetInt32(bytes, at + HoldRecord.SequenceOffset) == sequence)
                    {
                        bytes[at + 20] ^= 0x10;
                        return;
                    }
                }
            }

            Check.That(false, "there is no hold", sequence);
        }
    }
}
