import { describe, expect, it } from "vitest";
import { nextSession, treatmentsOf } from "../../src/course";
import { appointmentFile, appointmentMsOf } from "../../src/screens/patient/appointment";
import { isReminderDue, reminderMark } from "../../src/screens/patient/reminder";
import { roundTop } from "../../src/screens/patient/trend-chart";
import { course, hours, session } from "../course/examples";

const start = new Date(2026, 1, 2, 16, 30).getTime();
const own = course({ startedAtMs: start });
const treatments = treatmentsOf(own, [session({ startedAtMs: start, endedAtMs: start + hours })], []);
const nextAt = (nowMs: number) => nextSession(own, treatments, nowMs)!;
const due = new Date(2026, 1, 16).getTime();

describe("an appointment", () => {
  it("is on the session's day at the hour of the one before", () => expect(appointmentMsOf(nextAt(start + hours), start)).toBe(new Date(2026, 1, 16, 16).getTime()));
  it("is at ten when there was none before, and never before the soreness has gone", () => {
    const next = nextAt(start + hours);
    expect(appointmentMsOf(next, null)).toBe(new Date(2026, 1, 16, 10).getTime());
    expect(appointmentMsOf({ ...next, earliestMs: due + 20 * hours }, start)).toBe(due + 20 * hours);
  });
  it("has the same uid each time, so that a calendar moves it, and says nothing of the body", () => {
    const file = appointmentFile({ course: own, treatments }, nextAt(start + hours), start);
    expect(file).toContain("UID:course-2@");
    expect(file).toContain("SUMMARY:PressureDevice: session 2 of 4");
    expect(file).not.toMatch(/pain|trapezius/i);
  });
});

describe("a reminder", () => {
  it.each([["before its day", due - 1, false], ["on its day", due, true], ["when it is late", due + 20 * 24 * hours, true]])("%s", (_name, nowMs, isDue) => {
    expect(isReminderDue(nextAt(nowMs), nowMs, null)).toBe(isDue);
  });
  it("comes once a day", () => {
    const mark = reminderMark(nextAt(due), due);
    expect(isReminderDue(nextAt(due + hours), due + hours, mark)).toBe(false);
    expect(isReminderDue(nextAt(due + 25 * hours), due + 25 * hours, mark)).toBe(true);
  });
  it("does not come without a session to come", () => expect(isReminderDue(null, due, null)).toBe(false));
});

describe("the top of a chart", () => {
  it.each([[10, 10], [100, 100], [101, 200], [460, 500], [465, 500], [0.9, 1], [7, 8], [1_001, 2_000]])("%f is %f", (value, top) => expect(roundTop(value)).toBeCloseTo(top));
});
