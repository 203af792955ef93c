// Days as people count them: by the local calendar, so that a change of the clocks or of the time zone makes no day longer or shorter.

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The number of the local day, counting up by one each midnight. */
export function localDay(atMs: number): number {
  const date = new Date(atMs);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs;
}

/** The same time of the clock so many days later. */
export function addLocalDays(atMs: number, days: number): number {
  const date = new Date(atMs);
  date.setDate(date.getDate() + days);
  return date.getTime();
}

/** Midnight at which the local day of a time begins. */
export function startOfLocalDay(atMs: number): number {
  const date = new Date(atMs);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}

/** Whole local days from one time to another: 0 on the same day. */
export const daysBetween = (fromMs: number, toMs: number): number => localDay(toMs) - localDay(fromMs);

/** A time so many hours later: real hours, by no calendar. */
export const addHours = (atMs: number, hours: number): number => atMs + hours * hourMs;
