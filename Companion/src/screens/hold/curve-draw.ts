import type { HoldTrace } from "../../guidance/hold-trace";
import type { CanvasSurface } from "../../parts/canvas-surface";
import { formatNumber } from "../../text/format";

/** Lengths of the time axis, s: the shortest that the hold fits into. */
const SPANS_S = [10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300] as const;
const MS_PER_SECOND = 1000;
const MILLI = 1000;
/** Places for the axes' figures, CSS pixels. */
const LEFT = 34;
const RIGHT = 10;
const TOP = 8;
const BOTTOM = 20;
const FONT = "12px system-ui, sans-serif";
const BAND_SHADE = 0.28;
const LINE_WIDTH = 2.25;
const TICKS = 5;

/** The time axis for a hold that has lasted so long, s. */
export function spanFor(elapsedMs: number): number {
  return SPANS_S.find((span) => span * MS_PER_SECOND >= elapsedMs) ?? SPANS_S[SPANS_S.length - 1]!;
}

/** Draws the running hold: its band shaded, the force as a line. Where more samples than pixels are, each column has the lowest and the highest of its samples. */
export function drawCurve(surface: CanvasSurface, trace: HoldTrace, topMilliNewtons: number): void {
  const { context, width, height, palette } = surface;
  const count = trace.length;
  const firstMs = count > 0 ? trace.msAt(0) : 0;
  const spanMs = spanFor(count > 0 ? trace.msAt(count - 1) - firstMs : 0) * MS_PER_SECOND;
  const wide = width - LEFT - RIGHT;
  const high = height - TOP - BOTTOM;
  const x = (ms: number) => LEFT + ((ms - firstMs) / spanMs) * wide;
  const y = (mN: number) => TOP + high * (1 - Math.min(Math.max(mN / topMilliNewtons, 0), 1));

  context.clearRect(0, 0, width, height);
  drawAxes(surface, spanMs, topMilliNewtons, y);
  const stride = Math.max(1, Math.floor(count / wide));

  context.beginPath();
  for (let i = 0; i < count; i++) if (isBandCorner(trace, i)) context.lineTo(x(trace.msAt(i)), y(trace.targetAt(i) + trace.toleranceAt(i)));
  for (let i = count - 1; i >= 0; i--) if (isBandCorner(trace, i)) context.lineTo(x(trace.msAt(i)), y(trace.targetAt(i) - trace.toleranceAt(i)));
  context.globalAlpha = BAND_SHADE;
  context.fillStyle = palette.inside;
  context.fill();
  context.globalAlpha = 1;

  context.beginPath();
  for (let from = 0; from < count; from += stride) drawColumn(context, trace, from, Math.min(from + stride, count), x, y);
  context.lineWidth = LINE_WIDTH;
  context.lineJoin = "round";
  context.strokeStyle = palette.text;
  context.stroke();
}

/** Between two corners the band is straight: most holds have one band from the beginning to the end. */
function isBandCorner(trace: HoldTrace, i: number): boolean {
  return i === 0 || i === trace.length - 1 || trace.targetAt(i) !== trace.targetAt(i - 1) || trace.targetAt(i) !== trace.targetAt(i + 1);
}

type Place = (value: number) => number;

function drawColumn(context: CanvasRenderingContext2D, trace: HoldTrace, from: number, to: number, x: Place, y: Place): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const force = trace.forceAt(i);
    if (force < low) low = force;
    if (force > high) high = force;
  }
  if (high < low) return; // no conversion came in all of it
  const at = x(trace.msAt(from));
  context.lineTo(at, y(low));
  if (high > low) context.lineTo(at, y(high));
}

function drawAxes({ context, width, height, palette }: CanvasSurface, spanMs: number, topMilliNewtons: number, y: Place): void {
  context.font = FONT;
  context.fillStyle = palette["text-quiet"];
  context.strokeStyle = palette["surface-2"];
  context.lineWidth = 1;
  context.textBaseline = "middle";
  context.textAlign = "right";
  context.beginPath();
  for (const share of [0, 0.5, 1]) {
    const at = y(topMilliNewtons * share);
    context.moveTo(LEFT, at);
    context.lineTo(width - RIGHT, at);
    context.fillText(formatNumber((topMilliNewtons * share) / MILLI), LEFT - 6, at);
  }
  context.stroke();
  context.textBaseline = "alphabetic";
  for (let tick = 0; tick <= TICKS; tick++) {
    context.textAlign = tick === 0 ? "left" : tick === TICKS ? "right" : "center";
    const seconds = (spanMs / MS_PER_SECOND / TICKS) * tick;
    context.fillText(tick === TICKS ? `${formatNumber(seconds)} s` : formatNumber(seconds), LEFT + ((width - LEFT - RIGHT) / TICKS) * tick, height - 5);
  }
}
