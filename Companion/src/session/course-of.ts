import { courseState, treatmentsOf, usualDays, usualSessions } from "../course";
import type { Course, Store, StoredHold } from "../storage/model";

/** A new course of the default length.
 * @param startedAtMs ms UTC */
export function newCourse(patientId: string, startedAtMs: number): Course {
  return { id: crypto.randomUUID(), patientId, startedAtMs, plannedSessions: usualSessions, plannedDays: usualDays, endedAtMs: null, endReason: null };
}

/** A device's clock may be behind the phone's by so much, ms. */
const clockSlackMs = 3_600_000;

/** The holds since a course began: few, even where thousands are kept. */
export function holdsOfCourse(store: Store, { patientId, startedAtMs }: Course): Promise<StoredHold[]> {
  return store.holds.list({ patientId, fromMs: startedAtMs - clockSlackMs });
}

/** The course of a patient that was begun last; undefined when there is none. */
async function latestCourse(store: Store, patientId: string): Promise<Course | undefined> {
  const own = (await store.courses.all()).filter((course) => course.patientId === patientId);
  return own.sort((a, b) => a.startedAtMs - b.startedAtMs).at(-1);
}

/** The course that a session of now belongs to: the one that runs, or a new one, which is kept. One that is complete or whose time is up is ended. */
export async function courseForSession(store: Store, patientId: string, nowMs: number): Promise<Course> {
  const latest = await latestCourse(store, patientId);
  if (latest) {
    const [sessions, holds] = await Promise.all([store.sessions.all(), holdsOfCourse(store, latest)]);
    const state = courseState(latest, treatmentsOf(latest, sessions, holds), nowMs);
    if (state === "running") return latest;
    if (state !== "ended") await store.courses.put({ ...latest, endedAtMs: nowMs, endReason: state === "complete" ? "completed" : "stopped" });
  }

  const course = newCourse(patientId, nowMs);
  await store.courses.put(course);
  return course;
}
