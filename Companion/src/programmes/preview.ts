// How the force of a programme goes over time when the hand does what the light asks: for a drawing, and for how long it takes.

import type { Programme, ProgrammeStep } from "../protocol/messages";

/** A corner of the line. */
export interface PreviewPoint {
  readonly atMs: number;
  readonly milliNewtons: number;
}

/** A band that is held. */
export interface PreviewBand {
  readonly fromMs: number;
  readonly toMs: number;
  readonly lowMilliNewtons: number;
  readonly highMilliNewtons: number;
}

export interface ProgrammePreview {
  readonly points: readonly PreviewPoint[];
  readonly bands: readonly PreviewBand[];
  readonly endMs: number;
}

/** A hand that rises as it likes takes about this long; letting go as well. For the drawing only. */
const freeRiseMs = 2_000;
const releaseMs = 500;

/** The whole programme. */
export function previewOf(programme: Programme): ProgrammePreview {
  const points: PreviewPoint[] = [{ atMs: 0, milliNewtons: 0 }];
  const bands: PreviewBand[] = [];
  let atMs = 0;
  const go = (byMs: number, milliNewtons: number): void => {
    atMs += byMs;
    points.push({ atMs, milliNewtons });
  };
  const hold = (step: ProgrammeStep): void => {
    const half = (step.targetMilliNewtons * step.tolerancePercent) / 100;
    const fromMs = atMs;
    go(step.holdSeconds * 1_000, step.targetMilliNewtons);
    bands.push({ fromMs, toMs: atMs, lowMilliNewtons: step.targetMilliNewtons - half, highMilliNewtons: step.targetMilliNewtons + half });
  };
  const all = Array.from({ length: programme.repeats }, () => programme.steps).flat();
  const isOnePress = programme.kind === "stepped";
  for (const [index, step] of all.entries()) {
    const from = isOnePress ? all[index - 1]?.targetMilliNewtons ?? 0 : 0;
    go(riseMs(programme.rampMilliNewtonsPerSecond, step.targetMilliNewtons - from), step.targetMilliNewtons);
    if (step.holdSeconds > 0) hold(step);
    const isLast = index === all.length - 1;
    if (isOnePress && !isLast) continue;
    go(releaseMs, 0);
    if (!isLast && step.restSeconds > 0) go(step.restSeconds * 1_000, 0); // after the last hold there is no rest
  }
  return { points, bands, endMs: atMs };
}

/** How often the hand presses, each time with a record of its own. */
export function pressesOf({ kind, repeats, steps }: Programme): number {
  return kind === "stepped" ? repeats : repeats * steps.length;
}

function riseMs(rampMilliNewtonsPerSecond: number, milliNewtons: number): number {
  return rampMilliNewtonsPerSecond === 0 ? freeRiseMs : (Math.max(0, milliNewtons) / rampMilliNewtonsPerSecond) * 1_000;
}
