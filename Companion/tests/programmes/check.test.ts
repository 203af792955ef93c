import { describe, expect, it } from "vitest";
import { checkProgramme, widestAllowance, type ProgrammeAllowance } from "../../src/programmes/check";
import { highestTargetMilliNewtons } from "../../src/programmes/limits";
import type { Programme, ProgrammeStep } from "../../src/protocol/messages";

const step: ProgrammeStep = { targetMilliNewtons: 40_000, tolerancePercent: 10, holdSeconds: 15, restSeconds: 20 };
const steady: Programme = { kind: "steady", repeats: 2, rampMilliNewtonsPerSecond: 0, steps: [step] };
const alternating: Programme = { ...steady, kind: "alternating", steps: [step, step] };
const stepped: Programme = { ...steady, kind: "stepped", repeats: 1, steps: [step, { ...step, targetMilliNewtons: 50_000 }] };
const threshold: Programme = { kind: "threshold", repeats: 3, rampMilliNewtonsPerSecond: 5_000, steps: [{ ...step, holdSeconds: 0 }] };
const delivered: ProgrammeAllowance = { capMilliNewtons: 60_000, allowsLongHolds: false };

const times = (count: number, one: ProgrammeStep): ProgrammeStep[] => Array.from({ length: count }, () => one);
const rising = (count: number): ProgrammeStep[] => Array.from({ length: count }, (_, i) => ({ ...step, targetMilliNewtons: 20_000 + 1_000 * i }));

/** A field, how a value gets into a programme, and the two ends that pass; one unit beyond each is refused, by name and with both ends. */
const sweeps: readonly [name: string, field: string, unit: number, lowest: number, highest: number, make: (value: number) => Programme][] = [
  ["repeats of steady", "repeats", 1, 1, 20, (repeats) => ({ ...steady, repeats })],
  ["repeats of alternating", "repeats", 1, 1, 20, (repeats) => ({ ...alternating, repeats })],
  ["repeats of stepped", "repeats", 1, 1, 1, (repeats) => ({ ...stepped, repeats })],
  ["readings of threshold", "repeats", 1, 3, 3, (repeats) => ({ ...threshold, repeats })],
  ["steps of steady", "steps", 1, 1, 1, (count) => ({ ...steady, steps: times(count, step) })],
  ["steps of alternating", "steps", 1, 2, 8, (count) => ({ ...alternating, steps: times(count, step) })],
  ["steps of stepped", "steps", 1, 2, 8, (count) => ({ ...stepped, steps: rising(count) })],
  ["steps of threshold", "steps", 1, 1, 1, (count) => ({ ...threshold, steps: times(count, { ...step, holdSeconds: 0 }) })],
  ["ramp of threshold", "ramp", 10, 1_000, 20_000, (ramp) => ({ ...threshold, rampMilliNewtonsPerSecond: ramp })],
  ["target", "target", 10, 2_000, 150_000, (target) => ({ ...steady, steps: [{ ...step, targetMilliNewtons: target }] })],
  ["tolerance", "tolerance", 1, 3, 30, (tolerance) => ({ ...steady, steps: [{ ...step, tolerancePercent: tolerance }] })],
  ["rest", "rest", 1, 0, 600, (rest) => ({ ...steady, steps: [{ ...step, restSeconds: rest }] })],
  ["hold of threshold", "hold", 1, 0, 0, (hold) => ({ ...threshold, steps: [{ ...step, holdSeconds: hold }] })],
];
const wireUnit: Partial<Record<string, number>> = { ramp: 10, target: 10 };

describe("a programme is judged as the firmware judges it", () => {
  it.each(sweeps)("%s: both ends pass, one beyond each is refused", (_name, field, unit, lowest, highest, make) => {
    expect(checkProgramme(make(lowest), widestAllowance)).toBeNull();
    expect(checkProgramme(make(highest), widestAllowance)).toBeNull();
    const scale = wireUnit[field] ?? 1;
    const refusal = { field, step: 0, lowest: lowest / scale, highest: highest / scale };
    if (lowest > 0 || field !== "steps") expect(checkProgramme(make(lowest - unit < 0 && field === "steps" ? 0 : lowest - unit), widestAllowance)).toEqual(refusal);
    expect(checkProgramme(make(highest + unit), widestAllowance)).toEqual(refusal);
  });

  it("the hand's own rise is 0, and nothing between it and 1 N/s", () => {
    const withRamp = (ramp: number) => checkProgramme({ ...steady, rampMilliNewtonsPerSecond: ramp }, widestAllowance);
    expect(withRamp(0)).toBeNull();
    expect(withRamp(10)).toEqual({ field: "ramp", step: 0, lowest: 100, highest: 2_000 });
    expect(withRamp(990)).toEqual({ field: "ramp", step: 0, lowest: 100, highest: 2_000 });
    expect(withRamp(1_000)).toBeNull();
    expect(withRamp(20_010)).toEqual({ field: "ramp", step: 0, lowest: 100, highest: 2_000 });
  });

  it.each([[9, false, false], [10, true, true], [30, true, true], [31, false, false], [59, false, false], [60, false, true], [61, false, false], [89, false, false], [90, false, true], [91, false, false]])(
    "a hold of %i s: for anybody %s, for a therapist %s", (holdSeconds, anybody, therapist) => {
      const programme = { ...steady, steps: [{ ...step, holdSeconds }] };
      const refusal = { field: "hold", step: 0, lowest: 10, highest: 30 };
      expect(checkProgramme(programme, { ...widestAllowance, allowsLongHolds: false })).toEqual(anybody ? null : refusal);
      expect(checkProgramme(programme, widestAllowance)).toEqual(therapist ? null : refusal);
    });

  it.each([[60_000, 10, 50_000], [60_000, 30, 37_500], [100_000, 10, 83_330], [10_000, 3, 9_430], [199_990, 10, 150_000], [200_000, 30, 150_000]])(
    "under a cap of %i mN a band of %i %% fits twice up to %i mN", (capMilliNewtons, tolerancePercent, highest) => {
      const withTarget = (targetMilliNewtons: number) => checkProgramme({ ...steady, steps: [{ ...step, tolerancePercent, targetMilliNewtons }] }, { ...delivered, capMilliNewtons });
      expect(withTarget(highest)).toBeNull();
      expect(withTarget(highest + 10)).toEqual({ field: "target", step: 0, lowest: 200, highest: highest / 10 });
      expect(highestTargetMilliNewtons(capMilliNewtons, tolerancePercent)).toBeGreaterThanOrEqual(highest);
    });

  it("each level of a stepped press lies over the one before", () => {
    const levels = (...targets: number[]) => checkProgramme({ ...stepped, steps: targets.map((targetMilliNewtons) => ({ ...step, targetMilliNewtons })) }, delivered);
    expect(levels(20_000, 20_010)).toBeNull();
    expect(levels(20_000, 20_000)).toEqual({ field: "target", step: 1, lowest: 2_001, highest: 5_000 });
    expect(levels(20_000, 30_000, 25_000)).toEqual({ field: "target", step: 2, lowest: 3_001, highest: 5_000 });
    expect(checkProgramme({ ...alternating, steps: [step, { ...step, targetMilliNewtons: 20_000 }] }, delivered), "levels that alternate may sink").toBeNull();
  });

  it("the first that is wrong is named: kind, steps, repeats, ramp, then step by step tolerance, target, hold, rest", () => {
    const wrongStep: ProgrammeStep = { targetMilliNewtons: 0, tolerancePercent: 0, holdSeconds: 0, restSeconds: -1 };
    let programme: Programme = { kind: "none" as Programme["kind"], repeats: 0, rampMilliNewtonsPerSecond: 10, steps: [] };
    const order: (string | undefined)[] = [];
    const judge = () => order.push(checkProgramme(programme, widestAllowance)?.field);
    judge();
    programme = { ...programme, kind: "alternating" };
    judge();
    programme = { ...programme, steps: [wrongStep, wrongStep] };
    judge();
    programme = { ...programme, repeats: 1 };
    judge();
    programme = { ...programme, rampMilliNewtonsPerSecond: 0 };
    for (const mend of [{}, { tolerancePercent: 10 }, { targetMilliNewtons: 20_000 }, { holdSeconds: 15 }, { restSeconds: 0 }]) {
      programme = { ...programme, steps: [{ ...programme.steps[0]!, ...mend }, wrongStep] };
      judge();
    }
    expect(order).toEqual(["kind", "steps", "repeats", "ramp", "tolerance", "target", "hold", "rest", "tolerance"]);
    expect(checkProgramme(programme, widestAllowance)?.step, "of the second step").toBe(1);
  });

  it.each([["target", { targetMilliNewtons: 40_005 }], ["tolerance", { tolerancePercent: 10.5 }], ["hold", { holdSeconds: 15.5 }], ["rest", { restSeconds: Number.NaN }]])(
    "a %s that the link cannot carry is refused", (field, part) => {
      expect(checkProgramme({ ...steady, steps: [{ ...step, ...part }] }, widestAllowance)?.field).toBe(field);
    });
});
