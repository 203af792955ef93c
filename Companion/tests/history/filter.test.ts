import { describe, expect, test } from "vitest";
import { answered, choices, filtered, kindKey, noFilter, nobody, outcomeKey, timeOf, type ListFilter } from "../../src/screens/history/filter";
import { anEntry, inZone } from "./fixtures";

const nowMs = Date.UTC(2026, 2, 31, 12);
const sequences = (filter: Partial<ListFilter>, entries = all) => filtered(entries, { ...noFilter, ...filter }, nowMs).map(({ hold }) => hold.record.sequence);
const all = [
  anEntry(5, { outcome: "tooMuch", site: 2 }, { patientId: "bert" }),
  anEntry(4, { outcome: "painTold", site: 1, programmeKind: null }, { patientId: "anna" }),
  anEntry(3, { outcome: { unknown: 23 }, programmeKind: { unknown: 9 }, site: 0 }, { patientId: null }),
  anEntry(2, { programmeKind: "threshold", outcome: "thresholdMarked" }, { patientId: "anna" }),
  anEntry(1, { programmeKind: null }, { patientId: "anna" }),
];

describe("the list shows", () => {
  test.each<[string, Partial<ListFilter>, number[]]>([
    ["everything without a filter", {}, [5, 4, 3, 2, 1]],
    ["a patient's", { patient: "anna" }, [4, 2, 1]],
    ["nobody's", { patient: nobody }, [3]],
    ["a site's", { site: "2" }, [5]],
    ["those without a site", { site: "0" }, [3]],
    ["an outcome's", { outcome: "tooMuch" }, [5]],
    ["an outcome's that this app does not know", { outcome: "unknown23" }, [3]],
    ["a kind's", { kind: "threshold" }, [2]],
    ["a kind's that this app does not know", { kind: "unknown9" }, [3]],
    ["holds without a programme, which a told pain is not", { kind: "none" }, [1]],
    ["what answers all questions", { patient: "anna", kind: "threshold", outcome: "thresholdMarked", site: "1" }, [2]],
    ["nothing when one is not answered", { patient: "anna", kind: "threshold", site: "2" }, []],
  ])("%s", (_name, filter, expected) => expect(sequences(filter)).toEqual(expected));

  test.each([["today", 0], ["days7", 6], ["days30", 29], ["days90", 89]] as const)("%s: whole local days, over a change of the clocks", (period, back) => inZone("Europe/Berlin", () => {
    const first = new Date(2026, 2, 31 - back).getTime();
    const entries = [nowMs + 1, nowMs, first, first - 1].map((startedAtMs, i) => anEntry(4 - i, {}, { startedAtMs }));
    expect(sequences({ period }, entries)).toEqual([4, 3, 2]);
  }));

  test("from a day to a day: both are in", () => inZone("Europe/Berlin", () => {
    const [from, to] = [new Date(2026, 2, 28).getTime(), new Date(2026, 2, 30).getTime()]; // the clocks change on the 29th
    const entries = [to, to - 1, from, from - 1].map((startedAtMs, i) => anEntry(4 - i, {}, { startedAtMs }));
    const own = { period: "own", fromDay: "2026-03-28", toDay: "2026-03-29" } as const;
    expect(sequences(own, entries)).toEqual([3, 2]);
    expect(sequences({ ...own, fromDay: "" }, entries)).toEqual([3, 2, 1]);
    expect(sequences({ ...own, toDay: "" }, entries)).toEqual([4, 3, 2]);
    expect(sequences({ ...own, fromDay: "", toDay: "" }, entries)).toEqual([4, 3, 2, 1]);
    expect(sequences({ ...own, fromDay: "2026-03-30", toDay: "2026-03-28" }, entries)).toEqual([]);
  }));
});

test("days that were typed count only for the own period", () => expect(timeOf({ ...noFilter, fromDay: "2026-01-01" }, nowMs)).toEqual({ fromMs: -Infinity, toMs: Infinity }));

test("the questions that are answered are counted", () => {
  expect(answered(noFilter)).toBe(0);
  expect(answered({ ...noFilter, site: "0", period: "today" })).toBe(2);
  expect(answered({ patient: "a", site: "1", outcome: "x", kind: "y", period: "own", fromDay: "", toDay: "" })).toBe(5);
});

test("offered is what there is, each once", () => {
  expect(choices(all)).toEqual({ sites: [0, 1, 2], outcomes: ["tooMuch", "painTold", "unknown23", "thresholdMarked", "completed"], kinds: ["steady", "unknown9", "threshold", "none"] });
});

test("code words stand for what a record says", () => {
  expect(outcomeKey(anEntry(1).hold.record)).toBe("completed");
  expect(outcomeKey(anEntry(1, { outcome: { unknown: 31 } }).hold.record)).toBe("unknown31");
  expect(kindKey(anEntry(1, { programmeKind: null }).hold.record)).toBe("none");
});
