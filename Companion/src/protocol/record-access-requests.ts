import { type Bytes, type Field, pack } from "./bytes";

/** Opcodes of requests of the record access control point. */
export const recordAccessOpcodes = { report: 1, abort: 3, count: 4 } as const;

const operators = { all: 1, upTo: 2, from: 3, between: 4, oldest: 5, newest: 6 } as const;
const sequenceNumberFilter = 1;

function ask(opcode: number, operator: keyof typeof operators, ...sequences: number[]): Bytes {
  const filter: Field[] = sequences.length === 0 ? [] : [["u8", sequenceNumberFilter]];
  return pack(["u8", opcode], ["u8", operators[operator]], ...filter, ...sequences.map((sequence): Field => ["u32", sequence]));
}

const { report, count, abort } = recordAccessOpcodes;

/** Requests of the record access control point (docs/protocol.md), by sequence numbers, 1 to 2^32 − 1, both ends included.
 * @throws RangeError for a number that is none of 32 bits. */
export const recordAccessRequests = {
  reportAll: () => ask(report, "all"),
  reportUpTo: (to: number) => ask(report, "upTo", to),
  reportFrom: (from: number) => ask(report, "from", from),
  reportBetween: (from: number, to: number) => ask(report, "between", from, to),
  reportOldest: () => ask(report, "oldest"),
  reportNewest: () => ask(report, "newest"),
  countAll: () => ask(count, "all"),
  countUpTo: (to: number) => ask(count, "upTo", to),
  countFrom: (from: number) => ask(count, "from", from),
  countBetween: (from: number, to: number) => ask(count, "between", from, to),
  abort: () => pack(["u8", abort], ["u8", 0]),
};
