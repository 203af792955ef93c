import "./history.css";
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { ScreenProps } from "../../app/router";
import { useServices } from "../../app/services";
import { siteName } from "../../body";
import { Card, LinkButton, Screen } from "../../parts";
import { HoldChart } from "../../parts/curve";
import { tellsPain } from "../../storage";
import { t } from "../../text";
import { formatDateTime } from "../../text/format";
import { BelongsCard } from "./belongs-card";
import type { Entry } from "./entries";
import { FiguresCard } from "./figures-card";
import { filtered } from "./filter";
import { HistoryWaiting } from "./history-waiting";
import { listView } from "./list-view";
import { OthersCard } from "./others-card";
import { useCurve } from "./use-curve";
import { useHistory, type History } from "./use-history";
import { outcomeWord, toneOf, toneSigns } from "./words";

/** The curve of a hold, with room for it while it is read. */
function CurveCard({ entry: { hold } }: { readonly entry: Entry }) {
  const curve = useCurve(hold.key);
  const holds = useMemo(() => (curve ? [{ record: hold.record, curve }] : []), [curve, hold.record]);
  return (
    <Card title={t("history:hold.curve")}>
      {curve === null ? <p class="quiet">{t("history:hold.noCurve")}</p> : holds.length > 0 ? <HoldChart holds={holds} /> : <div class="curve-waiting" />}
    </Card>
  );
}

function Hold({ history, holdKey }: { readonly history: History; readonly holdKey: string }) {
  const { now } = useServices();
  const { entries, patients } = history;
  const inList = useMemo(() => filtered(entries, listView.filter.peek(), now()), [entries]);
  const entry = entries.find(({ hold }) => hold.key === holdKey);
  if (!entry) return <><p>{t("history:hold.notFound")}</p><LinkButton href="#/history">{t("history:hold.toList")}</LinkButton></>;

  const tone = toneOf(entry.hold.record);
  return (
    <>
      <p class="hold-summary">
        <span class={`ended ${tone}`}><span aria-hidden="true">{toneSigns[tone]}</span> {outcomeWord(entry.hold.record)}</span>
        <span>{siteName(entry.hold.record.site)}</span>
      </p>
      {!tellsPain(entry.hold) && <CurveCard entry={entry} />}
      <FiguresCard entry={entry} />
      <BelongsCard key={holdKey} hold={entry.hold} patients={patients} />
      <OthersCard key={`others ${holdKey}`} entry={entry} entries={inList.includes(entry) ? inList : entries} />
    </>
  );
}

/** One hold: its curve, all its numbers, whose it is, and what it can be compared with. */
export function HoldDetail({ params }: ScreenProps) {
  const key = params["key"] ?? "";
  const { history, failure } = useHistory();
  const hold = history?.entries.find((entry) => entry.hold.key === key)?.hold;
  useLayoutEffect(() => scrollTo(0, 0), [key]);
  return (
    <Screen title={hold ? t("history:hold.title", { when: formatDateTime(hold.startedAtMs) }) : t("history:list.title")} back="#/history">
      {history === null ? <HistoryWaiting failure={failure} /> : <Hold history={history} holdKey={key} />}
    </Screen>
  );
}
