import { describe, expect, test } from "vitest";
import { ForceWindow, nothingFelt } from "../../src/screens/calibration/force-window";

import { leastMoveMilliNewtons, readingShare, restsOnTip } from "../../src/screens/calibration/self-measure";

const periodMs = 12.5;

function fed(forces: readonly number[]): ForceWindow {
  const window = new ForceWindow();
  forces.forEach((force, index) => window.put(index * periodMs, force));
  return window;
}

const resting = (count: number, moved: number): number[] => Array.from({ length: count }, (_, index) => 10_000 + (index % 2) * moved);

describe("the last second of force", () => {
  test("is at rest when it moves by 0.3 N at most, for nearly a second", () => {
    expect(fed(resting(80, 300)).view().isSteady).toBe(true);
    expect(fed(resting(80, 301)).view().isSteady).toBe(false);
    expect(fed(resting(40, 0)).view().isSteady).toBe(false);
  });

  test("forgets what is older", () => {
    expect(fed([50_000, ...resting(81, 0)]).view()).toEqual({ forceMilliNewtons: 10_000, highestMilliNewtons: 50_000, lowestMilliNewtons: 10_000, isSteady: true });
  });

  test("begins anew behind a gap, and where the device's counter does", () => {
    const gap = fed(resting(80, 0));
    gap.put(1_000, null);
    expect(gap.view().forceMilliNewtons).toBeNull();
    gap.put(1_013, 10_000);
    expect(gap.view()).toMatchObject({ forceMilliNewtons: 10_000, isSteady: false });
    const restarted = fed(resting(80, 0));
    restarted.put(0, 90_000);
    restarted.put(1, 10_000);
    expect(restarted.view().isSteady).toBe(false);
  });

  test("knows nothing before the first reading and after it was cleared", () => {
    expect(new ForceWindow().view()).toEqual(nothingFelt);
    const cleared = fed(resting(80, 0));
    cleared.clear();
    expect(cleared.view()).toEqual(nothingFelt);
  });
});

describe("a mass of 30 N is measured by itself", () => {
  const weight = 30_000;
  const put = { forceMilliNewtons: weight, highestMilliNewtons: weight, lowestMilliNewtons: 0, isSteady: true };
  const low = weight * (1 - readingShare);
  const high = weight * (1 + readingShare);

  test.each([
    ["when it rests", put, true],
    ["not while it moves", { ...put, isSteady: false }, false],
    ["not before anything was felt", nothingFelt, false],
    ["at the lowest reading that is near", { ...put, forceMilliNewtons: low }, true],
    ["not below it", { ...put, forceMilliNewtons: low - 1 }, false],
    ["at the highest reading that is near", { ...put, forceMilliNewtons: high, highestMilliNewtons: high }, true],
    ["not above it", { ...put, forceMilliNewtons: high + 1, highestMilliNewtons: high + 1 }, false],
    ["not when it has been there all the time", { ...put, lowestMilliNewtons: weight - leastMoveMilliNewtons + 1 }, false],
    ["when it has just been put on", { ...put, lowestMilliNewtons: weight - leastMoveMilliNewtons }, true],
  ])("%s", (_, view, measured) => {
    expect(restsOnTip(view, weight)).toBe(measured);
  });
});
