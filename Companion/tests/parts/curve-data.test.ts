import { describe, expect, test } from "vitest";
import { bandOf, extent, forceAt, pointsOf, stretchesOf, thresholdPoint, type CurveBand, type CurvePoint } from "../../src/parts/curve-data";
import { seededRandom } from "../seeded-random";
import { aRecord } from "../storage/fixtures";

const band: CurveBand = { low: 27, target: 30, high: 33, from: 1, to: 9 };
const flat = (newtons: number): CurvePoint[] => [[2, newtons], [3, newtons]];
const places = (points: readonly CurvePoint[], within: CurveBand | null = band) => stretchesOf(points, within).map(({ place }) => place);

test("a point stands in the middle of its period", () => {
  expect(pointsOf({ periodMs: 200, milliNewtons: [1000, -500], cut: false })).toEqual([[0.1, 1], [0.3, -0.5]]);
});

describe("the band of a hold", () => {
  test("counts from where it was reached to the end", () => expect(bandOf(aRecord(1))).toEqual({ low: 27, target: 30, high: 33, from: 1.2, to: 17.2 }));
  test.each([["threshold", { programmeKind: "threshold" }], ["stepped", { programmeKind: "stepped" }], ["no target", { targetMilliNewtons: 0 }], ["a band that was not reached", { durationMs: 0 }]] as const)(
    "is none with %s", (_name, change) => expect(bandOf(aRecord(1, change))).toBeNull());
  test.each(["steady", "alternating", null] as const)("is there with a programme %s", (programmeKind) => expect(bandOf(aRecord(1, { programmeKind }))).not.toBeNull());
});

describe("a curve", () => {
  test.each([[26.99, "below"], [27.01, "inside"], [30, "inside"], [32.99, "inside"], [33.01, "above"], [27, "inside"], [33, "inside"]])("at %d N is %s", (newtons, place) => expect(places(flat(newtons))).toEqual([place]));
  test("is not judged before the band was reached and after the end", () => {
    expect(stretchesOf([[0, 30], [10, 30]], band)).toEqual([{ place: "free", points: [[0, 30], [1, 30]] }, { place: "inside", points: [[1, 30], [9, 30]] }, { place: "free", points: [[9, 30], [10, 30]] }]);
  });
  test("is cut where it goes through the band", () => {
    expect(stretchesOf([[2, 24], [4, 36]], band)).toEqual([
      { place: "below", points: [[2, 24], [2.5, 27]] }, { place: "inside", points: [[2.5, 27], [3.5, 33]] }, { place: "above", points: [[3.5, 33], [4, 36]] },
    ]);
  });
  test("without a band is one stretch", () => expect(places([[0, 0], [1, 30], [2, 50]], null)).toEqual(["free"]));
  test("of one point or none has no line", () => expect([places([]), places([[1, 2]])]).toEqual([[], []]));

  test("keeps all its points in order, neighbours share an end, and none spans an edge", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seededRandom(seed);
      const points = Array.from({ length: 60 }, (_, i): CurvePoint => [i * 0.2, 20 + random() * 20]);
      const stretches = stretchesOf(points, band);
      const drawn = stretches.flatMap((stretch) => stretch.points);
      for (const point of points) expect(drawn.some(([s, n]) => Math.abs(s - point[0]) < 1e-9 && Math.abs(n - point[1]) < 1e-9), `seed ${seed}`).toBe(true);
      stretches.slice(1).forEach((stretch, i) => {
        expect(stretch.points[0], `seed ${seed}`).toEqual(stretches[i]!.points.at(-1));
        expect(stretch.place, `seed ${seed}`).not.toBe(stretches[i]!.place);
      });
      const near = 1e-9;
      for (const { place, points: line } of stretches) {
        for (const [, newtons] of line) {
          if (place === "inside") expect(newtons >= band.low - near && newtons <= band.high + near, `seed ${seed}`).toBe(true);
          if (place === "below") expect(newtons, `seed ${seed}`).toBeLessThanOrEqual(band.low + near);
          if (place === "above") expect(newtons, `seed ${seed}`).toBeGreaterThanOrEqual(band.high - near);
        }
      }
    }
  });
});

describe("the force at a time", () => {
  const points: CurvePoint[] = [[1, 10], [2, 20], [4, 0]];
  test.each([[0.999, null], [1, 10], [1.5, 15], [2, 20], [3, 10], [4, 0], [4.001, null]])("%d s", (seconds, newtons) => expect(forceAt(points, seconds)).toBe(newtons));
  test("of no curve is none", () => expect(forceAt([], 1)).toBeNull());
});

describe("the threshold's mark", () => {
  const points: CurvePoint[] = [[1, 10], [2, 20], [3, 30], [4, 5]];
  const at = (thresholdMilliNewtons: number) => thresholdPoint(points, aRecord(1, { thresholdMilliNewtons }));
  test("stands where the force was reached first", () => expect([at(20_000), at(20_001)]).toEqual([[2, 20], [3, 20.001]]));
  test("stands at the highest point when the curve's means do not come so far", () => expect(at(31_000)).toEqual([3, 31]));
  test("is none without a threshold or a curve", () => expect([at(0), thresholdPoint([], aRecord(1, { thresholdMilliNewtons: 1 }))]).toEqual([null, null]));
});

describe("the axes", () => {
  const curve = { periodMs: 200, milliNewtons: [0, 40_000, -2000], cut: false };
  test("show all of the curve, the band and the threshold", () => {
    expect(extent([{ record: aRecord(1), curve }])).toEqual({ seconds: 1, lowest: -2, highest: 43.2 });
    expect(extent([{ record: aRecord(1, { targetMilliNewtons: 50_000, toleranceMilliNewtons: 5000 }), curve }]).highest).toBeCloseTo(59.4);
    expect(extent([{ record: aRecord(1, { thresholdMilliNewtons: 100_000 }), curve }]).highest).toBeCloseTo(108);
  });
  test("show both of two holds", () => {
    const long = { periodMs: 500, milliNewtons: Array<number>(100).fill(60_000), cut: false };
    expect(extent([{ record: aRecord(1), curve }, { record: aRecord(2), curve: long }])).toMatchObject({ seconds: 50, lowest: -2 });
  });
  test("of an empty curve are still axes", () => expect(extent([{ record: aRecord(1, { targetMilliNewtons: 0 }), curve: { ...curve, milliNewtons: [] } }])).toEqual({ seconds: 1, lowest: 0, highest: 5.4 }));
});
