import type { Session, StoredHold } from "../../storage/model";

/** How often each site was treated: sessions that are over, by the number of the site. */
export function siteMarks(sessions: readonly Session[]): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  for (const { site, endedAtMs } of sessions) if (site !== 0 && endedAtMs !== null) marks.set(site, (marks.get(site) ?? 0) + 1);
  return marks;
}

/** Holds by session, without readings of the threshold and without records that only tell the pain. */
export function holdCounts(holds: readonly StoredHold[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sessionId, record } of holds) {
    if (sessionId === null || record.outcome === "painTold" || record.programmeKind === "threshold") continue;
    counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
  }
  return counts;
}

/** A session that runs, with the note that was kept meanwhile: the run does not know of it, and would write an older one over it. */
export function withKeptNote(running: Session, kept: readonly Session[]): Session {
  const note = kept.find(({ id }) => id === running.id)?.note ?? running.note;
  return { ...running, note };
}
