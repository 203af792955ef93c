using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Everything the device is told and keeps: role, cap, daily limit, keys, cues, tip and programme, in one block in two slots. It is read in place.
    /// When both slots are lost it is as delivered: unassigned, under the cautious cap, with the programme the device ships with.
    /// </summary>
    public sealed partial class DeviceSettings : SlotStore
    {
        /// <summary>Bytes of the block.</summary>
        public const int Length = SettledOffset + 4;

        /// <summary>The cap as delivered, mN: a cautious figure of this project, half over the 40 N of the programme it ships with, no clinical one.</summary>
        public const int CapAsDeliveredMilliNewtons = 60_000;

        /// <summary>Lowest cap that a therapist can set, mN.</summary>
        public const int LowestCapMilliNewtons = 10_000;

        private const int Version = 4;
        private const int TipOffset = 1;
        private const int RoleOffset = 2;
        private const int DailyLimitOffset = 3;
        private const int CapOffset = 4;
        private const int DayOffset = 6;
        private const int BrightnessOffset = 8;
        private const int HapticOffset = 9;
        private const int ModeOffset = 10;
        private const int DaySequenceOffset = 12;
        private const int KeyOffset = 16;
        private const int PasskeyOffset = 20;
        private const int ProgrammeOffset = 24;
        private const int ProgressorOffset = ProgrammeOffset + Core.Programme.Length;
        private const int SettledOffset = ProgressorOffset + 4;
        private const int MilliNewtonsPerCentiNewton = 10;

        private readonly byte[] _bytes;
        private readonly Programme _programme;
        private readonly SlotState _found; // at the start

        /// <summary>Reads the stored settings.</summary>
        /// <param name="slots">Where they are kept.</param>
        /// <param name="work">The work buffer.</param>
        public DeviceSettings(ISlots slots, byte[] work)
            : base(slots, work)
        {
            _bytes = new byte[Length];
            _programme = new Programme(_bytes, ProgrammeOffset);
            _found = Load(_bytes);
            if (_found == SlotState.Good && (_bytes[0] != Version || !AreBelievable()))
            {
                _found = SlotState.Damaged;
            }

            if (WasLost)
            {
                Deliver();
            }
        }

        /// <summary>True when nothing good was stored: the device is as delivered.</summary>
        public bool WasLost
        {
            get { return _found != SlotState.Good; }
        }

        /// <summary>True when settings were stored and nothing of them is good.</summary>
        public bool WasDamaged
        {
            get { return _found == SlotState.Damaged; }
        }

        /// <summary>True when only one slot holds the settings, undamaged: the next damage would bring older ones back, or none.</summary>
        public bool HasOneCopy
        {
            get { return Copies == 1; }
        }

        /// <inheritdoc/>
        protected override int Pair
        {
            get { return 1; }
        }

        /// <summary>Sets the role. Not stored before <see cref="Save"/>, like all that is set here.</summary>
        /// <param name="role">The role.</param>
        /// <param name="capMilliNewtons">The force that may not be exceeded, mN.</param>
        /// <param name="dailyLimit">Most holds a day; 0 for no limit.</param>
        /// <param name="therapistKey">What a therapist's phone shows from now on.</param>
        public void SetRole(DeviceRole role, int capMilliNewtons, int dailyLimit, int therapistKey)
        {
            _bytes[RoleOffset] = (byte)role;
            _bytes[DailyLimitOffset] = (byte)dailyLimit;
            LittleEndian.PutUInt16(_bytes, CapOffset, capMilliNewtons / MilliNewtonsPerCentiNewton);
            LittleEndian.PutInt32(_bytes, KeyOffset, therapistKey);
        }

        /// <summary>Sets the cues.</summary>
        /// <param name="brightnessPercent">10 to 100 %.</param>
        /// <param name="hapticPercent">20 to 100 %.</param>
        /// <param name="mode">Which cues guide.</param>
        public void SetCues(int brightnessPercent, int hapticPercent, int mode)
        {
            _bytes[BrightnessOffset] = (byte)brightnessPercent;
            _bytes[HapticOffset] = (byte)hapticPercent;
            _bytes[ModeOffset] = (byte)mode;
        }

        /// <summary>Begins a day.</summary>
        /// <param name="day">Days since 1970.</param>
        /// <param name="firstSequence">The number of the next record.</param>
        public void SetDay(int day, int firstSequence)
        {
            LittleEndian.PutUInt16(_bytes, DayOffset, day);
            LittleEndian.PutInt32(_bytes, DaySequenceOffset, firstSequence);
            LittleEndian.PutInt32(_bytes, SettledOffset, firstSequence - 1);
        }

        /// <summary>Leaves a record of the day out of its count.</summary>
        /// <param name="sequence">The record's number, over <see cref="SettledSequence"/>.</param>
        public void LeaveOut(int sequence)
        {
            LittleEndian.PutInt32(_bytes, DaySequenceOffset, DaySequence + 1);
            LittleEndian.PutInt32(_bytes, SettledOffset, sequence);
        }

        /// <summary>Sets the number that a phone must know to pair.</summary>
        /// <param name="passkey">1 to 999,999.</param>
        public void SetPasskey(int passkey)
        {
            LittleEndian.PutInt32(_bytes, PasskeyOffset, passkey);
        }

        /// <summary>Lets the device speak with Progressor clients from the next start on.</summary>
        /// <param name="number">The number by which they tell it; 0 for no more.</param>
        public void SetProgressor(int number)
        {
            LittleEndian.PutInt32(_bytes, ProgressorOffset, number);
        }

        /// <summary>Sets the tip.</summary>
        /// <param name="squareMillimetres">mm².</param>
        public void SetTip(int squareMillimetres)
        {
            _bytes[TipOffset] = (byte)squareMillimetres;
        }

        /// <summary>Takes a programme over.</summary>
        /// <param name="bytes">Its stored form; it was judged good.</param>
        public void SetProgramme(byte[] bytes)
        {
            System.Array.Copy(bytes, 0, _bytes, ProgrammeOffset, Core.Programme.Length);
        }

        /// <summary>Stores what was set, in both slots one after the other. When not even one takes it, what was stored before is read again.</summary>
        /// <returns>False when it could not be stored.</returns>
        public bool Save()
        {
            _bytes[0] = Version;
            if (SaveTwice(_bytes))
            {
                return true;
            }

            if (Load(_bytes) != SlotState.Good)
            {
                Deliver();
            }

            return false;
        }

        /// <summary>A block with a good checksum may still be of a firmware with other ideas: what limits force must be in its range.</summary>
        private bool AreBelievable()
        {
            return _bytes[RoleOffset] <= (int)DeviceRole.Patient
                && SettingRange.IsCap(CapMilliNewtons)
                && SettingRange.AreCues(BrightnessPercent, HapticPercent, _bytes[ModeOffset])
                && SettingRange.IsTip(TipSquareMillimetres)
                && Passkey >= 0 && Passkey <= PasskeyMaker.Largest
                && (Role == DeviceRole.Unassigned || TherapistKey != 0)
                && new ProgrammeCheck(_programme, HoldSettings.HighestForceMilliNewtons, true).IsGood();
        }

        private void Deliver()
        {
            System.Array.Clear(_bytes, 0, Length);
            SetRole(DeviceRole.Unassigned, CapAsDeliveredMilliNewtons, 0, 0);
            SetCues(100, 100, (int)CueMode.Both);
            SetDay(0, 1);
            _programme.SetHead((int)ProgrammeKind.Steady, 1, 1, 0);
            _programme.SetStep(0, 4_000, 10, 10, 0);
        }
    }
}
