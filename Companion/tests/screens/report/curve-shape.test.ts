import { describe, expect, test } from "vitest";
import type { HoldCurve, HoldRecord } from "../../../src/protocol/messages";
import { curveShape, drawing, ticks } from "../../../src/screens/report/curve-shape";
import { RandomThings } from "../../export/random-store";
import { seededRandom } from "../../seeded-random";

const things = new RandomThings(seededRandom(8));
const record: HoldRecord = {
  ...things.record(1), outcome: "completed", programmeKind: "steady", targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000, approachMs: 2_000, durationMs: 16_000, thresholdMilliNewtons: 0,
};
const curve: HoldCurve = { periodMs: 200, milliNewtons: Array.from({ length: 90 }, (_, index) => Math.min(40_000, index * 4_000)), cut: false };

const places = (line: string): [number, number][] => [...line.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("The drawing of a curve", () => {
  test("has a place for each point, from left to right, all of them on the paper", () => {
    const points = places(curveShape(record, curve).line);
    expect(points).toHaveLength(90);
    for (const [index, [x, y]] of points.entries()) {
      expect(x).toBeGreaterThan(points[index - 1]?.[0] ?? drawing.left);
      expect(x).toBeLessThanOrEqual(drawing.width - drawing.right);
      expect(y).toBeGreaterThanOrEqual(drawing.top);
      expect(y).toBeLessThanOrEqual(drawing.height - drawing.bottom);
    }
  });

  test("has the band around the held force, from reaching it to the end", () => {
    const { band, line } = curveShape(record, curve);
    const [x, y] = places(line).at(-1)!;
    expect(y).toBeGreaterThan(band!.y);
    expect(y).toBeLessThan(band!.y + band!.height);
    expect(x).toBeLessThanOrEqual(band!.x + band!.width);
    expect(band!.x).toBeGreaterThan(drawing.left);
  });

  test("has no band where none was to be kept", () => {
    expect(curveShape({ ...record, programmeKind: "threshold" }, curve).band).toBeNull();
    expect(curveShape({ ...record, durationMs: 0 }, curve).band).toBeNull();
  });

  test("has no band where the stored curve ends before it was reached", () => {
    expect(curveShape({ ...record, approachMs: 60_000 }, curve).band).toBeNull();
  });

  test("shows a force under zero under the line of zero", () => {
    const shape = curveShape(record, { ...curve, milliNewtons: [0, -2_000, 1_000] });
    expect(places(shape.line)[1]![1]).toBeGreaterThan(shape.zero);
    expect(shape.newtons.map(({ value }) => value)).toContain(0);
  });

  test("never leaves the paper nor the numbers, for 500 random holds (seed 9)", () => {
    const random = new RandomThings(seededRandom(9));
    for (let hold = 0; hold < 500; hold++) {
      const shape = curveShape(random.record(1), random.curve());
      for (const [x, y] of places(shape.line)) {
        expect(x >= drawing.left && x <= drawing.width - drawing.right && y >= drawing.top - 0.1 && y <= drawing.height - drawing.bottom + 0.1).toBe(true);
      }
      expect(shape.newtons.length).toBeLessThanOrEqual(9);
      expect(shape.seconds.length).toBeLessThanOrEqual(9);
    }
  });
});

test.each([
  { lowest: 0, highest: 8, values: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
  { lowest: 0, highest: 8.1, values: [0, 2, 4, 6, 8] },
  { lowest: 0, highest: 47, values: [0, 10, 20, 30, 40] },
  { lowest: -3, highest: 12, values: [-2, 0, 2, 4, 6, 8, 10, 12] },
  { lowest: 0, highest: 1, values: [0, 1] },
])("An axis from $lowest to $highest has its marks at $values", ({ lowest, highest, values }) => expect(ticks(lowest, highest)).toEqual(values));
