import { doneOf, nextSession, trendDirections, trendOf } from "../../course";
import { Card, LinkButton, Notice, ProgressBar } from "../../parts";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import type { CourseView } from "../patient/use-course";

const figures = ["pain", "threshold", "steadiness"] as const;

/** What needs no session to be judged: how far the course is, when the next session is due, where its figures go, and what it warns of. */
export function CourseCard({ view }: { readonly view: CourseView }) {
  const { course, treatments, warnings, next } = view;
  if (!course) return <Card title={t("therapist:course.title")}><p>{t("therapist:course.none")}</p></Card>;
  const directions = trendDirections(trendOf(treatments));
  return (
    <Card title={t("therapist:course.title")}>
      {warnings.map((warning) => <Notice key={warning} kind="warning" title={t(`therapist:course.warning.${warning}.title`)}>{t(`therapist:course.warning.${warning}.text`)}</Notice>)}
      <ProgressBar label={t("therapist:course.sessions")} value={doneOf(treatments).length} max={course.plannedSessions} />
      <p>{nextWords(next, view.state)}</p>
      <dl class="trend">
        {figures.map((figure) => [
          <dt key={figure}>{t(`therapist:course.figure.${figure}`)}</dt>,
          <dd key={`${figure} direction`}>{t(`therapist:course.direction.${directions[figure]}`)}</dd>,
        ])}
      </dl>
      <LinkButton href={`#/course/${view.patient.id}`}>{t("therapist:course.open")}</LinkButton>
    </Card>
  );
}

function nextWords(next: ReturnType<typeof nextSession>, state: CourseView["state"]): string {
  if (!next) return t(`therapist:course.state.${state}`);
  const dates = { number: next.number, of: next.of, earliest: formatDate(next.earliestMs), due: formatDate(next.dueMs), latest: formatDate(next.latestMs) };
  return t(`therapist:course.next.${next.state}`, dates);
}
