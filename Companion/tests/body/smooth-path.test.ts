import { describe, expect, test } from "vitest";
import { bodyOutline } from "../../src/body/outline";
import { mirroredContour, mirroredLines, smoothPath } from "../../src/body/smooth-path";

const numbersOf = (path: string): number[] => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));

describe("a smooth path", () => {
  test("goes through its points", () => {
    expect(smoothPath([[0, 0], [6, 0], [6, 6]], false)).toBe("M0 0C1 0 5 -1 6 0C7 1 6 5 6 6");
  });

  test("ends where it began when it is closed", () => {
    const path = smoothPath([[0, 0], [6, 0], [6, 6]], true);
    expect(path.endsWith(" 0 0Z")).toBe(true);
  });
});

describe("the figure", () => {
  test("is the same on both sides of the middle", () => {
    const numbers = numbersOf(mirroredContour(bodyOutline));
    const points = Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[2 * index]!, numbers[2 * index + 1]!] as const);
    const has = new Set(points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`));
    for (const [x, y] of points) expect(has, `the mirror image of ${x} ${y}`).toContain(`${(400 - x).toFixed(1)} ${y.toFixed(1)}`);
  });

  test("has lines whose halves mirror each other", () => {
    expect(mirroredLines([[10, 5], [20, 5]])).toEqual(["M210 5C211.7 5 218.3 5 220 5", "M190 5C188.3 5 181.7 5 180 5"]);
  });
});
