using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What a phone sends to prescribe: the operands behind the opcodes, byte by byte.</summary>
    internal static class Requests
    {
        /// <summary>The key that the tests' therapist has.</summary>
        public const int Key = 0x4A3B_2C1D;

        /// <summary>Operand of <see cref="ControlCode.ProgrammeBegin"/>.</summary>
        /// <param name="programme">The programme.</param>
        public static byte[] Head(Programme programme)
        {
            byte[] operand = { (byte)programme.Kind, (byte)programme.StepCount, (byte)programme.Repeats, 0, 0 };
            LittleEndian.PutUInt16(operand, 3, programme.RampCentiNewtonsPerSecond);
            return operand;
        }

        /// <summary>Operand of <see cref="ControlCode.ProgrammeStep"/>.</summary>
        /// <param name="programme">The programme.</param>
        /// <param name="step">From 0.</param>
        public static byte[] Step(Programme programme, int step)
        {
            byte[] operand = new byte[7];
            operand[0] = (byte)step;
            LittleEndian.PutUInt16(operand, 1, programme.TargetCentiNewtons(step));
            operand[3] = (byte)programme.TolerancePercent(step);
            operand[4] = (byte)programme.HoldSeconds(step);
            LittleEndian.PutUInt16(operand, 5, programme.RestSeconds(step));
            return operand;
        }

        /// <summary>Operand of <see cref="ControlCode.SetRole"/>.</summary>
        /// <param name="role">A role.</param>
        /// <param name="capCentiNewtons">Cap, 10 mN.</param>
        /// <param name="holdsADay">Most holds a day.</param>
        /// <param name="key">The therapist's key.</param>
        public static byte[] Role(int role, int capCentiNewtons, int holdsADay, int key)
        {
            byte[] operand = new byte[8];
            operand[0] = (byte)role;
            LittleEndian.PutUInt16(operand, 1, capCentiNewtons);
            operand[3] = (byte)holdsADay;
            LittleEndian.PutInt32(operand, 4, key);
            return operand;
        }

        /// <summary>Operand of <see cref="ControlCode.SetTime"/>.</summary>
        /// <param name="utcSeconds">UTC, s.</param>
        /// <param name="quarterHours">How far local time is ahead, quarter hours.</param>
        public static byte[] Time(int utcSeconds, int quarterHours)
        {
            byte[] operand = new byte[5];
            LittleEndian.PutInt32(operand, 0, utcSeconds);
            operand[4] = (byte)quarterHours;
            return operand;
        }

        /// <summary>A control point of a tared device with a role set, and a new connection behind it: the authority of the one that set it is over.</summary>
        /// <param name="role">The role.</param>
        /// <param name="capCentiNewtons">Cap, 10 mN.</param>
        public static ControlBench InRole(DeviceRole role, int capCentiNewtons)
        {
            ControlBench bench = ControlBench.Tared();
            Check.Equal(ControlCode.Done, bench.Ask(ControlCode.SetRole, Role((int)role, capCentiNewtons, 5, Key)), "setting role", (int)role);
            Reconnect(bench);
            return bench;
        }

        /// <summary>Drops the link and connects again.</summary>
        /// <param name="bench">The control point.</param>
        public static void Reconnect(ControlBench bench)
        {
            bench.Link.ConnectionNumber++;
            bench.Press(0, 1);
        }

        /// <summary>Sends a programme with all its steps and asks to use it.</summary>
        /// <param name="bench">The control point.</param>
        /// <param name="programme">The programme.</param>
        /// <returns>The first result that is no success, or that of the last request.</returns>
        public static int Send(ControlBench bench, Programme programme)
        {
            int result = bench.Ask(ControlCode.ProgrammeBegin, Head(programme));
            for (int step = 0; step < programme.StepCount && result == ControlCode.Done; step++)
            {
                result = bench.Ask(ControlCode.ProgrammeStep, Step(programme, step));
            }

            return result == ControlCode.Done ? bench.Ask(ControlCode.ProgrammeApply) : result;
        }

        /// <summary>Shows the key.</summary>
        /// <param name="bench">The control point.</param>
        /// <param name="key">The key.</param>
        /// <returns>The result.</returns>
        public static int Authorise(ControlBench bench, int key)
        {
            return bench.Ask(ControlCode.Authorise, key, 0);
        }
    }
}
