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
