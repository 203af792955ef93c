namespace PressureDevice.Core
{
    /// <summary>
    /// Whom the holds to come are for, where on the body, and how painful it was before: what a phone has told, in one number. 0: it has told nothing.
    /// In the record the three are kept as docs/protocol.md says.
    /// </summary>
    public static class HoldContext
    {
        /// <summary>The worst pain on the numeric rating scale, which begins at 0: none.</summary>
        public const int WorstPain = 10;

        private const int PatientMask = 0xFFFF;
        private const int SiteShift = 16;
        private const int SiteMask = 0xFF;
        private const int PainShift = 24;

        /// <summary>Sets the patient; another one than before has no site and no pain yet.</summary>
        /// <param name="context">The context before.</param>
        /// <param name="patient">Number of the patient, 1 to 65,535; 0 for none.</param>
        /// <returns>The context.</returns>
        public static int WithPatient(int context, int patient)
        {
            return patient == (context & PatientMask) ? context : patient;
        }

        /// <summary>Sets the site.</summary>
        /// <param name="context">The context before.</param>
        /// <param name="site">Number of the site, 1 to 255; 0 for none.</param>
        /// <returns>The context.</returns>
        public static int WithSite(int context, int site)
        {
            return (context & ~(SiteMask << SiteShift)) | (site << SiteShift);
        }

        /// <summary>Sets the pain.</summary>
        /// <param name="context">The context before.</param>
        /// <param name="pain">0 to <see cref="WorstPain"/>.</param>
        /// <returns>The context.</returns>
        public static int WithPain(int context, int pain)
        {
            return (context & ((1 << PainShift) - 1)) | ((pain + 1) << PainShift);
        }

        /// <summary>Writes the context into a record.</summary>
        /// <param name="record">The record.</param>
        /// <param name="context">The context.</param>
        public static void Put(byte[] record, int context)
        {
            record[HoldRecord.PainOffset] = (byte)(context >> PainShift);
            record[HoldRecord.SiteOffset] = (byte)(context >> SiteShift);
            LittleEndian.PutUInt16(record, HoldRecord.PatientOffset, context & PatientMask);
        }
    }
}
