import { minimalThresholdChangeKilopascals, trendDirections, trendOf, type Treatment, type TrendDirection, type TrendPoint } from "../../course";
import { Card, Empty } from "../../parts";
import { t } from "../../text";
import { formatDate, formatKilopascals, formatNewtons, formatNumber, formatPercent } from "../../text/format";
import { TrendChart, type TrendSeries } from "./trend-chart";

const highestPain = 10;
const leastKilopascals = 100;
const leastPercent = 10;

/** Threshold, pain and steadiness over the sessions, as charts and as one table. */
export function Trends({ treatments }: { readonly treatments: readonly Treatment[] }) {
  const points = trendOf(treatments);
  const directions = trendDirections(points);
  const kilopascals = (milliNewtons: number | null, point: TrendPoint): number | null => (milliNewtons === null ? null : milliNewtons / point.tipAreaSquareMillimetres);
  if (points.length === 0) return <Card title={t("course:trend.title")}><Empty text={t("course:trend.none")} /></Card>;
  return (
    <Card title={t("course:trend.title")}>
      <Trend
        name={t("course:trend.pain")} hint={t("course:trend.painLess")} direction={directions.pain} least={highestPain} digits={0}
        before={points.map(({ painBefore }) => painBefore)} after={points.map(({ painAfter }) => painAfter)}
      />
      <Trend
        name={t("course:trend.threshold")} hint={t("course:trend.thresholdMore", { least: minimalThresholdChangeKilopascals })} direction={directions.threshold} least={leastKilopascals} digits={0}
        before={points.map((point) => kilopascals(point.thresholdBeforeMilliNewtons, point))} after={points.map((point) => kilopascals(point.thresholdAfterMilliNewtons, point))}
      />
      <Trend
        name={t("course:trend.steadiness")} hint={t("course:trend.steadinessLess")} direction={directions.steadiness} least={leastPercent} digits={1}
        before={points.map(({ steadinessPercent }) => steadinessPercent)}
      />
      <TrendTable points={points} />
    </Card>
  );
}

interface TrendProps {
  readonly name: string;
  readonly hint: string;
  readonly direction: TrendDirection;
  readonly least: number;
  readonly digits: number;
  readonly before: readonly (number | null)[];
  /** None: a figure of the session as a whole. */
  readonly after?: readonly (number | null)[];
}

function Trend({ name, hint, direction, least, digits, before, after }: TrendProps) {
  const isKnown = [...before, ...(after ?? [])].some((value) => value !== null);
  if (!isKnown) return <div><h3>{name}</h3><p class="quiet">{t("course:trend.none")}</p></div>;
  const series: TrendSeries[] = [{ label: t("course:trend.before"), values: before }, ...(after ? [{ label: t("course:trend.after"), values: after }] : [])];
  const shown = before.map((value) => (value === null ? "–" : formatNumber(value, digits))).join(", ");
  const words = t(`course:trend.${direction}`);
  return (
    <div>
      <h3>{name}</h3>
      <p><strong>{words}.</strong> <span class="quiet">{hint}</span></p>
      <TrendChart label={t("course:trend.chart", { what: name, values: shown, direction: words })} series={series} least={least} format={(value) => formatNumber(value)} />
      {after && (
        <p class="legend" aria-hidden="true"><span class="key first" />{t("course:trend.before")} <span class="key second" />{t("course:trend.after")}</p>
      )}
    </div>
  );
}

function TrendTable({ points }: { readonly points: readonly TrendPoint[] }) {
  const force = (milliNewtons: number | null, area: number): string => (milliNewtons === null ? "–" : `${formatKilopascals(milliNewtons, area) ?? ""} (${formatNewtons(milliNewtons)})`);
  const pair = (before: string, after: string): string => (before === "–" && after === "–" ? "–" : `${before} → ${after}`);
  const score = (value: number | null): string => (value === null ? "–" : String(value));
  return (
    <details>
      <summary>{t("course:trend.table")}</summary>
      <div class="table-scroll" role="region" aria-label={t("course:trend.table")} tabIndex={0}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{t("course:trend.date")}</th><th scope="col">{t("course:trend.pain")}</th><th scope="col">{t("course:trend.threshold")}</th>
              <th scope="col">{t("course:trend.steadiness")}</th><th scope="col">{t("course:trend.holds")}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.sessionId}>
                <th scope="row">{formatDate(point.startedAtMs)}</th>
                <td>{pair(score(point.painBefore), score(point.painAfter))}</td>
                <td>{pair(force(point.thresholdBeforeMilliNewtons, point.tipAreaSquareMillimetres), force(point.thresholdAfterMilliNewtons, point.tipAreaSquareMillimetres))}</td>
                <td>{point.steadinessPercent === null ? "–" : formatPercent(point.steadinessPercent, 1)}</td>
                <td>{formatNumber(point.holds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
