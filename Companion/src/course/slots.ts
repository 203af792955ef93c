import type { Course } from "../storage/model";
import { addLocalDays, daysBetween, startOfLocalDay } from "./calendar";
import type { Improvement } from "./improvement";
import { leastGapDays, plannedDaysOf, type CourseState, type NextSession, type SessionDue } from "./schedule";
import type { Treatment } from "./treatments";

/** A session of the course's line: one that was, the one that runs, the next, one behind it, or one that never came. */
export interface CourseSlot {
  /** From 1. */
  readonly number: number;
  /** When it was, or the day it is planned for; ms UTC. */
  readonly atMs: number;
  readonly state: "done" | "now" | SessionDue | "planned" | "open";
  /** Of a session that was. */
  readonly improvement: Improvement | null;
  readonly sessionId: string | null;
}

/** The line of a course: the treatments, then the sessions that are left, the next on its day and the others evenly up to the course's end. */
export function slotsOf(
  course: Course, treatments: readonly Treatment[], improvements: readonly Improvement[], next: NextSession | null, state: CourseState,
): CourseSlot[] {
  const held = treatments.map(({ session, isDone }, index): CourseSlot => ({
    number: index + 1, atMs: session.startedAtMs, state: isDone ? "done" : "now", improvement: isDone ? improvements[index] ?? null : null, sessionId: session.id,
  }));
  const planned = plannedDaysOf(course);
  const isOver = state === "ended" || state === "complete";
  const left = planned.slice(held.length).map((plannedMs, index): CourseSlot => {
    const number = held.length + index + 1;
    const slotState = isOver ? "open" : number === next?.number ? next.state : "planned";
    return { number, atMs: next ? dayOf(number, next, planned.at(-1) ?? next.dueMs) : plannedMs, state: slotState, improvement: null, sessionId: null };
  });
  return [...held, ...left];
}

function dayOf(number: number, next: NextSession, endMs: number): number {
  const behind = number - next.number;
  const gaps = next.of - next.number;
  const days = gaps === 0 ? 0 : Math.max(behind * leastGapDays, Math.round((behind * daysBetween(next.dueMs, endMs)) / gaps));
  return addLocalDays(startOfLocalDay(next.dueMs), days);
}
