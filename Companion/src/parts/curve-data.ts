import type { HoldCurve, HoldRecord } from "../protocol/messages";

/** A point of a curve: s from the touch, N. */
export type CurvePoint = readonly [seconds: number, newtons: number];

/** Where a stretch of the curve lies. "free": not judged, because the band was not reached yet, the hold was over, or there is no one band. */
export type Place = "free" | "inside" | "below" | "above";

/** A stretch of the curve in one place; neighbours share their end. */
export interface Stretch {
  readonly place: Place;
  readonly points: readonly CurvePoint[];
}

/** The band of a hold, N, and the time for which it counts, s from the touch. */
export interface CurveBand {
  readonly low: number;
  readonly target: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

const perThousand = 1000;

/** The points: each is the mean over its period, and stands in its middle. */
export function pointsOf({ periodMs, milliNewtons }: HoldCurve): CurvePoint[] {
  return milliNewtons.map((milli, i) => [((i + 0.5) * periodMs) / perThousand, milli / perThousand]);
}

/** The band that a hold was to stay in; null when there was none (threshold), it moved (stepped), or it was not reached. */
export function bandOf(record: HoldRecord): CurveBand | null {
  const { programmeKind, targetMilliNewtons, toleranceMilliNewtons, approachMs, durationMs } = record;
  if (programmeKind === "threshold" || programmeKind === "stepped" || targetMilliNewtons <= 0 || durationMs <= 0) return null;
  const target = targetMilliNewtons / perThousand;
  const tolerance = toleranceMilliNewtons / perThousand;
  return { low: target - tolerance, target, high: target + tolerance, from: approachMs / perThousand, to: (approachMs + durationMs) / perThousand };
}

/** The curve cut where it enters and leaves the band, and where the judged time begins and ends. */
export function stretchesOf(points: readonly CurvePoint[], band: CurveBand | null): Stretch[] {
  const stretches: { place: Place; points: CurvePoint[] }[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    for (const [from, to] of pieces(points[i]!, points[i + 1]!, band)) {
      const place = placeOf((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, band);
      const last = stretches.at(-1);
      if (last?.place === place) last.points.push(to);
      else stretches.push({ place, points: [from, to] });
    }
  }
  return stretches;
}

function placeOf(seconds: number, newtons: number, band: CurveBand | null): Place {
  if (!band || seconds < band.from || seconds > band.to) return "free";
  if (newtons < band.low) return "below";
  return newtons > band.high ? "above" : "inside";
}

/** The straight line between two points, cut at the band's four edges. */
function pieces(a: CurvePoint, b: CurvePoint, band: CurveBand | null): [CurvePoint, CurvePoint][] {
  const cuts = band ? [share(a[0], b[0], band.from), share(a[0], b[0], band.to), share(a[1], b[1], band.low), share(a[1], b[1], band.high)] : [];
  const shares = [0, ...cuts.filter((cut) => cut > 0 && cut < 1).sort((x, y) => x - y), 1];
  const at = (part: number): CurvePoint => [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
  return shares.slice(1).map((to, i) => [at(shares[i]!), at(to)]);
}

const share = (from: number, to: number, edge: number): number => (from === to ? -1 : (edge - from) / (to - from));

/** The force at a time, between the points; null outside of them. */
export function forceAt(points: readonly CurvePoint[], seconds: number): number | null {
  const after = points.findIndex(([at]) => at >= seconds);
  if (after < 0 || points.length === 0) return null;
  const [at, newtons] = points[after]!;
  if (at === seconds) return newtons;
  const before = points[after - 1];
  return before ? before[1] + ((newtons - before[1]) * (seconds - before[0])) / (at - before[0]) : null;
}

/** Where the threshold was marked: the first point that is as high, or else the highest. null without a threshold. */
export function thresholdPoint(points: readonly CurvePoint[], record: HoldRecord): CurvePoint | null {
  const newtons = record.thresholdMilliNewtons / perThousand;
  if (newtons <= 0 || points.length === 0) return null;
  const reached = points.find((point) => point[1] >= newtons) ?? points.reduce((highest, point) => (point[1] > highest[1] ? point : highest));
  return [reached[0], newtons];
}

/** Room above what is highest. */
const headroom = 1.08;
/** The least that the axis of force shows, N. */
const leastNewtons = 5;

/** What the axes must show: s and N. */
export function extent(holds: readonly { readonly record: HoldRecord; readonly curve: HoldCurve }[]): { readonly seconds: number; readonly lowest: number; readonly highest: number } {
  const forces = holds.flatMap(({ record, curve }) => [...curve.milliNewtons.map((milli) => milli / perThousand), bandOf(record)?.high ?? 0, record.thresholdMilliNewtons / perThousand]);
  return {
    seconds: Math.max(1, ...holds.map(({ curve }) => (curve.milliNewtons.length * curve.periodMs) / perThousand)),
    lowest: Math.min(0, ...forces),
    highest: Math.max(leastNewtons, ...forces) * headroom,
  };
}
