import type { HoldView } from "../../guidance/live-hold";
import type { Programme } from "../../protocol/messages";

/** What the device asks for, mN; the target is 0 before it has told. */
export interface AskedForce {
  readonly targetMilliNewtons: number;
  readonly toleranceMilliNewtons: number;
}

/** Until the device has told. */
export const nothingAsked: AskedForce = { targetMilliNewtons: 0, toleranceMilliNewtons: 0 };

/** What the device asks for now or next, after "too much" less than its programme says. While the target may rise, in an approach and in a threshold measurement, it is the one of before;
 * of another step than before nothing is known then.
 * @param stepBefore the step that `before` is of */
export function askedForce(known: AskedForce, { reading, phase, programmeKind, step, targetMilliNewtons, toleranceMilliNewtons }: HoldView, stepBefore = step): AskedForce {
  const before = step === stepBefore ? known : nothingAsked;
  const mayRise = phase === "approach" || programmeKind === "threshold";
  const isSame = targetMilliNewtons === before.targetMilliNewtons && toleranceMilliNewtons === before.toleranceMilliNewtons;
  return reading !== "live" || mayRise || isSame ? before : { targetMilliNewtons, toleranceMilliNewtons };
}

/** The lowest that the device asks for after "too much", as a share of the programme's target (docs/programmes.md). */
const lowestRelief = 0.5;
const percent = 100;

/** What a step asks for in the band: as the device tells it, or as the programme has it while the device tells nothing, or only from where a rise begins. */
export function forceOfStep(told: AskedForce, { steps, rampMilliNewtonsPerSecond }: Programme, step: number): AskedForce | null {
  const own = steps[step];
  if (!own) return null;
  const isBeginOfRise = rampMilliNewtonsPerSecond > 0 && told.targetMilliNewtons < own.targetMilliNewtons * lowestRelief;
  if (told.targetMilliNewtons > 0 && !isBeginOfRise) return told;
  return { targetMilliNewtons: own.targetMilliNewtons, toleranceMilliNewtons: (own.targetMilliNewtons * own.tolerancePercent) / percent };
}
