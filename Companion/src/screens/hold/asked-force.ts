import type { HoldView } from "../../guidance/live-hold";

/** What the device asks for, mN; the target is 0 before it has told. */
export interface AskedForce {
  readonly targetMilliNewtons: number;
  readonly toleranceMilliNewtons: number;
}

/** Until the device has told. */
export const nothingAsked: AskedForce = { targetMilliNewtons: 0, toleranceMilliNewtons: 0 };

/** What the device asks for now or next, after "too much" less than its programme says. While the target may rise, in an approach and in a threshold measurement, it is the one of before. */
export function askedForce(before: AskedForce, { reading, phase, programmeKind, targetMilliNewtons, toleranceMilliNewtons }: HoldView): AskedForce {
  const mayRise = phase === "approach" || programmeKind === "threshold";
  const isSame = targetMilliNewtons === before.targetMilliNewtons && toleranceMilliNewtons === before.toleranceMilliNewtons;
  return reading !== "live" || mayRise || isSame ? before : { targetMilliNewtons, toleranceMilliNewtons };
}
