import type { HoldCurve, HoldRecord } from "../../protocol/messages";
import { t } from "../../text";
import { formatNewtons, formatNumber, formatSeconds } from "../../text/format";
import { curveShape, drawing } from "./curve-shape";

const tickLength = 4;
const textGap = 6;
const textDrop = 19;
const bottomOf = drawing.height - drawing.bottom;

/** A hold's curve for paper: one line, its band as an area, both told apart without colour. */
export function CurveFigure({ record, curve, name }: { readonly record: HoldRecord; readonly curve: HoldCurve; readonly name: string }) {
  const { line, band, zero, seconds, newtons } = curveShape(record, curve);
  const words = t("data:report.curve", {
    hold: name, peak: formatNewtons(Math.max(0, ...curve.milliNewtons)), seconds: formatSeconds(curve.milliNewtons.length * curve.periodMs),
  });
  return (
    <svg class="report-curve" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={words}>
      {band && <rect class="band" x={band.x} y={band.y} width={band.width} height={band.height} />}
      {newtons.map(({ at, value }) => (
        <g key={value}>
          <line class="grid" x1={drawing.left} x2={drawing.width - drawing.right} y1={at} y2={at} />
          <text x={drawing.left - textGap} y={at + tickLength} text-anchor="end">{formatNumber(value)}</text>
        </g>
      ))}
      {seconds.map(({ at, value }) => (
        <g key={value}>
          <line class="axis" x1={at} x2={at} y1={bottomOf} y2={bottomOf + tickLength} />
          <text x={at} y={bottomOf + textDrop} text-anchor="middle">{formatNumber(value)}</text>
        </g>
      ))}
      <line class="axis" x1={drawing.left} x2={drawing.width - drawing.right} y1={zero} y2={zero} />
      <line class="axis" x1={drawing.left} x2={drawing.left} y1={drawing.top} y2={bottomOf} />
      <text x={drawing.left - textGap} y={drawing.height - tickLength} text-anchor="end">N</text>
      <text x={drawing.width - drawing.right} y={drawing.height - tickLength} text-anchor="end">s</text>
      <path class="force" d={line} />
    </svg>
  );
}
