import { siteName } from "../../body";
import type { SafetyAnswers, Session } from "../../storage/model";
import { t } from "../../text";
import { formatDateTime, formatMinutesSeconds, formatNewtons, formatNumber } from "../../text/format";
import type { Report } from "./use-report";

const dash = "–";

/** Who, when, where, with what. */
export function SessionFacts({ report: { session, patient, programme } }: { readonly report: Report }) {
  const facts: [name: string, value: string][] = [
    [t("data:report.patient"), patient?.name || dash],
    [t("data:report.number"), patient ? String(patient.number) : dash],
    [t("data:report.when"), formatDateTime(session.startedAtMs)],
    [t("data:report.duration"), session.endedAtMs === null ? dash : `${formatMinutesSeconds(session.endedAtMs - session.startedAtMs)} min`],
    [t("data:report.site"), session.site === 0 ? dash : siteName(session.site)],
    [t("data:report.programme"), programme?.name || dash],
    [t("data:report.by"), t(session.by === "therapist" ? "data:report.byTherapist" : "data:report.byPatient")],
    ...(session.note === "" ? [] : [[t("data:report.note"), session.note] as [string, string]]),
  ];
  return <dl class="report-facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** What was answered to the safety check. */
export function Safety({ safety: { askedAtMs, present, doctorAgreed } }: { readonly safety: SafetyAnswers }) {
  return (
    <section>
      <h2>{t("data:report.safety")}</h2>
      <p>{t("data:report.safetyAsked", { when: formatDateTime(askedAtMs) })}</p>
      {present.length === 0 ? <p>{t("data:report.safetyNone")}</p> : (
        <>
          <p>{t("data:report.safetyPresent")}</p>
          <ul>{present.map((key) => <li key={key}>{t(`safety:item.${key}`)}</li>)}</ul>
          {doctorAgreed && <p>{t("data:report.safetyDoctor")}</p>}
        </>
      )}
    </section>
  );
}

interface Row {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly format: (value: number) => string;
}

/** Pain and threshold, before and after. */
export function Results({ session }: { readonly session: Session }) {
  const rows: Row[] = [
    { name: t("data:report.pain"), before: session.painBefore, after: session.painAfter, format: (score) => formatNumber(score) },
    { name: t("data:report.threshold"), before: session.thresholdBeforeMilliNewtons, after: session.thresholdAfterMilliNewtons, format: (milliNewtons) => formatNewtons(milliNewtons) },
  ];
  return (
    <section>
      <h2>{t("data:report.results")}</h2>
      <table class="report-table">
        <thead>
          <tr><td /><th scope="col">{t("data:report.before")}</th><th scope="col">{t("data:report.after")}</th><th scope="col">{t("data:report.change")}</th></tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after, format }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{before === null ? dash : format(before)}</td>
              <td>{after === null ? dash : format(after)}</td>
              <td>{before === null || after === null ? dash : signed(after - before, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was asked later: soreness and relief; nothing while nothing is answered. */
export function FollowUp({ session: { sorenessAt24h, sorenessAt36h, reliefDays } }: { readonly session: Session }) {
  const answers: [name: string, value: string | null][] = [
    [t("data:report.soreness24h"), sorenessAt24h && t(`data:report.soreness.${sorenessAt24h.level}`)],
    [t("data:report.soreness36h"), sorenessAt36h && t(`data:report.soreness.${sorenessAt36h.level}`)],
    [t("data:report.relief"), reliefDays === null ? null : t("data:report.reliefDays", { count: reliefDays })],
  ];
  const given = answers.filter(([, value]) => value !== null);
  if (given.length === 0) return null;
  return (
    <section>
      <h2>{t("data:report.followUp")}</h2>
      <dl class="report-facts">{given.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}

function signed(change: number, format: (value: number) => string): string {
  const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
  return sign + format(Math.abs(change));
}
