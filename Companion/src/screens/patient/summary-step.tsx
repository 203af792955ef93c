import { useServices } from "../../app/services";
import { Button, Card, LinkButton, NotMedical, Notice } from "../../parts";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import { NextSessionCard } from "./next-session-card";
import { isAhead } from "./standing";
import type { CourseView } from "./use-course";

/** What the session came to, and what comes next. */
export function SummaryStep({ view }: { readonly view: CourseView }) {
  const { session } = useServices();
  const current = session.session.value;
  if (!current) return null;
  const holds = view.treatments.find((treatment) => treatment.session.id === current.id)?.holds.length ?? 0;
  return (
    <>
      <Card title={t("patient:summary.title", { date: formatDate(current.startedAtMs) })}>
        <dl class="facts">
          <dt>{t("patient:summary.pain")}</dt>
          <dd class="numbers">{current.painBefore ?? "–"} → {current.painAfter ?? "–"}</dd>
          <dt>{t("patient:summary.holds")}</dt>
          <dd class="numbers">{holds}</dd>
        </dl>
        <p>{t("patient:summary.soreness")}</p>
        <LinkButton href={`#/report/${current.id}`}>{t("patient:summary.report")}</LinkButton>
      </Card>
      {view.next && isAhead(view) && <NextSessionCard view={view} next={view.next} />}
      {!view.next && <Notice kind="good"><p>{t("patient:session.complete")}</p></Notice>}
      <Button kind="primary" onClick={() => void session.end()}>{t("common:done")}</Button>
      <NotMedical />
    </>
  );
}
