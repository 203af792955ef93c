import type { ForceView } from "./force-window";

/** How far the device's reading may be from the weight that is expected, as a share of it: the calibration before need not be a good one. Project's own. */
export const readingShare = 0.2;
/** The reading must have moved by so much since the step began, mN: what is still on from the step before is not taken for the next mass. Project's own. */
export const leastMoveMilliNewtons = 2_000;

/** Whether a mass has been put on and rests, so that it can be measured without a hand near the table. */
export function restsOnTip({ forceMilliNewtons, highestMilliNewtons, lowestMilliNewtons, isSteady }: ForceView, weightMilliNewtons: number): boolean {
  if (!isSteady || forceMilliNewtons === null || highestMilliNewtons === null || lowestMilliNewtons === null) return false;
  const isNear = Math.abs(forceMilliNewtons - weightMilliNewtons) <= weightMilliNewtons * readingShare;
  return isNear && highestMilliNewtons - lowestMilliNewtons >= leastMoveMilliNewtons;
}
