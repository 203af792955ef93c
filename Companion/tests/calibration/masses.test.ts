import { describe, expect, test } from "vitest";
import { checkReading } from "../../src/screens/calibration/check-reading";
import { massesProblem, massProblem, mostMilliNewtons, usualMassesKilograms, weightMilliNewtons } from "../../src/screens/calibration/masses";

describe("the weight of a mass", () => {
  test.each([[3, 29_420], [6, 58_840], [9, 88_260], [0.1, 981], [2.04, 20_006], [50, 490_332]])("of %d kg is %d mN", (kilograms, milliNewtons) => {
    expect(weightMilliNewtons(kilograms)).toBe(milliNewtons);
  });
});

describe("a mass", () => {
  test.each([[null, "missing"], [-1, "outOfRange"], [0, "outOfRange"], [0.0001, null], [50, null], [50.001, "outOfRange"]] as const)("of %s kg: %s", (kilograms, problem) => {
    expect(massProblem(kilograms)).toBe(problem);
  });

  test("that the device would refuse is refused here", () => {
    expect(weightMilliNewtons(50.001)).toBeGreaterThan(mostMilliNewtons);
  });
});

describe("a row of masses", () => {
  test.each<[readonly (number | null)[], string | null]>([
    [usualMassesKilograms, null],
    [[3], "tooFew"],
    [[3, 6], null],
    [[1, 2, 3, 4, 5, 6], null],
    [[1, 2, 3, 4, 5, 6, 7], "tooMany"],
    [[3, null], "missing"],
    [[3, 51], "outOfRange"],
    [[1, 2.03], "tooLight"],
    [[1, 2.04], null],
  ])("%j: %s", (masses, problem) => {
    expect(massesProblem(masses)).toBe(problem);
  });
});

describe("a check with a known mass is right", () => {
  test.each([
    [20_000, 20_300, true], [20_000, 20_301, false], [20_000, 19_700, true], [20_000, 19_699, false], // 0.3 N is the larger
    [60_000, 60_600, true], [60_000, 60_601, false], [60_000, 59_400, true], [60_000, 59_399, false], // 1 % is the larger
  ])("%d mN on it, %d mN indicated: %s", (weight, indicated, isRight) => {
    expect(checkReading(weight, indicated).isRight).toBe(isRight);
  });
});
