import { afterEach, describe, expect, it } from "vitest";
import { courseWarnings, improvementsOf, mostReliefDays, reliefQuestion, sorenessQuestions, treatmentsOf, trendDirections, trendOf } from "../../src/course";
import { addLocalDays } from "../../src/course/calendar";
import { course, hold, hours, session } from "./examples";

const day = (days: number): number => addLocalDays(new Date(2026, 1, 2, 10, 0).getTime(), days);
const zoneBefore = process.env.TZ;
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

describe("questions after a session", () => {
  const own = course({});
  const ended = new Date(2026, 2, 28, 12, 0).getTime(); // the night after it has 23 hours in Berlin
  const answer = { level: "mild", answeredAtMs: ended } as const;
  const ask = (hoursLater: number, part: Parameters<typeof session>[0] = {}, next: number | null = null) => {
    const sessions = [session({ ...part, startedAtMs: ended - 1, endedAtMs: ended }), ...(next === null ? [] : [session({ id: "next", startedAtMs: next })])];
    return treatmentsOf(own, sessions, [])[0]! && sorenessQuestions(treatmentsOf(own, sessions, [])[0]!, ended + hoursLater * hours).map(({ state }) => state);
  };
  it.each([
    [23.9999, {}, null, ["notYet", "notYet"]], [24, {}, null, ["due", "notYet"]], [35.9999, {}, null, ["due", "notYet"]], [36, {}, null, ["due", "due"]], [1_000, {}, null, ["due", "due"]],
    [36, { sorenessAt24h: answer }, null, ["answered", "due"]], [36, {}, ended + 40 * hours, ["missed", "missed"]], [36, { sorenessAt36h: answer }, ended + 40 * hours, ["missed", "answered"]],
  ] as const)("%f hours later", (later, part, next, states) => expect(ask(later, part, next)).toEqual(states));

  it.each([["Europe/Berlin"], ["UTC"]])("relief is asked for from the fourth local day on, in %s", (zone) => {
    process.env.TZ = zone;
    const end = new Date(2026, 2, 27, 23, 30).getTime();
    const one = (part = {}, next = false) => treatmentsOf(own, [session({ ...part, startedAtMs: end - 1, endedAtMs: end }), ...(next ? [session({ id: "n", startedAtMs: end + 1 })] : [])], [])[0]!;
    const fourth = new Date(2026, 2, 31).getTime();
    expect(reliefQuestion(one(), fourth - 1)).toBe("notYet");
    expect(reliefQuestion(one(), fourth)).toBe("due");
    expect(reliefQuestion(one({ reliefDays: 0 }), fourth)).toBe("answered");
    expect(reliefQuestion(one({}, true), fourth)).toBe("missed");
    expect(mostReliefDays(one(), fourth)).toBe(4);
    expect(mostReliefDays(one({}, true), fourth), "not longer than until the next").toBe(0);
  });
});

describe("improvement", () => {
  const own = course({});
  const results = (parts: Parameters<typeof session>[0][], nowMs = day(100)) =>
    improvementsOf(treatmentsOf(own, parts.map((part, i) => session({ id: String(i), startedAtMs: day(14 * i), endedAtMs: day(14 * i), ...part })), []), nowMs);
  const none = { painBefore: 5, painAfter: 5 };
  const threshold = { painBefore: null, painAfter: null, thresholdBeforeMilliNewtons: 30_000 };
  it.each([
    ["pain down by 2", { painBefore: 5, painAfter: 3 }, "improved"], ["pain down by 1", { painBefore: 5, painAfter: 4 }, "notImproved"], ["pain gone", { painBefore: 1, painAfter: 0 }, "improved"],
    ["no pain before or after", { painBefore: 0, painAfter: 0 }, "unknown"], ["pain that came", { painBefore: 0, painAfter: 2 }, "notImproved"],
    ["threshold up by 28 kPa on 1 cm²", { ...threshold, thresholdAfterMilliNewtons: 32_800 }, "improved"], ["threshold up by less", { ...threshold, thresholdAfterMilliNewtons: 32_799 }, "notImproved"],
    ["threshold up, pain the same", { ...threshold, ...none, thresholdAfterMilliNewtons: 32_800 }, "improved"],
    ["threshold up, pain up by 2", { ...threshold, painBefore: 5, painAfter: 7, thresholdAfterMilliNewtons: 32_800 }, "notImproved"],
    ["four days of relief", { ...none, reliefDays: 4 }, "improved"], ["three days of relief", { ...none, reliefDays: 3 }, "notImproved"],
    ["nothing told", { painBefore: null, painAfter: null, thresholdAfterMilliNewtons: 32_800 }, "unknown"],
  ] as const)("%s: %o is %s", (_name, part, expected) => expect(results([part])).toEqual([expected]));

  it("is judged when the soreness is over, or the next session begins", () => {
    const ended = day(0);
    expect(results([none], ended + 36 * hours - 1)).toEqual(["pending"]);
    expect(results([none], ended + 36 * hours)).toEqual(["notImproved"]);
  });

  it("is judged by how the next session finds the patient", () => {
    expect(results([{ painBefore: 6, painAfter: 6 }, { painBefore: 4, painAfter: 4 }])).toEqual(["improved", "notImproved"]);
    expect(results([{ painBefore: 6, painAfter: 3 }, { painBefore: 6, painAfter: 6 }])).toEqual(["notImproved", "notImproved"]);
  });

  const warned = (...parts: Parameters<typeof session>[0][]) =>
    courseWarnings(treatmentsOf(own, parts.map((part, i) => session({ id: String(i), startedAtMs: day(14 * i), endedAtMs: day(14 * i), ...part })), []), day(100));
  const better = { painBefore: 5, painAfter: 2 };
  const nothing = { painBefore: null, painAfter: 5 };
  it("warns after two sessions in a row without improvement, not after one, and no more after one with it", () => {
    expect(warned(none)).toEqual([]);
    expect(warned(none, none)).toEqual(["notForThisPatient"]);
    expect(warned(none, better)).toEqual([]);
    expect(warned(better, { painBefore: 2, painAfter: 2 }, { painBefore: 2, painAfter: 2 })).toEqual(["notForThisPatient"]);
    expect(warned(none, nothing, none), "what nobody told neither counts nor breaks the row").toEqual(["notForThisPatient"]);
    expect(warned(none, nothing)).toEqual([]);
  });

  it("warns of strong soreness at 36 h, of the last session only", () => {
    const strong = { sorenessAt36h: { level: "strong", answeredAtMs: 1 } } as const;
    expect(warned({ ...better, ...strong })).toEqual(["pauseAndAsk"]);
    expect(warned({ ...better, sorenessAt36h: { level: "mild", answeredAtMs: 1 } })).toEqual([]);
    expect(warned({ ...better, sorenessAt24h: { level: "strong", answeredAtMs: 1 } }), "at 24 h it may be").toEqual([]);
    expect(warned({ ...better, ...strong }, { painBefore: 2, painAfter: 0 })).toEqual([]);
    expect(warned(none, { ...none, ...strong })).toEqual(["pauseAndAsk", "notForThisPatient"]);
  });
});

describe("the trend", () => {
  const own = course({});
  const points = (steadiness: number[][], parts: Parameters<typeof session>[0][] = []) => {
    const sessions = steadiness.map((_, i) => session({ id: String(i), startedAtMs: day(i), ...parts[i] }));
    const holds = steadiness.flatMap((errors, i) => errors.map((error) => hold({ rmsErrorMilliNewtons: error * 400, targetMilliNewtons: 40_000 }, String(i))));
    return trendOf(treatmentsOf(own, sessions, holds));
  };
  it("takes the mean of RMS error over target of the holds of a session", () => {
    expect(points([[4, 6], [3]]).map(({ steadinessPercent, holds }) => [steadinessPercent, holds])).toEqual([[5, 2], [3, 1]]);
    const nothingHeld = [hold({ durationMs: 0, outcome: "approachTimedOut" }), hold({ programmeKind: "threshold" }), hold({ targetMilliNewtons: 0 })];
    expect(trendOf(treatmentsOf(own, [session({})], nothingHeld))[0]!.steadinessPercent).toBeNull();
  });
  it("says better, same or worse by the minimal differences", () => {
    expect(trendDirections(points([[8], [6]])).steadiness).toBe("better");
    expect(trendDirections(points([[8], [6.1]])).steadiness).toBe("same");
    expect(trendDirections(points([[6], [8]])).steadiness).toBe("worse");
    expect(trendDirections(points([[8]])).steadiness).toBe("tooFew");
    const told = points([[1], [1]], [{ painBefore: 6, thresholdBeforeMilliNewtons: 30_000 }, { painBefore: 4, thresholdBeforeMilliNewtons: 27_200 }]);
    expect(trendDirections(told)).toMatchObject({ pain: "better", threshold: "worse" });
  });
});
