import "./programmes.css";
import { Card } from "../../parts";
import { previewOf } from "../../programmes";
import { programmeWords, shortNewtons } from "../../programmes/words";
import type { Programme } from "../../protocol/messages";
import { t } from "../../text";
import { formatMinutesSeconds, formatNumber } from "../../text/format";

const width = 340;
const height = 160;
const left = 34;
const right = 10;
const top = 18;
const bottom = 22;
const milliNewtonsPerNewton = 1_000;
/** Two labels of the axis stand at least so far apart. */
const labelGap = 12;
/** Space over the highest band. */
const headroom = 1.1;

/** The force of a programme over time, when the hand does what the light asks. */
export function ProgrammePreview({ programme }: { readonly programme: Programme }) {
  const { points, bands, endMs } = previewOf(programme);
  const highest = headroom * Math.max(...points.map(({ milliNewtons }) => milliNewtons), ...bands.map(({ highMilliNewtons }) => highMilliNewtons));
  const x = (atMs: number): number => left + (atMs / Math.max(1, endMs)) * (width - left - right);
  const y = (milliNewtons: number): number => top + (1 - milliNewtons / highest) * (height - top - bottom);
  const levels = [...new Set(programme.steps.map(({ targetMilliNewtons }) => targetMilliNewtons))].sort((a, b) => a - b);
  const marks = [0, ...levels].filter((level, index, all) => index === 0 || y(all[index - 1] ?? 0) - y(level) > labelGap); // labels may not touch
  return (
    <svg class="programme-preview" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("programmes:previewLabel", { words: programmeWords(programme) })}>
      <text class="axis" x={4} y={12}>{t("programmes:axisForce")}</text>
      {marks.map((level) => (
        <g key={level}>
          <line class="grid" x1={left} x2={width - right} y1={y(level)} y2={y(level)} />
          <text class="axis" x={left - 4} y={y(level) + 4} text-anchor="end">{formatNumber(level / milliNewtonsPerNewton, level % milliNewtonsPerNewton === 0 ? 0 : 1)}</text>
        </g>
      ))}
      {bands.map(({ fromMs, toMs, lowMilliNewtons, highMilliNewtons }) => (
        <rect key={fromMs} class="band" x={x(fromMs)} width={x(toMs) - x(fromMs)} y={y(highMilliNewtons)} height={y(lowMilliNewtons) - y(highMilliNewtons)} />
      ))}
      <polyline class="line" points={points.map(({ atMs, milliNewtons }) => `${x(atMs)},${y(milliNewtons)}`).join(" ")} />
      {[0, endMs / 2, endMs].map((atMs, index) => (
        <text key={index} class="axis" x={x(atMs)} y={height - 6} text-anchor={index === 0 ? "start" : index === 1 ? "middle" : "end"}>{formatMinutesSeconds(atMs)}</text>
      ))}
    </svg>
  );
}

/** The drawing, with the steps as a table beside it. */
export function ProgrammePreviewCard({ programme }: { readonly programme: Programme }) {
  const values = (index: number) => {
    const step = programme.steps[index]!;
    return { number: index + 1, force: shortNewtons(step.targetMilliNewtons), tolerance: step.tolerancePercent, hold: step.holdSeconds, rest: step.restSeconds };
  };
  return (
    <Card title={t("programmes:preview")}>
      <ProgrammePreview programme={programme} />
      <ul class="step-words">
        {programme.steps.map((_, index) => <li key={index}>{t(programme.kind === "threshold" ? "programmes:words.stepThreshold" : "programmes:words.step", values(index))}</li>)}
      </ul>
    </Card>
  );
}
