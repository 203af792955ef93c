import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { courseState, daysBetween, improvementsOf, nextSession, plannedDaysOf, slotsOf, treatmentsOf } from "../../src/course";
import { addLocalDays, startOfLocalDay } from "../../src/course/calendar";
import { graceDays } from "../../src/course/schedule";
import { course, hold, hours, session } from "./examples";

const start = (): number => new Date(2026, 1, 2, 10, 0).getTime(); // 2 February, 10:00 by the local clock
const day = (days: number): number => addLocalDays(start(), days);
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe"];
const zoneBefore = process.env.TZ;
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

describe.each(zones)("the plan in %s", (zone) => {
  beforeEach(() => { process.env.TZ = zone; });

  it("spreads four sessions evenly over 42 days, whatever the clocks do", () => {
    const days = plannedDaysOf(course({ startedAtMs: start() }));
    expect(days.map((at) => daysBetween(start(), at))).toEqual([0, 14, 28, 42]);
    for (const at of days) expect(startOfLocalDay(at), "midnight").toBe(at);
  });

  it("counts local days over both changes of the clocks of a year", () => {
    for (let days = 0; days < 400; days += 1) {
      expect(daysBetween(start(), day(days))).toBe(days);
      expect(new Date(day(days)).getHours(), `hour of day ${days}`).toBeGreaterThanOrEqual(9);
    }
  });

  it("moves the sessions that are left when one came late", () => {
    const own = course({ startedAtMs: start() });
    const gapsAfter = (...starts: number[]) => {
      const treatments = treatmentsOf(own, starts.map((at, index) => session({ id: String(index), startedAtMs: at })), []);
      const next = nextSession(own, treatments, starts.at(-1) ?? start());
      return next && daysBetween(starts.at(-1) ?? start(), next.dueMs);
    };
    expect(gapsAfter(), "the first is today").toBe(0);
    expect(gapsAfter(day(0))).toBe(14);
    expect(gapsAfter(day(0), day(14))).toBe(14);
    expect(gapsAfter(day(0), day(20)), "22 days for two").toBe(11);
    expect(gapsAfter(day(0), day(14), day(41)), "not before the soreness is gone").toBe(2);
    expect(gapsAfter(day(0), day(14), day(28), day(42)), "complete").toBeNull();
  });
});

describe("the next session", () => {
  const own = course({ startedAtMs: start() });
  const last = session({ startedAtMs: start(), endedAtMs: start() + 1_200_000 });
  const at = (nowMs: number) => nextSession(own, treatmentsOf(own, [last], []), nowMs)!;
  const soreUntil = last.endedAtMs! + 36 * hours;
  const due = startOfLocalDay(day(14));
  const over = addLocalDays(due, 8);
  it.each([
    ["just after the last", last.endedAtMs!, "tooEarly"],
    ["1 ms before the 36 hours are over", soreUntil - 1, "tooEarly"],
    ["when the 36 hours are over", soreUntil, "mayCome"],
    ["1 ms before its day", due - 1, "mayCome"],
    ["when its day begins", due, "due"],
    ["1 ms before the half gap after it is over", over - 1, "due"],
    ["after that", over, "late"],
  ])("%s", (_name, nowMs, state) => expect(at(nowMs)).toEqual({ number: 2, of: 4, earliestMs: soreUntil, dueMs: due, latestMs: over, state }));

  it("is none in a course that was ended", () => expect(nextSession({ ...own, endedAtMs: day(1), endReason: "stopped" }, [], day(2))).toBeNull());

  it("waits for the soreness of an earlier course", () => {
    const fresh = course({ startedAtMs: start() });
    const ended = start() - hours;
    expect(nextSession(fresh, [], start() - 1)).toMatchObject({ state: "due", earliestMs: startOfLocalDay(start()) });
    expect(nextSession(fresh, [], ended + 36 * hours - 1, ended)!.state).toBe("tooEarly");
    expect(nextSession(fresh, [], ended + 36 * hours, ended)).toMatchObject({ state: "due", earliestMs: ended + 36 * hours, dueMs: startOfLocalDay(ended + 36 * hours) });
    expect(nextSession(fresh, [], start(), start() - 100 * hours)!.earliestMs, "long ago").toBe(startOfLocalDay(start()));
  });

  it("is possible in a course of a single session", () => {
    const single = course({ startedAtMs: start(), plannedSessions: 1, plannedDays: 7 });
    expect(nextSession(single, [], start())).toMatchObject({ number: 1, of: 1, state: "due" });
  });
});

describe("the line of a course", () => {
  const own = course({ startedAtMs: start() });
  const line = (one: typeof own, starts: number[], nowMs: number) => {
    const treatments = treatmentsOf(one, starts.map((at, index) => session({ id: String(index), startedAtMs: at })), []);
    const slots = slotsOf(one, treatments, improvementsOf(treatments, nowMs), nextSession(one, treatments, nowMs), courseState(one, treatments, nowMs));
    return slots.map(({ atMs, state }) => [daysBetween(start(), atMs), state]);
  };
  it("spreads what is left over what is left", () => {
    expect(line(own, [], day(0))).toEqual([[0, "due"], [14, "planned"], [28, "planned"], [42, "planned"]]);
    expect(line(own, [day(0), day(20)], day(21))).toEqual([[0, "done"], [20, "done"], [31, "tooEarly"], [42, "planned"]]);
    expect(line(own, [day(0), day(41)], day(43)), "at least two days apart").toEqual([[0, "done"], [41, "done"], [43, "due"], [45, "planned"]]);
  });
  it("shows what never came in a course that has ended, and more than were planned", () => {
    expect(line({ ...own, endedAtMs: day(15) }, [day(0)], day(20)).map(([, state]) => state)).toEqual(["done", "open", "open", "open"]);
    expect(line({ ...own, plannedSessions: 1 }, [day(0), day(3)], day(20))).toEqual([[0, "done"], [3, "done"]]);
  });
});

describe("the state of a course", () => {
  const own = course({ startedAtMs: start() });
  const done = (count: number) => treatmentsOf(own, Array.from({ length: count }, (_, i) => session({ id: String(i), startedAtMs: day(i * 3) })), []);
  it.each([
    ["running", own, 0, 0], ["running", own, 3, 42 + graceDays], ["timeUp", own, 3, 43 + graceDays], ["complete", own, 4, 10], ["complete", own, 4, 400], ["complete", own, 5, 10],
    ["ended", { ...own, endedAtMs: 1 }, 4, 10],
  ] as const)("%s", (state, one, count, days) => expect(courseState(one, done(count), day(days))).toBe(state));
});

describe("what counts as a treatment", () => {
  const own = course({});
  const count = (part: Parameters<typeof session>[0], holds = [] as ReturnType<typeof hold>[]) => treatmentsOf(own, [session(part)], holds).length;
  it.each([
    ["pain told after it", { painAfter: 0 }, 1], ["a threshold after it", { painAfter: null, thresholdAfterMilliNewtons: 40_000 }, 1], ["nothing told after it, no holds", { painAfter: null }, 0],
    ["it still runs", { painAfter: null, endedAtMs: null }, 1], ["refused and left open", { endedAtMs: null, safety: { askedAtMs: 1, present: ["thrombus"], doctorAgreed: false } }, 0],
    ["safety not answered yet", { endedAtMs: null, safety: { askedAtMs: 0, present: [], doctorAgreed: false } }, 0], ["of another course", { courseId: "other" }, 0],
  ])("%s", (_name, part, expected) => expect(count(part)).toBe(expected));
  it("holds make one, a record that only tells the pain does not", () => {
    expect(count({ painAfter: null }, [hold({ outcome: "completed" })])).toBe(1);
    expect(count({ painAfter: null }, [hold({ outcome: "painTold" })])).toBe(0);
  });
});
