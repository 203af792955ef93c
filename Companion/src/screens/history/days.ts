/** Things of one local day. */
export interface Day<T> {
  /** The day's first moment, ms UTC. */
  readonly startMs: number;
  readonly things: readonly T[];
}

/** The first moment of the local day, ms UTC, moved by whole days. Days have 23 or 25 hours when the clocks change. */
export function dayStart(atMs: number, movedDays = 0): number {
  const at = new Date(atMs);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + movedDays).getTime();
}

/** By local days, in the order in which the things come; things of one day must come together. */
export function byDay<T>(things: readonly T[], atMs: (thing: T) => number): Day<T>[] {
  const days: { startMs: number; endMs: number; things: T[] }[] = [];
  for (const thing of things) {
    const at = atMs(thing);
    const last = days.at(-1);
    if (last && at >= last.startMs && at < last.endMs) last.things.push(thing);
    else days.push({ startMs: dayStart(at), endMs: dayStart(at, 1), things: [thing] });
  }
  return days.map(({ startMs, things: ofDay }) => ({ startMs, things: ofDay }));
}

/** The first of the days' things, so many in all. */
export function firstOf<T>(days: readonly Day<T>[], count: number): Day<T>[] {
  const first: Day<T>[] = [];
  let left = count;
  for (const day of days) {
    if (left <= 0) break;
    first.push(day.things.length <= left ? day : { ...day, things: day.things.slice(0, left) });
    left -= day.things.length;
  }
  return first;
}

/** "2026-03-21" as a date field has it, of the local day. */
export function dayText(atMs: number): string {
  const at = new Date(atMs);
  return [String(at.getFullYear()).padStart(4, "0"), String(at.getMonth() + 1).padStart(2, "0"), String(at.getDate()).padStart(2, "0")].join("-");
}

/** The first moment of the local day that a date field tells, ms UTC; null for none. */
export function parseDay(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const startMs = new Date(Number(year), Number(month) - 1, Number(day)).getTime();
  return dayText(startMs) === text ? startMs : null;
}
