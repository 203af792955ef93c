import type { StoredHold } from "./model";

/** Whether it only tells the pain after the hold before it, and is no hold itself. */
export const tellsPain = (hold: StoredHold): boolean => hold.record.outcome === "painTold";

/** The hold that each entry which tells a pain belongs to, by the entry's key: the one before it, of the same device and patient. Entries without one are not in it. */
export function holdsOfPains(holds: readonly StoredHold[]): ReadonlyMap<string, StoredHold> {
  const holdByPain = new Map<string, StoredHold>();
  const lastHold = new Map<string, StoredHold>();
  for (const entry of [...holds].sort((a, b) => a.record.boot - b.record.boot || a.record.sequence - b.record.sequence)) {
    const hold = lastHold.get(entry.deviceId);
    if (!tellsPain(entry)) lastHold.set(entry.deviceId, entry);
    else if (hold && hold.record.patient === entry.record.patient && entry.record.pain !== null) holdByPain.set(entry.key, hold);
  }
  return holdByPain;
}

/** The pain after each hold, 0 to 10, by the hold's key. Of several the last counts. */
export function painAfterHolds(holds: readonly StoredHold[]): ReadonlyMap<string, number> {
  const holdByPain = holdsOfPains(holds);
  const told = holds.filter((entry) => holdByPain.has(entry.key)).sort((a, b) => a.record.sequence - b.record.sequence);
  return new Map(told.map((entry) => [holdByPain.get(entry.key)!.key, entry.record.pain!]));
}
