using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Requests of a session to the whole loop.</summary>
    internal static class LoopRequests
    {
        private const int MostTurns = 400;

        /// <summary>Makes a request and awaits its answer.</summary>
        /// <param name="bench">The loop.</param>
        /// <param name="forceMilliNewtons">The force on the tip meanwhile, mN.</param>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operand">Its operand.</param>
        /// <returns>The result.</returns>
        public static int Ask(LoopBench bench, int forceMilliNewtons, int opcode, params byte[] operand)
        {
            bench.Link.Control.RequestBytes(opcode, operand);
            int turns = 0;
            while (bench.Link.Control.Answers == 0 && turns < MostTurns)
            {
                bench.Press(forceMilliNewtons, 1);
                turns++;
            }

            Check.Equal(1, bench.Link.Control.Answers, "answers to opcode", opcode);
            Check.Equal(opcode, bench.Link.Control.Answer[1], "opcode answered", opcode);
            bench.Press(forceMilliNewtons, 2);
            return bench.Link.Control.Result;
        }

        /// <summary>Makes a request with nothing on the tip, which must be done.</summary>
        /// <param name="bench">The loop.</param>
        /// <param name="opcode">Its opcode.</param>
        /// <param name="operand">Its operand.</param>
        public static void Demand(LoopBench bench, int opcode, params byte[] operand)
        {
            Check.Equal(ControlCode.Done, Ask(bench, 0, opcode, operand), "result of opcode", opcode);
        }

        /// <summary>The outcome of the newest record.</summary>
        /// <param name="bench">The loop.</param>
        public static int NewestOutcome(LoopBench bench)
        {
            return bench.Store.Record(bench.Store.Count - 1)[HoldRecord.OutcomeOffset];
        }
    }
}
