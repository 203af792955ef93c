import { bandOf, extent, pointsOf } from "../../parts/curve-data";
import type { HoldCurve, HoldRecord } from "../../protocol/messages";

/** Size of the drawing, in its own units; it is scaled to the paper's width. */
export const drawing = { width: 520, height: 190, left: 40, right: 12, top: 10, bottom: 38 } as const;

/** A mark on an axis. */
export interface Tick {
  /** Place on the drawing. */
  readonly at: number;
  /** s or N. */
  readonly value: number;
}

/** A rectangle on the drawing. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All that is drawn of a curve. */
export interface CurveShape {
  /** Data of the SVG path. */
  readonly line: string;
  /** The band, while it counted; null when there was none. */
  readonly band: Area | null;
  /** Height of zero. */
  readonly zero: number;
  readonly seconds: readonly Tick[];
  readonly newtons: readonly Tick[];
}

const mostTicks = 8;
const decimals = 10;

/** The shape of a curve: force in N over time in s from the first touch. */
export function curveShape(record: HoldRecord, curve: HoldCurve): CurveShape {
  const reach = extent([{ record, curve }]);
  const plotWidth = drawing.width - drawing.left - drawing.right;
  const plotHeight = drawing.height - drawing.top - drawing.bottom;
  const x = (seconds: number) => rounded(drawing.left + (seconds / reach.seconds) * plotWidth);
  const y = (newtons: number) => rounded(drawing.top + ((reach.highest - newtons) / (reach.highest - reach.lowest)) * plotHeight);
  const points = pointsOf(curve);
  const band = bandOf(record);
  const [from, to] = band ? [x(band.from), x(Math.min(band.to, reach.seconds))] : [0, 0];
  return {
    line: points.map(([seconds, newtons], index) => `${index === 0 ? "M" : "L"}${x(seconds)} ${y(newtons)}`).join(""),
    band: band && to > from ? { x: from, y: y(band.high), width: rounded(to - from), height: rounded(y(band.low) - y(band.high)) } : null,
    zero: y(0),
    seconds: ticks(0, reach.seconds).map((value) => ({ value, at: x(value) })),
    newtons: ticks(reach.lowest, reach.highest).map((value) => ({ value, at: y(value) })),
  };
}

/** Round values from the first to the last one, at most eight of them. */
export function ticks(lowest: number, highest: number): number[] {
  const step = roundStep((highest - lowest) / mostTicks);
  const first = Math.ceil(lowest / step);
  return Array.from({ length: Math.floor(highest / step) - first + 1 }, (_, index) => (first + index) * step);
}

/** 1, 2 or 5 times a power of ten: the lowest that is not under the wanted one, and not under 1. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= wanted) ?? power;
}

function rounded(place: number): number {
  return Math.round(place * decimals) / decimals;
}
