import uPlot from "uplot";
import type { HoldCurve, HoldRecord } from "../protocol/messages";
import { t } from "../text";
import { formatNumber } from "../text/format";
import { bandOf, extent, pointsOf, stretchesOf, thresholdPoint } from "./curve-data";
import { comparedLooks, CurvePen } from "./curve-drawing";
import type { Palette } from "./palette";

/** A hold whose curve is drawn. */
export interface ChartHold {
  readonly record: HoldRecord;
  readonly curve: HoldCurve;
  /** Tells two holds apart: "A". */
  readonly name?: string;
}

const axisTextRem = 0.8;
/** Room for the numbers of an axis, in heights of its text. */
const timeAxisTexts = 2.2;
const forceAxisTexts = 3.6;
const labelTexts = 1.6;

function axis(palette: Palette, label: string, textPixels: number, texts: number): uPlot.Axis {
  const font = `${textPixels}px system-ui, sans-serif`;
  return {
    label, font, labelFont: font, stroke: palette.text, labelSize: textPixels * labelTexts, size: textPixels * texts,
    grid: { stroke: palette["surface-2"], width: 1 },
    ticks: { stroke: palette.line, width: 1, size: 4 },
    values: (_chart, splits) => {
      const digits = splits.some((value) => !Number.isInteger(value)) ? 1 : 0;
      return splits.map((value) => formatNumber(value, digits));
    },
  };
}

/** Draws the curves of one hold, or of two over each other, into an element.
 * @param onPoint is told the time under the pointer, s; null when it has left. */
export function drawChart(into: HTMLElement, holds: readonly ChartHold[], palette: Palette, onPoint: (seconds: number | null) => void): uPlot {
  const { seconds, lowest, highest } = extent(holds);
  const drawn = holds.map(({ record, curve }) => ({ record, points: pointsOf(curve), band: bandOf(record) }));
  const [only, second] = drawn;
  const bands = drawn.map(({ band }) => band).filter((band) => band !== null);
  const sameBand = bands.every(({ low, high }) => low === bands[0]!.low && high === bands[0]!.high);
  // Whole pixels: uPlot scales only the digits before "px" to the screen.
  const textPixels = Math.round(axisTextRem * parseFloat(getComputedStyle(document.documentElement).fontSize));

  return new uPlot({
    width: into.clientWidth,
    height: into.clientHeight,
    padding: [textPixels / 2, textPixels, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: { x: { time: false, range: [0, seconds] }, y: { range: [lowest, highest] } },
    axes: [axis(palette, t("history:curve.time"), textPixels, timeAxisTexts), axis(palette, t("history:curve.force"), textPixels, forceAxisTexts)],
    series: [{}, { paths: () => null, points: { show: false } }],
    hooks: {
      drawClear: [(chart) => { if (bands[0] && sameBand) new CurvePen(chart, palette).band(bands[0]); }],
      draw: [(chart) => {
        const pen = new CurvePen(chart, palette);
        if (second) drawn.forEach(({ points }, i) => pen.curve(points, comparedLooks[i]!));
        else if (only?.band) pen.stretches(stretchesOf(only.points, only.band));
        else if (only) pen.curve(only.points, comparedLooks[0]!);
        for (const { points, record } of drawn) {
          const mark = thresholdPoint(points, record);
          if (mark) pen.threshold(mark, seconds);
        }
      }],
      setCursor: [(chart) => {
        const { left = -1 } = chart.cursor;
        onPoint(left < 0 ? null : chart.posToVal(left, "x"));
      }],
    },
  }, [[0, seconds], [0, 0]], into);
}
