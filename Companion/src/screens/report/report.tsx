import "./report.css";
import { useServices } from "../../app/services";
import { Button, Empty, NotMedical, Screen } from "../../parts";
import type { AppRole } from "../../storage/model";
import { t } from "../../text";
import { formatDateTime } from "../../text/format";
import { HoldSection } from "./hold-section";
import { FollowUp, Results, Safety, SessionFacts } from "./session-sections";
import { holdsAndReadings } from "./holds-and-readings";
import { type Report, useReport } from "./use-report";

/** A session on paper: what was asked, what was done, how it was before and after. */
export function ReportScreen({ params }: { readonly params: Record<string, string> }) {
  const { now, store } = useServices();
  const report = useReport(params["sessionId"] ?? "");
  const { holds, readings } = holdsAndReadings(report === null || report === "missing" ? [] : report.holds);
  const printButton = <span class="no-print"><Button kind="primary" disabled={report === null || report === "missing"} onClick={() => window.print()}>{t("data:report.print")}</Button></span>;
  return (
    <Screen title={t("data:report.title")} back={backOf(report, store.settings.value.role)} actions={printButton}>
      {report === null && <Empty text={t("common:loading")} />}
      {report === "missing" && <Empty text={t("data:report.missing")} />}
      {report !== null && report !== "missing" && (
        <article class="report">
          <SessionFacts report={report} />
          <Safety safety={report.session.safety} />
          <Results session={report.session} />
          <FollowUp session={report.session} />
          <h2>{t("data:report.holds")}</h2>
          {holds.length === 0 && <p>{t("data:report.holdsNone")}</p>}
          {holds.map((hold, index) => <HoldSection key={hold.key} hold={hold} name={t("data:report.hold", { number: index + 1 })} />)}
          {readings.length > 0 && <h2>{t("data:report.readings")}</h2>}
          {readings.map((hold, index) => <HoldSection key={hold.key} hold={hold} name={t("data:report.reading", { number: index + 1 })} />)}
          <NotMedical />
          <p class="report-printed">{t("data:report.printed", { when: formatDateTime(now()) })}</p>
        </article>
      )}
    </Screen>
  );
}

/** To whom the session belongs; a therapist's patient, or the patient's own course. */
function backOf(report: Report | "missing" | null, role: AppRole | null): string {
  if (report === null || report === "missing") return "#/history";
  return `#/${role === "therapist" ? "patients" : "course"}/${encodeURIComponent(report.session.patientId)}`;
}
