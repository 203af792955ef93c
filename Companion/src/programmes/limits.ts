// The ranges of a programme's fields as the firmware has them (Firmware/Core/Programmes/ProgrammeLimits.cs), in the units in which they travel over the link (docs/protocol.md).
// A test holds them to docs/programme.schema.json and to the refusals in docs/protocol-vectors.json.

/** A range, both ends allowed. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** Most steps of a programme. */
export const mostSteps = 8;
/** Most repeats of a programme. */
export const mostRepeats = 20;
/** Readings of a threshold measurement; its result is the mean of the last two. */
export const thresholdReadings = 3;
/** Guided rise, 10 mN/s; 0 beside it leaves the rise to the hand. */
export const rampCentiNewtonsPerSecond: Range = { lowest: 100, highest: 2_000 };
/** Target, 10 mN. */
export const targetCentiNewtons: Range = { lowest: 200, highest: 15_000 };
/** Half the width of the band, % of the target. */
export const tolerancePercent: Range = { lowest: 3, highest: 30 };
/** Time in the band that anybody may ask for, s. */
export const holdSeconds: Range = { lowest: 10, highest: 30 };
/** Times in the band that only a therapist may ask for, s. */
export const longHoldSeconds: readonly number[] = [60, 90];
/** Rest behind a step, s. */
export const restSeconds: Range = { lowest: 0, highest: 600 };
/** The device's own limit, mN: a cap at or over it lowers no target. */
export const highestForceMilliNewtons = 200_000;
/** Cap of a device as delivered, mN. */
export const deliveredCapMilliNewtons = 60_000;
/** What a file's step has when it says nothing, %. */
export const usualTolerancePercent = 10;
/** mN in the link's unit of a force, 10 mN. */
export const milliNewtonsPerCentiNewton = 10;

/** The highest target, mN, whose band fits twice under a cap, so that an overshoot can be guided back.
 * @param capMilliNewtons the cap, mN
 * @param tolerance half the width of the band, % */
export function highestTargetMilliNewtons(capMilliNewtons: number, tolerance: number): number {
  const highest = targetCentiNewtons.highest * milliNewtonsPerCentiNewton;
  return capMilliNewtons >= highestForceMilliNewtons ? highest : Math.floor((capMilliNewtons * 100) / (100 + 2 * tolerance));
}
