import { describe, expect, test } from "vitest";
import { byDay, dayStart, dayText, firstOf, parseDay } from "../../src/screens/history/days";
import { seededRandom } from "../seeded-random";
import { inZone } from "./fixtures";

const hourMs = 3_600_000;
const itself = (atMs: number) => atMs;

/** Zone, and a day on which its clocks change: forward, back, by half an hour, at midnight, never. */
const changes: readonly [zone: string, year: number, month: number, day: number, hours: number][] = [
  ["Europe/Berlin", 2026, 3, 29, 23], ["Europe/Berlin", 2026, 10, 25, 25], ["America/New_York", 2026, 3, 8, 23], ["America/New_York", 2026, 11, 1, 25],
  ["Australia/Lord_Howe", 2026, 4, 5, 24.5], ["Australia/Lord_Howe", 2026, 10, 4, 23.5], ["Africa/Cairo", 2026, 4, 24, 23], ["Asia/Kolkata", 2026, 3, 29, 24], ["UTC", 2026, 3, 29, 24],
];

describe.each(changes)("in %s on %i-%i-%i, a day of %d hours", (zone, year, month, day, hours) => {
  const startOf = (d: number) => new Date(year, month - 1, d).getTime();

  test("the day is as long as it is", () => inZone(zone, () => {
    expect((dayStart(startOf(day), 1) - dayStart(startOf(day))) / hourMs).toBe(hours);
  }));

  test("all of its minutes are one day, and the ones before and after are others", () => inZone(zone, () => {
    const [start, end] = [startOf(day), startOf(day + 1)];
    for (let at = start; at < end; at += 60_000) expect(dayStart(at), new Date(at).toISOString()).toBe(start);
    const moments = [end + 1, end, end - 1, start + 1, start, start - 1];
    expect(byDay(moments, itself).map(({ things }) => things)).toEqual([[end + 1, end], [end - 1, start + 1, start], [start - 1]]);
    expect(byDay(moments.toReversed(), itself).map(({ things }) => things)).toEqual([[start - 1], [start, start + 1, end - 1], [end, end + 1]]);
  }));

  test("weeks back and forth are whole days", () => inZone(zone, () => {
    for (let moved = -10; moved <= 10; moved++) expect(dayText(dayStart(startOf(day), moved))).toBe(dayText(startOf(day + moved)));
  }));

  test("a date field's day is read as its first moment, and written back", () => inZone(zone, () => {
    const start = startOf(day);
    expect(parseDay(dayText(start))).toBe(start);
    expect(parseDay(dayText(startOf(day + 1) - 1))).toBe(start);
  }));
});

describe("things by day", () => {
  test("keep their order, and none is lost", () => inZone("Europe/Berlin", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const moments = Array.from({ length: 300 }, () => Date.UTC(2026, 2, 1) + Math.floor(random() * 60 * 24 * hourMs)).sort((a, b) => b - a);
      const days = byDay(moments, itself);
      expect(days.flatMap(({ things }) => things), `seed ${seed}`).toEqual(moments);
      expect(new Set(days.map(({ startMs }) => startMs)).size, `seed ${seed}`).toBe(days.length);
      for (const { startMs, things } of days) expect(things.every((at) => dayStart(at) === startMs), `seed ${seed}`).toBe(true);
    }
  }));

  test("of nothing are no days", () => expect(byDay([], itself)).toEqual([]));
});

describe("the first of the days' things", () => {
  const days = [{ startMs: 3, things: ["a", "b"] }, { startMs: 2, things: ["c"] }, { startMs: 1, things: ["d", "e", "f"] }];
  test.each([[0, []], [1, [["a"]]], [2, [["a", "b"]]], [3, [["a", "b"], ["c"]]], [4, [["a", "b"], ["c"], ["d"]]], [6, [["a", "b"], ["c"], ["d", "e", "f"]]], [7, [["a", "b"], ["c"], ["d", "e", "f"]]], [-1, []]])(
    "%i of them", (count, expected) => expect(firstOf(days, count).map(({ things }) => things)).toEqual(expected));

  test("are the same day when all of it is there, so that nothing is drawn anew", () => {
    expect(firstOf(days, 3)[0]).toBe(days[0]);
    expect(firstOf(days, 6)[2]).toBe(days[2]);
    expect(firstOf(days, 5)[2]).not.toBe(days[2]);
  });
});

test.each(["", "2026-02-30", "2026-13-01", "2026-1-1", "21.3.2026", "2026-03-21T00:00", "x"])("%j is no day", (text) => expect(parseDay(text)).toBeNull());
