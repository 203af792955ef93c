import { judgeSafety } from "../safety/judge";
import type { Course, Session, StoredHold } from "../storage/model";
import { usualTipAreaSquareMillimetres } from "./facts";

/** A session in which somebody was treated, or is being treated now, with its holds. */
export interface Treatment {
  readonly session: Session;
  /** Without records that only tell the pain. */
  readonly holds: readonly StoredHold[];
  /** ms UTC; the start of a session that still runs. */
  readonly endMs: number;
  readonly isDone: boolean;
  /** When the next treatment of the course began, ms UTC; null there is none yet. */
  readonly nextStartMs: number | null;
  /** mm², of the holds; the usual tip when no hold knows it. */
  readonly tipAreaSquareMillimetres: number;
}

/** The treatments of a course in the order of their time. A session that was refused, or left before anything was done, is none; one that runs counts as soon as its safety check is passed. */
export function treatmentsOf(course: Course, sessions: readonly Session[], holds: readonly StoredHold[]): Treatment[] {
  const own = sessions
    .filter(({ courseId }) => courseId === course.id)
    .map((session) => ({ session, holds: holdsOf(session, holds) }))
    .filter(({ session, holds: held }) => isTreatment(session, held))
    .sort((a, b) => a.session.startedAtMs - b.session.startedAtMs);
  return own.map(({ session, holds: held }, index) => ({
    session,
    holds: held,
    endMs: session.endedAtMs ?? session.startedAtMs,
    isDone: session.endedAtMs !== null,
    nextStartMs: own[index + 1]?.session.startedAtMs ?? null,
    tipAreaSquareMillimetres: held.find(({ record }) => record.tipAreaSquareMillimetres > 0)?.record.tipAreaSquareMillimetres ?? usualTipAreaSquareMillimetres,
  }));
}

/** The treatments that are over. */
export const doneOf = (treatments: readonly Treatment[]): Treatment[] => treatments.filter(({ isDone }) => isDone);

function holdsOf(session: Session, holds: readonly StoredHold[]): StoredHold[] {
  return holds.filter(({ sessionId, record }) => sessionId === session.id && record.outcome !== "painTold");
}

function isTreatment(session: Session, holds: readonly StoredHold[]): boolean {
  if (holds.length > 0) return true;
  if (judgeSafety(session.safety, session.site).kind === "refused") return false;
  return session.endedAtMs === null || session.painAfter !== null || session.thresholdAfterMilliNewtons !== null;
}
