import { useServices } from "../../app/services";
import {
  courseState, courseWarnings, improvementsOf, nextSession, treatmentsOf, type CourseState, type CourseWarning, type Improvement, type NextSession, type Treatment,
} from "../../course";
import { holdsOfCourse } from "../../session";
import type { Course, Patient, Session } from "../../storage/model";
import { useNow } from "./use-now";
import { useStored } from "./use-stored";

/** A patient's course as the screens show it. */
export interface CourseView {
  readonly patient: Patient;
  /** The course that was begun last, or the one that is looked at; null before the first. */
  readonly course: Course | null;
  /** All of the patient's, newest first. */
  readonly courses: readonly Course[];
  /** All of the patient's, newest first. */
  readonly sessions: readonly Session[];
  readonly treatments: readonly Treatment[];
  readonly improvements: readonly Improvement[];
  readonly warnings: readonly CourseWarning[];
  readonly next: NextSession | null;
  readonly state: CourseState;
}

/** The course of a patient, kept up to date; undefined while it is read, null when there is no such patient.
 * @param courseId null: the one that was begun last */
export function useCourse(patientId: string, courseId: string | null = null): CourseView | null | undefined {
  const { store } = useServices();
  const nowMs = useNow();
  const kept = useStored(async () => {
    const [patient, allCourses, allSessions] = await Promise.all([store.patients.get(patientId), store.courses.all(), store.sessions.all()]);
    const courses = allCourses.filter((one) => one.patientId === patientId).sort((a, b) => b.startedAtMs - a.startedAtMs);
    const sessions = allSessions.filter((one) => one.patientId === patientId).sort((a, b) => b.startedAtMs - a.startedAtMs);
    const course = courses.find(({ id }) => id === courseId) ?? courses[0] ?? null;
    return { patient, courses, course, sessions, treatments: course ? treatmentsOf(course, sessions, await holdsOfCourse(store, course)) : [] };
  }, [store.patients, store.courses, store.sessions, store.holds], [patientId, courseId]);
  if (!kept) return undefined;
  if (!kept.patient) return null;
  const { patient, courses, course, sessions, treatments } = kept;
  return {
    patient, course, courses, sessions, treatments,
    improvements: improvementsOf(treatments, nowMs),
    warnings: courseWarnings(treatments, nowMs),
    next: course && nextSession(course, treatments, nowMs, earlierEndMs(course, sessions)),
    state: course ? courseState(course, treatments, nowMs) : "running",
  };
}

/** When the last session before this course ended in which somebody was treated; null there was none. */
function earlierEndMs(course: Course, sessions: readonly Session[]): number | null {
  const earlier = sessions.find(({ courseId, startedAtMs, painAfter }) => courseId !== course.id && startedAtMs < course.startedAtMs && painAfter !== null);
  return earlier?.endedAtMs ?? null;
}
