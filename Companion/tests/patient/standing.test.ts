import { describe, expect, it } from "vitest";
import type { NextSession } from "../../src/course";
import { isAdvised, isAhead, isOver, standingOf } from "../../src/screens/patient/standing";
import type { CourseView } from "../../src/screens/patient/use-course";

type SessionDue = NextSession["state"];
type Seen = Parameters<typeof standingOf>[0];
const next = (state: SessionDue): NextSession => ({ number: 2, of: 4, earliestMs: 0, dueMs: 0, latestMs: 0, state });
const seen = (change: Partial<Seen>): Seen => ({ state: "running", next: next("due"), treatments: [{} as CourseView["treatments"][number]], courses: [], warnings: [], ...change });
const warning = "notForThisPatient" as CourseView["warnings"][number];
const dues: readonly SessionDue[] = ["tooEarly", "mayCome", "due", "late"];
const states: readonly CourseView["state"][] = ["ended", "complete", "timeUp", "running"];

describe("how today's session stands", () => {
  it("is as the course says, and the first is the first", () => {
    for (const due of dues) expect(standingOf(seen({ next: next(due) }))).toBe(due);
    for (const state of states) expect(standingOf(seen({ state }))).toBe(state === "running" ? "due" : state);
    expect(standingOf(seen({ treatments: [] }))).toBe("first");
  });

  it("is never due, and never suggested, under a warning", () => {
    for (const state of states) {
      for (const due of dues) {
        const standing = standingOf(seen({ state, next: next(due), warnings: [warning] }));
        expect([standing, isAdvised(standing), isOver(standing)]).toEqual(["askFirst", false, false]);
      }
    }
  });

  it("is suggested when it may come, and when the time of the course is up", () => {
    expect((["first", "due", "mayCome", "late", "tooEarly", "askFirst", "complete", "timeUp", "ended"] as const).filter(isAdvised)).toEqual(["first", "due", "mayCome", "late", "timeUp"]);
  });
});

describe("the card of the next session", () => {
  it("is there only while its day is to come: no appointment in the past goes into a calendar", () => {
    for (const state of states) {
      for (const due of dues) expect(isAhead(seen({ state, next: next(due) })), `${state} ${due}`).toBe(state === "running" && (due === "tooEarly" || due === "mayCome"));
    }
    expect(isAhead(seen({ next: null }))).toBe(false);
  });

  it("is not there under a warning", () => {
    expect(isAhead(seen({ next: next("mayCome"), warnings: [warning] }))).toBe(false);
  });
});
