import "uplot/dist/uPlot.min.css";
import "./curve.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { language, t } from "../text";
import { formatNewtons, formatPercent, formatSeconds } from "../text/format";
import { drawChart, type ChartHold } from "./curve-chart";
import { bandOf, forceAt, pointsOf } from "./curve-data";
import { CurveLegend } from "./curve-legend";
import { CurveValues } from "./curve-values";
import { readPalette, watchScheme } from "./palette";

export type { ChartHold } from "./curve-chart";

const milli = 1000;

/** The chart in words, for those who do not see it. */
function summary({ record, curve, name }: ChartHold): string {
  const band = bandOf(record);
  return [
    name !== undefined && `${name}:`,
    t("history:curve.summary", { seconds: formatSeconds(curve.milliNewtons.length * curve.periodMs), peak: formatNewtons(Math.max(0, ...curve.milliNewtons)) }),
    band && t("history:curve.summaryBand", {
      low: formatNewtons(band.low * milli), high: formatNewtons(band.high * milli), approach: formatSeconds(record.approachMs), percent: formatPercent((record.inBandMs / record.durationMs) * 100),
    }),
    record.thresholdMilliNewtons > 0 && t("history:curve.summaryThreshold", { newtons: formatNewtons(record.thresholdMilliNewtons) }),
    curve.cut && t("history:curve.summaryCut"),
  ].filter(Boolean).join(" ");
}

/** What the curves say at a time. */
function Readout({ holds, seconds }: { readonly holds: readonly ChartHold[]; readonly seconds: number | null }) {
  const read = seconds === null ? [] : holds.flatMap(({ curve, name }) => {
    const newtons = forceAt(pointsOf(curve), seconds);
    const words = newtons === null ? null : formatNewtons(newtons * milli);
    return words === null ? [] : [name === undefined ? words : t("history:curve.readoutNamed", { name, newtons: words })];
  });
  return (
    <p class="curve-readout numbers quiet" aria-hidden="true">
      {seconds === null || read.length === 0 ? t("history:curve.touch") : t("history:curve.readout", { seconds: formatSeconds(seconds * milli), newtons: read.join(", ") })}
    </p>
  );
}

/** The force of a stored hold over time with its band and its threshold, or two holds over each other from the touch on. Keep `holds` the same while nothing changes. */
export function HoldChart({ holds }: { readonly holds: readonly ChartHold[] }) {
  const place = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const words = useMemo(() => holds.map(summary).join(" "), [holds, language.value]);
  useEffect(() => {
    const into = place.current;
    if (!into) return;
    const draw = () => drawChart(into, holds, readPalette(into), setPointed);
    let chart = draw();
    const redraw = () => {
      chart.destroy();
      chart = draw();
    };
    const sizes = new ResizeObserver(() => {
      if (into.clientWidth !== chart.width || into.clientHeight !== chart.height) redraw();
    });
    sizes.observe(into);
    const endWatch = watchScheme(redraw);
    return () => {
      sizes.disconnect();
      endWatch();
      chart.destroy();
    };
  }, [holds, language.value]);

  return (
    <figure class="curve">
      <div class="curve-chart" role="img" aria-label={words}><div ref={place} class="curve-place" /></div>
      <Readout holds={holds} seconds={pointed} />
      <CurveLegend holds={holds} />
      {holds.some(({ curve }) => curve.cut) && <p class="quiet">{t("history:curve.cut")}</p>}
      <CurveValues holds={holds} />
    </figure>
  );
}
