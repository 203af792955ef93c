import { csvMediaType } from "../../export/csv";
import { curveCsv, hasFigures } from "../../export/holds-csv";
import type { WholeHold } from "../../export/snapshot";
import { Button } from "../../parts";
import { t } from "../../text";
import { formatDateTime, formatNewtons, formatSeconds } from "../../text/format";
import { saveFile } from "../data/deliver";
import { outcomeWord } from "../history/words";
import { CurveFigure } from "./curve-figure";

/** A hold of the report, or a reading of the threshold: its figures and its curve. */
export function HoldSection({ hold, name }: { readonly hold: WholeHold; readonly name: string }) {
  const { record, curve, startedAtMs } = hold;
  const figure = (text: string): string => (hasFigures(record) ? text : "–");
  const judged = (text: string): string => (record.programmeKind === "threshold" ? "–" : figure(text)); // a threshold measurement has no force to keep, and no band to stay in
  const figures: [name: string, value: string][] = [
    [t("data:report.outcome"), outcomeWord(record)],
    [t("data:report.target"), judged(formatNewtons(record.targetMilliNewtons))],
    [t("data:report.mean"), judged(formatNewtons(record.meanMilliNewtons))],
    [t("data:report.peak"), figure(formatNewtons(record.peakMilliNewtons))],
    [t("data:report.inBand"), judged(formatSeconds(record.inBandMs))],
    [t("data:report.held"), figure(formatSeconds(record.durationMs))],
    [t("data:report.rms"), judged(formatNewtons(record.rmsErrorMilliNewtons, 2))],
    ...(record.thresholdMilliNewtons > 0 ? [[t("data:report.threshold"), formatNewtons(record.thresholdMilliNewtons)] as [string, string]] : []),
  ];
  return (
    <section class="report-hold">
      <h3>{name} <span class="quiet">{formatDateTime(startedAtMs)}</span></h3>
      <dl class="report-facts">{figures.map(([key, value]) => <div key={key}><dt>{key}</dt><dd>{value}</dd></div>)}</dl>
      {hold.note !== "" && <p>{hold.note}</p>}
      {curve ? <CurveFigure record={record} curve={curve} name={name} /> : <p class="quiet">{t("data:report.noCurve")}</p>}
      {curve && (
        <span class="no-print">
          <Button kind="quiet" onClick={() => saveFile({ name: `pressuredevice-curve-${record.boot}-${record.sequence}.csv`, mediaType: csvMediaType, text: curveCsv(curve) })}>
            {t("data:report.curveCsv")}
          </Button>
        </span>
      )}
    </section>
  );
}
