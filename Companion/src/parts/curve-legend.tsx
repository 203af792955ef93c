import { t } from "../text";
import { formatNewtons } from "../text/format";
import type { ChartHold } from "./curve-chart";
import { bandOf, pointsOf, stretchesOf, type Place } from "./curve-data";
import { comparedLooks, placeLooks, type LineLook } from "./curve-drawing";

const sampleWidth = 32;
const sampleHeight = 12;
const milli = 1000;
const places: readonly Place[] = ["inside", "below", "above", "free"];

/** A piece of a line as it is drawn. */
function Sample({ look: { colour, width, dash } }: { readonly look: LineLook }) {
  return (
    <svg class="curve-sample" width={sampleWidth} height={sampleHeight} aria-hidden="true">
      <line x1="0" x2={sampleWidth} y1={sampleHeight / 2} y2={sampleHeight / 2} style={{ stroke: `var(--${colour})` }} stroke-width={width} stroke-dasharray={dash.join(" ")} />
    </svg>
  );
}

/** What the lines of the chart mean: those that are there. */
export function CurveLegend({ holds }: { readonly holds: readonly ChartHold[] }) {
  const [only, second] = holds;
  if (!only) return null;
  if (second) return <ul class="curve-legend">{holds.map(({ name }, i) => <li key={i}><Sample look={comparedLooks[i]!} />{name}</li>)}</ul>;

  const band = bandOf(only.record);
  const there = new Set(stretchesOf(pointsOf(only.curve), band).map(({ place }) => place));
  const { thresholdMilliNewtons } = only.record;
  return (
    <ul class="curve-legend numbers">
      {band && <li><span class="curve-band" aria-hidden="true" />{t("history:curve.band", { low: formatNewtons(band.low * milli), high: formatNewtons(band.high * milli) })}</li>}
      {band && places.filter((place) => there.has(place)).map((place) => <li key={place}><Sample look={placeLooks[place]} />{t(`history:curve.${place}`)}</li>)}
      {thresholdMilliNewtons > 0 && <li><span class="curve-mark" aria-hidden="true">◆</span>{t("history:curve.threshold", { newtons: formatNewtons(thresholdMilliNewtons) })}</li>}
    </ul>
  );
}
