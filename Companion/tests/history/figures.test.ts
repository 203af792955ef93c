import { afterEach, describe, expect, test } from "vitest";
import { compared, figures, formatDifference, formatFigure, inBandPercent, rmsError, type Figure } from "../../src/screens/history/figures";
import { anEntry, speak } from "./fixtures";

const figure = (key: string): Figure => figures.find((each) => each.key === key)!;
const shown = (entry: ReturnType<typeof anEntry>) =>
  Object.fromEntries(figures.map((each) => [each.key, each.of(entry.hold.record, entry)]).filter(([, value]) => value !== null));

afterEach(() => speak("en"));

describe("the numbers of a hold", () => {
  test("are all there after a completed one", () => {
    expect(shown(anEntry(1, {}, {}, 2))).toEqual({
      target: 30_000, targetPressure: 300, tolerance: 3000, asked: 15_000, duration: 16_000, inBand: 15_000, inBandShare: 93.75, mean: 29_900, meanPressure: 299, peak: 34_000,
      standardDeviation: 900, rmsError: 950, drift: -200, approach: 1200, approachRate: 9000, painBefore: 4, painAfter: 2, battery: 3900,
    });
  });

  test("of one that did not reach the band are what was asked, the peak and the pain", () => {
    const entry = anEntry(1, { outcome: "approachTimedOut", durationMs: 0, inBandMs: 0 });
    expect(Object.keys(shown(entry))).toEqual(["target", "targetPressure", "tolerance", "asked", "peak", "painBefore", "battery"]);
  });

  test("of one that a power cut ended are none of what the hand did", () => {
    expect(Object.keys(shown(anEntry(1, { outcome: "powerLost" })))).toEqual(["target", "targetPressure", "tolerance", "asked", "painBefore", "battery"]);
  });

  test("of a threshold measurement are the threshold, and no time in a band", () => {
    const values = shown(anEntry(1, { programmeKind: "threshold", outcome: "thresholdMarked", askedMs: 0, thresholdMilliNewtons: 48_200 }));
    expect(values).toMatchObject({ threshold: 48_200, thresholdPressure: 482 });
    for (const key of ["inBand", "inBandShare", "rmsError", "asked"]) expect(values).not.toHaveProperty(key);
  });

  test("have no pressure with a tip whose area nobody knows", () => {
    const keys = Object.keys(shown(anEntry(1, { tipAreaSquareMillimetres: 0, thresholdMilliNewtons: 9 })));
    expect(keys.filter((key) => key.endsWith("Pressure"))).toEqual([]);
  });

  test("of a told pain are the pain after", () => {
    const entry = anEntry(1, { outcome: "painTold", pain: 0, targetMilliNewtons: 0, toleranceMilliNewtons: 0, durationMs: 0, peakMilliNewtons: 0, askedMs: 0, programmeKind: null });
    expect(shown(entry)).toEqual({ painAfter: 0, battery: 3900 });
  });

  test("in the list are the share in the band and the error, unless there is no band", () => {
    expect(inBandPercent(anEntry(1, { durationMs: 10_000, inBandMs: 2500 }).hold.record)).toBe(25);
    expect(inBandPercent(anEntry(1, { durationMs: 0 }).hold.record)).toBeNull();
    expect(rmsError(anEntry(1, { programmeKind: "threshold" }).hold.record)).toBeNull();
    expect(rmsError(anEntry(1).hold.record)).toBe(950);
  });
});

describe("numbers in words", () => {
  test("have their unit and the language's signs", async () => {
    expect(formatFigure(figure("target"), 30_000)).toBe("30.0 N");
    expect(formatFigure(figure("rmsError"), 954)).toBe("0.95 N");
    expect(formatFigure(figure("drift"), -1200)).toBe("−1.20 N");
    expect(formatFigure(figure("inBandShare"), 93.75)).toBe("94 %");
    expect(formatFigure(figure("painBefore"), 4)).toBe("4 / 10");
    await speak("de");
    expect(formatFigure(figure("meanPressure"), 1482.4)).toBe("1.482 kPa");
    expect(formatFigure(figure("battery"), 3905)).toBe("3,91 V");
  });

  test.each([["standardDeviation", 65_534, 65_535, "65.53 N", "≥ 65.54 N"], ["rmsError", 65_534, 65_535, "65.53 N", "≥ 65.54 N"], ["approach", 65_534, 65_535, "65.5 s", "≥ 65.5 s"],
    ["approachRate", 655_340, 655_350, "655.3 N/s", "≥ 655.4 N/s"], ["asked", 655_340, 655_350, "655.3 s", "≥ 655.4 s"], ["tolerance", 65_534, 65_535, "65.5 N", "≥ 65.5 N"]])(
    "%s say at the end of the record's field that it may be more", (key, below, at, belowWords, atWords) => {
      expect([formatFigure(figure(key), below), formatFigure(figure(key), at)]).toEqual([belowWords, atWords]);
    });
});

describe("two holds beside each other", () => {
  test("have all figures that one of them has", () => {
    const rows = compared(anEntry(1, { programmeKind: "threshold", thresholdMilliNewtons: 40_000, askedMs: 0 }), anEntry(2));
    const row = (key: string) => rows.find((each) => each.figure.key === key);
    expect(row("threshold")).toMatchObject({ a: 40_000, b: null });
    expect(row("inBandShare")).toMatchObject({ a: null, b: 93.75 });
    expect(row("painAfter")).toBeUndefined();
    expect(row("battery")).toBeUndefined();
  });

  test.each([
    ["target", 30_000, 31_200, "+1.2 N"], ["target", 31_200, 30_000, "−1.2 N"], ["target", 30_000, 30_000, "0.0 N"], ["target", 30_049, 29_951, "0.0 N"], ["target", 29_949, 30_051, "+0.2 N"],
    ["drift", -200, 200, "+0.40 N"], ["drift", 200, -200, "−0.40 N"], ["inBandShare", 93.75, 50, "−44 %"], ["painAfter", 6, 2, "−4 / 10"],
  ] as const)("%s of %d and %d differ as their shown numbers do", (key, a, b, expected) => {
    expect(formatDifference(figure(key), a, b)).toBe(expected);
  });
});
