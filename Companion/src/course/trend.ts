import { minimalPainChange, minimalSteadinessChangePercent, minimalThresholdChangeKilopascals } from "./facts";
import type { Treatment } from "./treatments";

/** The figures of one session of the trend; null where nothing is known. */
export interface TrendPoint {
  readonly sessionId: string;
  readonly startedAtMs: number;
  readonly painBefore: number | null;
  readonly painAfter: number | null;
  readonly thresholdBeforeMilliNewtons: number | null;
  readonly thresholdAfterMilliNewtons: number | null;
  readonly tipAreaSquareMillimetres: number;
  /** RMS error, % of the target, mean of the holds; lower is steadier. */
  readonly steadinessPercent: number | null;
  readonly holds: number;
}

/** Where a figure goes, from the first session to the last. */
export type TrendDirection = "better" | "same" | "worse" | "tooFew";

/** The figures by session. */
export function trendOf(treatments: readonly Treatment[]): TrendPoint[] {
  return treatments.map(({ session, holds, tipAreaSquareMillimetres }) => ({
    sessionId: session.id,
    startedAtMs: session.startedAtMs,
    painBefore: session.painBefore,
    painAfter: session.painAfter,
    thresholdBeforeMilliNewtons: session.thresholdBeforeMilliNewtons,
    thresholdAfterMilliNewtons: session.thresholdAfterMilliNewtons,
    tipAreaSquareMillimetres,
    steadinessPercent: steadiness(holds),
    holds: holds.length,
  }));
}

/** Whether pain goes down, the threshold up, and the error down, by the minimal differences. */
export function trendDirections(points: readonly TrendPoint[]): { readonly pain: TrendDirection; readonly threshold: TrendDirection; readonly steadiness: TrendDirection } {
  const area = points.at(-1)?.tipAreaSquareMillimetres ?? 0;
  return {
    pain: direction(points.map(({ painBefore }) => painBefore), -minimalPainChange),
    threshold: direction(points.map(({ thresholdBeforeMilliNewtons }) => thresholdBeforeMilliNewtons), minimalThresholdChangeKilopascals * area),
    steadiness: direction(points.map(({ steadinessPercent }) => steadinessPercent), -minimalSteadinessChangePercent),
  };
}

/** @param least the change that counts, with the sign of what is better. */
function direction(values: readonly (number | null)[], least: number): TrendDirection {
  const known = values.filter((value) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (known.length < 2 || first === undefined || last === undefined) return "tooFew";
  const gain = (last - first) * Math.sign(least);
  if (gain >= Math.abs(least)) return "better";
  return -gain >= Math.abs(least) ? "worse" : "same";
}

/** Holds that never reached the band say nothing about holding; nor does the rise of a threshold measurement. */
function steadiness(holds: Treatment["holds"]): number | null {
  const held = holds.filter(({ record }) => record.durationMs > 0 && record.targetMilliNewtons > 0 && record.programmeKind !== "threshold");
  if (held.length === 0) return null;
  return held.reduce((sum, { record }) => sum + (100 * record.rmsErrorMilliNewtons) / record.targetMilliNewtons, 0) / held.length;
}
