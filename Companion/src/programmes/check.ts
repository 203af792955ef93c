import type { ProgrammeFieldRange } from "../link/device-link";
import { programmeKinds, type Programme, type ProgrammeStep } from "../protocol/messages";
import * as limits from "./limits";

/** What a device allows beyond the ranges. */
export interface ProgrammeAllowance {
  /** Each band must fit under it twice, mN. */
  readonly capMilliNewtons: number;
  /** A therapist's device, or a phone that has shown the key: holds of 60 and 90 s. */
  readonly allowsLongHolds: boolean;
}

/** What no device refuses for its role or cap. */
export const widestAllowance: ProgrammeAllowance = { capMilliNewtons: limits.highestForceMilliNewtons, allowsLongHolds: true };

type Field = ProgrammeFieldRange["field"];

/** The first field that is out of its range, in the firmware's order (Firmware/Core/Programmes/ProgrammeCheck.cs), with the range in the link's unit of the field; null: the device takes the programme.
 * A value that the link cannot carry (no whole number of its unit) is out of range. */
export function checkProgramme(programme: Programme, allowance: ProgrammeAllowance): ProgrammeFieldRange | null {
  return checkHead(programme) ?? checkSteps(programme, allowance);
}

/** Steps that a kind may have. */
export function stepCountOf(kind: Programme["kind"]): limits.Range {
  return kind === "steady" || kind === "threshold" ? { lowest: 1, highest: 1 } : { lowest: 2, highest: limits.mostSteps };
}

/** Repeats that a kind may have. */
export function repeatsOf(kind: Programme["kind"]): limits.Range {
  if (kind === "threshold") return { lowest: limits.thresholdReadings, highest: limits.thresholdReadings };
  return { lowest: 1, highest: kind === "stepped" ? 1 : limits.mostRepeats };
}

function checkHead({ kind, steps, repeats, rampMilliNewtonsPerSecond }: Programme): ProgrammeFieldRange | null {
  const ramp = rampMilliNewtonsPerSecond / limits.milliNewtonsPerCentiNewton;
  const isFree = ramp === 0 && kind !== "threshold";
  return (
    outside("kind", 0, programmeKinds.indexOf(kind) + 1, { lowest: 1, highest: programmeKinds.length }) ??
    outside("steps", 0, steps.length, stepCountOf(kind)) ??
    outside("repeats", 0, repeats, repeatsOf(kind)) ??
    (isFree ? null : outside("ramp", 0, ramp, limits.rampCentiNewtonsPerSecond))
  );
}

function checkSteps({ kind, steps }: Programme, allowance: ProgrammeAllowance): ProgrammeFieldRange | null {
  let lowest = limits.targetCentiNewtons.lowest;
  for (const [index, step] of steps.entries()) {
    const target = step.targetMilliNewtons / limits.milliNewtonsPerCentiNewton;
    const refused =
      outside("tolerance", index, step.tolerancePercent, limits.tolerancePercent) ??
      outside("target", index, target, { lowest, highest: highestTargetCentiNewtons(allowance.capMilliNewtons, step.tolerancePercent) }) ??
      checkHold(kind, index, step, allowance.allowsLongHolds) ??
      outside("rest", index, step.restSeconds, limits.restSeconds);
    if (refused) return refused;
    if (kind === "stepped") lowest = target + 1; // each level lies over the one before
  }
  return null;
}

function highestTargetCentiNewtons(capMilliNewtons: number, tolerance: number): number {
  const underCap = Math.floor(limits.highestTargetMilliNewtons(capMilliNewtons, tolerance) / limits.milliNewtonsPerCentiNewton);
  return Math.min(underCap, limits.targetCentiNewtons.highest);
}

function checkHold(kind: Programme["kind"], index: number, { holdSeconds }: ProgrammeStep, allowsLongHolds: boolean): ProgrammeFieldRange | null {
  if (kind === "threshold") return outside("hold", index, holdSeconds, { lowest: 0, highest: 0 }); // it ends at the button
  return allowsLongHolds && limits.longHoldSeconds.includes(holdSeconds) ? null : outside("hold", index, holdSeconds, limits.holdSeconds);
}

function outside(field: Field, step: number, value: number, { lowest, highest }: limits.Range): ProgrammeFieldRange | null {
  return Number.isInteger(value) && value >= lowest && value <= highest ? null : { field, step, lowest, highest };
}
