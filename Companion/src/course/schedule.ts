import type { Course } from "../storage/model";
import { addHours, addLocalDays, daysBetween, startOfLocalDay } from "./calendar";
import { lastSorenessHours } from "./facts";
import { doneOf, type Treatment } from "./treatments";

/** Local days between two sessions at least: the 36 h of soreness end on the second day. */
export const leastGapDays = 2;

/** Where the next session stands. "tooEarly": soreness may not be gone. "mayCome": before its day, but possible. "due": on its day or within half a gap after it. */
export type SessionDue = "tooEarly" | "mayCome" | "due" | "late";

/** The next session of a course. Times in ms UTC. */
export interface NextSession {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** 36 h after the one before, of an earlier course too; otherwise the day on which the course begins. */
  readonly earliestMs: number;
  /** Midnight at which its day begins; never before `earliestMs`'s day. */
  readonly dueMs: number;
  /** Midnight at which the last good day is over. */
  readonly latestMs: number;
  readonly state: SessionDue;
}

/** The days of the sessions as planned at the start, evenly from the first to the last day: midnights, ms UTC. */
export function plannedDaysOf(course: Course): number[] {
  const first = startOfLocalDay(course.startedAtMs);
  const gaps = Math.max(1, course.plannedSessions - 1);
  return Array.from({ length: course.plannedSessions }, (_, index) => addLocalDays(first, Math.round((index * course.plannedDays) / gaps)));
}

/** The next session: those that are left are spread evenly over the days that are left, so that one that came late moves the others. null: the course has ended or is complete.
 * @param earlierEndMs when the last session of an earlier course ended, ms UTC; null there was none */
export function nextSession(course: Course, treatments: readonly Treatment[], nowMs: number, earlierEndMs: number | null = null): NextSession | null {
  const done = doneOf(treatments);
  const left = course.plannedSessions - done.length;
  if (course.endedAtMs !== null || left <= 0) return null;
  const last = done.at(-1);
  const gapDays = last ? Math.max(leastGapDays, Math.round(daysLeft(course, last) / left)) : plannedGapDays(course);
  const lastEndMs = last?.endMs ?? earlierEndMs;
  const firstDayMs = startOfLocalDay(course.startedAtMs);
  const earliestMs = lastEndMs === null ? firstDayMs : Math.max(firstDayMs, addHours(lastEndMs, lastSorenessHours));
  const planned = last ? addLocalDays(startOfLocalDay(last.session.startedAtMs), gapDays) : firstDayMs;
  const dueMs = Math.max(planned, startOfLocalDay(earliestMs));
  const latestMs = addLocalDays(dueMs, Math.floor(gapDays / 2) + 1);
  return { number: done.length + 1, of: course.plannedSessions, earliestMs, dueMs, latestMs, state: stateAt(nowMs, { earliestMs, dueMs, latestMs }) };
}

/** Where a course stands. "timeUp": its days are over and sessions are left. */
export type CourseState = "ended" | "complete" | "timeUp" | "running";

/** After the last planned day this many are left for the last session. Project's own. */
export const graceDays = 7;

interface CourseRule {
  readonly state: CourseState;
  readonly when: (course: Course, done: number, days: number) => boolean;
}

/** First match wins. */
export const courseRules: readonly CourseRule[] = [
  { state: "ended", when: (course) => course.endedAtMs !== null },
  { state: "complete", when: (course, done) => done >= course.plannedSessions },
  { state: "timeUp", when: (course, _done, days) => days > course.plannedDays + graceDays },
  { state: "running", when: () => true },
];

/** Where a course stands now. */
export function courseState(course: Course, treatments: readonly Treatment[], nowMs: number): CourseState {
  const done = doneOf(treatments).length;
  const days = daysBetween(course.startedAtMs, nowMs);
  return courseRules.find(({ when }) => when(course, done, days))?.state ?? "running";
}

function plannedGapDays(course: Course): number {
  return Math.max(leastGapDays, Math.round(course.plannedDays / Math.max(1, course.plannedSessions - 1)));
}

function daysLeft(course: Course, last: Treatment): number {
  return daysBetween(last.session.startedAtMs, addLocalDays(course.startedAtMs, course.plannedDays));
}

function stateAt(nowMs: number, { earliestMs, dueMs, latestMs }: Pick<NextSession, "earliestMs" | "dueMs" | "latestMs">): SessionDue {
  if (nowMs < earliestMs) return "tooEarly";
  if (nowMs < dueMs) return "mayCome";
  return nowMs < latestMs ? "due" : "late";
}
