import type { HoldTrace } from "../../guidance/hold-trace";
import type { CanvasSurface } from "../../parts/canvas-surface";
import { formatNumber } from "../../text/format";

/** Lengths of the time axis, s: the shortest that the hold fits into. */
const spansS = [10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300] as const;
const msPerSecond = 1000;
const milli = 1000;
/** Places for the axes' figures, CSS pixels. */
const plotLeft = 34;
const plotRight = 10;
const plotTop = 8;
const plotBottom = 20;
const labelFont = "12px system-ui, sans-serif";
const bandShade = 0.28;
const curveWidth = 2.25;
const ticks = 5;

/** The time axis for a hold that has lasted so long, s. */
export function spanFor(elapsedMs: number): number {
  return spansS.find((span) => span * msPerSecond >= elapsedMs) ?? spansS[spansS.length - 1]!;
}

/** Draws the running hold: its band shaded, the force as a line. Where more samples than pixels are, each column has the lowest and the highest of its samples. */
export function drawCurve(surface: CanvasSurface, trace: HoldTrace, topMilliNewtons: number): void {
  const { context, width, height, palette } = surface;
  const count = trace.length;
  const firstMs = count > 0 ? trace.msAt(0) : 0;
  const spanMs = spanFor(count > 0 ? trace.msAt(count - 1) - firstMs : 0) * msPerSecond;
  const wide = width - plotLeft - plotRight;
  const high = height - plotTop - plotBottom;
  const x = (ms: number) => plotLeft + ((ms - firstMs) / spanMs) * wide;
  const y = (mN: number) => plotTop + high * (1 - Math.min(Math.max(mN / topMilliNewtons, 0), 1));

  context.clearRect(0, 0, width, height);
  drawAxes(surface, spanMs, topMilliNewtons, y);
  const stride = Math.max(1, Math.floor(count / wide));

  context.beginPath();
  for (let i = 0; i < count; i++) if (isBandCorner(trace, i)) context.lineTo(x(trace.msAt(i)), y(trace.targetAt(i) + trace.toleranceAt(i)));
  for (let i = count - 1; i >= 0; i--) if (isBandCorner(trace, i)) context.lineTo(x(trace.msAt(i)), y(trace.targetAt(i) - trace.toleranceAt(i)));
  context.globalAlpha = bandShade;
  context.fillStyle = palette.inside;
  context.fill();
  context.globalAlpha = 1;

  context.beginPath();
  for (let from = 0; from < count; from += stride) drawColumn(context, trace, from, Math.min(from + stride, count), x, y);
  context.lineWidth = curveWidth;
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
  context.font = labelFont;
  context.fillStyle = palette["text-quiet"];
  context.strokeStyle = palette["surface-2"];
  context.lineWidth = 1;
  context.textBaseline = "middle";
  context.textAlign = "right";
  context.beginPath();
  for (const share of [0, 0.5, 1]) {
    const at = y(topMilliNewtons * share);
    context.moveTo(plotLeft, at);
    context.lineTo(width - plotRight, at);
    context.fillText(formatNumber((topMilliNewtons * share) / milli), plotLeft - 6, at);
  }
  context.stroke();
  context.textBaseline = "alphabetic";
  for (let tick = 0; tick <= ticks; tick++) {
    context.textAlign = tick === 0 ? "left" : tick === ticks ? "right" : "center";
    const seconds = (spanMs / msPerSecond / ticks) * tick;
    context.fillText(tick === ticks ? `${formatNumber(seconds)} s` : formatNumber(seconds), plotLeft + ((width - plotLeft - plotRight) / ticks) * tick, height - 5);
  }
}
