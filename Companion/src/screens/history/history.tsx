import "./history.css";
import { useCallback, useLayoutEffect, useMemo } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Empty, Screen } from "../../parts";
import { t } from "../../text";
import { DayList } from "./day-list";
import type { Entry } from "./entries";
import { filtered, noFilter, type ListFilter } from "./filter";
import { FilterCard } from "./filter-card";
import { HistoryWaiting } from "./history-waiting";
import { backToLine, listView } from "./list-view";
import { pageLines } from "./paging";
import { SyncCard } from "./sync-card";
import { useHistory, usePatientNames, type History } from "./use-history";

function setFilter(filter: ListFilter): void {
  listView.filter.value = filter;
  listView.drawn.value = pageLines;
}

/** The filters and what passes them. */
function Holds({ history: { entries, patients } }: { readonly history: History }) {
  const nowMs = useServices().now();
  const filter = listView.filter.value;
  const shown = useMemo(() => filtered(entries, filter, nowMs), [entries, filter]);
  const name = usePatientNames(patients);
  const nameOf = useCallback((entry: Entry) => (patients.length > 1 ? name(entry.hold.patientId) ?? t("history:list.noPatient") : null), [patients, name]);
  useLayoutEffect(backToLine, []);

  if (entries.length === 0) return <Empty text={t("history:list.empty")} />;
  return (
    <>
      <FilterCard filter={filter} entries={entries} patients={patients} onChange={setFilter} />
      <p class="count numbers" role="status">
        {shown.length === entries.length ? t("history:list.count", { count: entries.length }) : t("history:list.ofAll", { shown: shown.length, all: entries.length })}
      </p>
      {shown.length > 0
        ? <DayList entries={shown} nowMs={nowMs} nameOf={nameOf} />
        : <><Empty text={t("history:list.nothing")} /><Button onClick={() => setFilter(noFilter)}>{t("history:list.reset")}</Button></>}
    </>
  );
}

/** All holds by day, newest first, and what is still on the device. */
export function HistoryScreen() {
  const { history, failure } = useHistory();
  return (
    <Screen title={t("history:list.title")}>
      <SyncCard />
      {(history === null || failure !== null) && <HistoryWaiting failure={failure} />}
      {history && <Holds history={history} />}
    </Screen>
  );
}
