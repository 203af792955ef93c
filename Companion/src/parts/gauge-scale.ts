// Where a force stands on the gauge.

/** The dial begins at the lower left and goes clockwise over the top to the lower right. */
export const dialFrom = (150 / 180) * Math.PI;
export const dialSweep = (240 / 180) * Math.PI;

/** Ends of the scale that read well, N. */
const tops = [5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250] as const;
const milli = 1000;
/** The band lies in the upper half of the dial, with room over it to see that it is too much. */
const roomOverTarget = 1.35;

/** The end of the scale for a target, mN: room for the band twice over, and a figure that reads well. */
export function scaleTop(targetMilliNewtons: number, toleranceMilliNewtons: number): number {
  const least = Math.max(targetMilliNewtons * roomOverTarget, targetMilliNewtons + 2 * toleranceMilliNewtons);
  return (tops.find((top) => top * milli >= least) ?? tops[tops.length - 1]!) * milli;
}

/** 0 at the beginning of the dial, 1 at its end; what is beyond stays there. */
export function shareOf(milliNewtons: number, topMilliNewtons: number): number {
  return topMilliNewtons > 0 ? Math.min(Math.max(milliNewtons / topMilliNewtons, 0), 1) : 0;
}

/** Angle of a share of the dial, radians, as canvases count them. */
export function angleOf(share: number): number {
  return dialFrom + share * dialSweep;
}
