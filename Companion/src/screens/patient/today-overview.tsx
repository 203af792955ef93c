import { useServices } from "../../app/services";
import { LinkButton, NotMedical, Screen } from "../../parts";
import { t } from "../../text";
import { CourseWarnings } from "./course-warnings";
import { FollowUp } from "./follow-up";
import { NextSessionCard } from "./next-session-card";
import { SessionCard } from "./session-card";
import { isAhead } from "./standing";
import type { CourseView } from "./use-course";
import { useReminder } from "./use-reminder";

/** What there is to do and to answer today. */
export function TodayOverview({ view }: { readonly view: CourseView }) {
  const { store } = useServices();
  useReminder(view.state === "running" && view.warnings.length === 0 ? view.next : null, store.settings.value.reminders);
  return (
    <Screen title={t("patient:today")}>
      <CourseWarnings warnings={view.warnings} />
      <SessionCard view={view} />
      <FollowUp treatments={view.treatments} />
      {view.next && view.next.number > 1 && isAhead(view) && <NextSessionCard view={view} next={view.next} />}
      {view.course && <LinkButton href={`#/course/${view.patient.id}`}>{t("patient:toCourse")}</LinkButton>}
      <NotMedical />
    </Screen>
  );
}
