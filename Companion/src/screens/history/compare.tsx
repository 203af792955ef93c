import "./history.css";
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { ScreenProps } from "../../app/router";
import { siteName } from "../../body";
import { Card, LinkButton, NotMedical, Notice, Screen } from "../../parts";
import { HoldChart, type ChartHold } from "../../parts/curve";
import { t } from "../../text";
import { formatDateTime } from "../../text/format";
import type { Entry } from "./entries";
import { compared, formatDifference, formatFigure } from "./figures";
import { kindKey } from "./filter";
import { HistoryWaiting } from "./history-waiting";
import { useCurve } from "./use-curve";
import { useHistory } from "./use-history";
import { kindWord, outcomeWord } from "./words";

/** Whether the two were asked for alike, so that their numbers say something beside each other. */
const alike = ({ record: a }: Entry["hold"], { record: b }: Entry["hold"]): boolean => kindKey(a) === kindKey(b) && a.targetMilliNewtons === b.targetMilliNewtons && a.site === b.site;

/** The curves that are there, over each other. */
function Curves({ a, b }: { readonly a: Entry; readonly b: Entry }) {
  const [first, second] = [useCurve(a.hold.key), useCurve(b.hold.key)];
  const holds = useMemo<ChartHold[] | null>(() => {
    if (first === undefined || second === undefined) return null;
    return [{ entry: a, curve: first, name: t("history:compare.first") }, { entry: b, curve: second, name: t("history:compare.second") }]
      .flatMap(({ entry, curve, name }) => (curve ? [{ record: entry.hold.record, curve, name }] : []));
  }, [first, second]);
  return (
    <Card title={t("history:compare.curves")}>
      {holds === null ? <div class="curve-waiting" /> : holds.length > 0 ? <HoldChart holds={holds} /> : <p class="quiet">{t("history:hold.noCurve")}</p>}
    </Card>
  );
}

/** The numbers of both, and what B has more. */
function Numbers({ a, b }: { readonly a: Entry; readonly b: Entry }) {
  const none = t("history:figure.none");
  return (
    <Card title={t("history:compare.numbers")}>
      <div class="numbers-side"><table class="compared numbers">
        <thead>
          <tr>
            <th scope="col">{t("history:compare.figure")}</th><th scope="col">{t("history:compare.first")}</th>
            <th scope="col">{t("history:compare.second")}</th><th scope="col">{t("history:compare.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {compared(a, b).map((row) => (
            <tr key={row.figure.key}>
              <th scope="row">{t(`history:figure.${row.figure.key}`)}</th>
              <td>{row.a === null ? none : formatFigure(row.figure, row.a)}</td>
              <td>{row.b === null ? none : formatFigure(row.figure, row.b)}</td>
              <td>{row.a === null || row.b === null ? none : formatDifference(row.figure, row.a, row.b)}</td>
            </tr>
          ))}
        </tbody>
      </table></div>
    </Card>
  );
}

/** Which hold it is. */
function Which({ name, entry: { hold } }: { readonly name: string; readonly entry: Entry }) {
  return (
    <li>
      <strong>{name}</strong>
      <span><a href={`#/history/${hold.key}`}>{formatDateTime(hold.startedAtMs)}</a><br />{siteName(hold.record.site)} · {kindWord(hold.record)} · {outcomeWord(hold.record)}</span>
    </li>
  );
}

/** Two holds over each other. */
export function Compare({ params }: ScreenProps) {
  const { history, failure } = useHistory();
  const [a, b] = [params["a"], params["b"]].map((key) => history?.entries.find(({ hold }) => hold.key === key));
  useLayoutEffect(() => scrollTo(0, 0), []);
  return (
    <Screen title={t("history:compare.title")} back={b ? `#/history/${b.hold.key}` : "#/history"}>
      {history === null ? <HistoryWaiting failure={failure} /> : !a || !b ? (
        <><p>{t("history:compare.missing")}</p><LinkButton href="#/history">{t("history:hold.toList")}</LinkButton></>
      ) : (
        <>
          <Card><ul class="which"><Which name={t("history:compare.first")} entry={a} /><Which name={t("history:compare.second")} entry={b} /></ul></Card>
          {!alike(a.hold, b.hold) && <Notice kind="info">{t("history:compare.kinds")}</Notice>}
          <Curves a={a} b={b} />
          <Numbers a={a} b={b} />
          <LinkButton href={`#/compare/${b.hold.key}/${a.hold.key}`}>{t("history:compare.swap")}</LinkButton>
          <NotMedical />
        </>
      )}
    </Screen>
  );
}
