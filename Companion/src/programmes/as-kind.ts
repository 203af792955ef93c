import type { Programme, ProgrammeKind, ProgrammeStep } from "../protocol/messages";
import { repeatsOf, stepCountOf } from "./check";
import { holdSeconds, rampCentiNewtonsPerSecond, milliNewtonsPerCentiNewton, targetCentiNewtons, type Range } from "./limits";
import { thresholdProgramme } from "./presets";

const usualHoldSeconds = 15;
/** Levels that are added rise by this much, mN. */
const addedMilliNewtons = 5_000;

/** A programme as one of another kind: what the new kind cannot have is brought into its range, the rest stays. */
export function asKind(programme: Programme, kind: ProgrammeKind): Programme {
  const isThreshold = kind === "threshold";
  const ramp = programme.rampMilliNewtonsPerSecond;
  const needsRamp = isThreshold && ramp < rampCentiNewtonsPerSecond.lowest * milliNewtonsPerCentiNewton;
  return {
    kind,
    repeats: clamped(programme.repeats, repeatsOf(kind)),
    rampMilliNewtonsPerSecond: needsRamp ? thresholdProgramme.rampMilliNewtonsPerSecond : ramp,
    steps: stepsFor(programme.steps, kind).map((step) => ({ ...step, holdSeconds: isThreshold ? 0 : step.holdSeconds < holdSeconds.lowest ? usualHoldSeconds : step.holdSeconds })),
  };
}

/** A step to add behind the last: a little more, as far as there is room. */
export function stepAfterLast(steps: readonly ProgrammeStep[]): ProgrammeStep {
  const last = steps.at(-1) ?? { targetMilliNewtons: 20_000, tolerancePercent: 10, holdSeconds: usualHoldSeconds, restSeconds: 0 };
  return { ...last, targetMilliNewtons: Math.min(last.targetMilliNewtons + addedMilliNewtons, targetCentiNewtons.highest * milliNewtonsPerCentiNewton) };
}

function stepsFor(steps: readonly ProgrammeStep[], kind: ProgrammeKind): ProgrammeStep[] {
  const { lowest, highest } = stepCountOf(kind);
  const fitting = steps.slice(0, highest);
  while (fitting.length < lowest) fitting.push(stepAfterLast(fitting));
  return fitting;
}

const clamped = (value: number, { lowest, highest }: Range): number => Math.min(highest, Math.max(lowest, Number.isFinite(value) ? value : lowest));
