import { askingFor, type AskingForm, type AskingReason } from "../safety";
import type { Outcome, Unknown } from "../protocol/messages";
import { tellsPain } from "../storage";
import type { AppRole, Session, Store } from "../storage/model";

/** A session that was left open can be gone on with for so long. */
export const goOnWithinMs = 12 * 3_600_000;

/** A session that nobody ended is taken to have lasted so long: holds of it may still be on the device, and are found by its time. */
const usualSessionMs = 3_600_000;

/** With these somebody said that it is too much: by the patient's button, or on the phone. */
export const tooMuchOutcomes: readonly (Outcome | Unknown)[] = ["tooMuch", "stopped"];

/** The session of a patient that was left open and can be gone on with; null when there is none. */
export async function openSession(store: Store, patientId: string, by: AppRole, nowMs: number): Promise<Session | null> {
  const open = (await store.sessions.all()).filter((session) => session.endedAtMs === null && session.patientId === patientId && session.by === by && isFresh(session, nowMs));
  return open.sort((a, b) => a.startedAtMs - b.startedAtMs).at(-1) ?? null;
}

/** How many holds of a session have treated, and how many were readings of the threshold; an entry that only tells the pain is neither. */
export async function countHolds(store: Store, sessionId: string): Promise<{ readonly treating: number; readonly readings: number }> {
  const holds = (await store.holds.list({ sessionId })).filter((hold) => !tellsPain(hold));
  const readings = holds.filter(({ record }) => record.programmeKind === "threshold").length;
  return { treating: holds.length - readings, readings };
}

/** Ends what was left open otherwise. What has nothing in it is removed. */
export async function closeOthers(store: Store, kept: string | null, nowMs: number): Promise<void> {
  for (const session of await store.sessions.all()) {
    if (session.endedAtMs !== null || session.id === kept) continue;
    await closeSession(store, session, null, nowMs);
  }
}

/** Ends a session and keeps it, or removes it when nothing was done and nothing answered.
 * @param endedAtMs null: nobody knows */
export async function closeSession(store: Store, session: Session, endedAtMs: number | null, nowMs: number): Promise<void> {
  const holds = await store.holds.list({ sessionId: session.id });
  if (holds.length === 0 && !hasAnswers(session)) return store.sessions.remove(session.id);
  const likelyEnd = Math.max(session.startedAtMs + usualSessionMs, ...holds.map(({ startedAtMs, record }) => startedAtMs + record.approachMs + record.durationMs));
  await store.sessions.put({ ...session, endedAtMs: session.endedAtMs ?? endedAtMs ?? Math.min(likelyEnd, nowMs) });
}

/** Why and how the safety check is asked in a session of now; null: the answers that are there still count.
 * @param current the session that is gone on with, null for a new one */
export async function askingNow(store: Store, patientId: string, current: Session | null, nowMs: number): Promise<{ reason: AskingReason; form: AskingForm } | null> {
  const asked = (await store.sessions.all()).filter((session) => session.patientId === patientId && session.safety.askedAtMs > 0);
  const lastAskedAtMs = asked.length === 0 ? null : Math.max(...asked.map(({ safety }) => safety.askedAtMs));
  const holds = lastAskedAtMs === null ? [] : await store.holds.list({ patientId, fromMs: lastAskedAtMs });
  const isSince = (atMs: number): boolean => lastAskedAtMs !== null && atMs > lastAskedAtMs;
  return askingFor({
    nowMs,
    lastAskedAtMs,
    sameSession: current !== null && current.safety.askedAtMs === lastAskedAtMs,
    strongSorenessSince: asked.some(({ sorenessAt24h, sorenessAt36h }) => [sorenessAt24h, sorenessAt36h].some((answer) => answer?.level === "strong" && isSince(answer.answeredAtMs))),
    tooMuchSince: holds.some(({ record, startedAtMs }) => tooMuchOutcomes.includes(record.outcome) && isSince(startedAtMs)),
  });
}

function isFresh({ startedAtMs }: Session, nowMs: number): boolean {
  return nowMs - startedAtMs < goOnWithinMs;
}

function hasAnswers(session: Session): boolean {
  const told = [session.painBefore, session.painAfter, session.thresholdBeforeMilliNewtons, session.thresholdAfterMilliNewtons];
  return session.safety.present.length > 0 || session.note !== "" || told.some((value) => value !== null);
}
