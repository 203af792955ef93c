import { expect, test } from "vitest";
import { entriesOf } from "../../src/screens/history/entries";
import { aHold, aRecord } from "../storage/fixtures";

const pain = (sequence: number, score: number | null) => aHold(sequence, { record: aRecord(sequence, { outcome: "painTold", pain: score }) });
const lines = (holds: Parameters<typeof entriesOf>[0]) => entriesOf(holds).map(({ hold, painAfter }) => [hold.record.sequence, painAfter]);

test("the pain after a hold stands with the hold and is no line of its own", () => expect(lines([aHold(3), pain(2, 6), aHold(1)])).toEqual([[3, null], [1, 6]]));
test("a pain of 0 is told too", () => expect(lines([pain(2, 0), aHold(1)])).toEqual([[1, 0]]));
test("a pain whose hold is not here is a line", () => expect(lines([aHold(3), pain(2, 6)])).toEqual([[3, null], [2, null]]));
test("of two pains after a hold both are taken into it, and the last counts", () => expect(lines([pain(3, 2), pain(2, 6), aHold(1)])).toEqual([[1, 2]]));
test("of nothing is nothing", () => expect(lines([])).toEqual([]));
