import "./patient.css";
import { useState } from "preact/hooks";
import type { ScreenProps } from "../../app/router";
import { useServices } from "../../app/services";
import { Card, Empty, NotMedical, Screen, SelectField } from "../../parts";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import { AfterCard } from "./after-card";
import { CourseLine } from "./course-line";
import { CoursePlan } from "./course-plan";
import { CourseWarnings } from "./course-warnings";
import { FollowUp } from "./follow-up";
import { NextSessionCard } from "./next-session-card";
import { isAhead } from "./standing";
import { Trends } from "./trends";
import { useCourse } from "./use-course";

/** A patient's course: its sessions, what they came to, and its plan. */
export function CourseScreen({ params }: ScreenProps) {
  const { store } = useServices();
  const patientId = params["patientId"] ?? "";
  const [courseId, setCourseId] = useState<string | null>(null);
  const view = useCourse(patientId, courseId);
  const isOwn = store.settings.value.role === "patient";
  const back = isOwn ? "#/today" : `#/patients/${patientId}`;
  if (!view) return <Screen title={t("course:title")} back={isOwn ? back : "#/patients"}>{view === null ? <Empty text={t("course:noPatient")} /> : <p class="quiet">{t("common:loading")}</p>}</Screen>;
  const { course, courses, next } = view;
  const title = isOwn ? t("course:title") : t("course:titleOf", { name: view.patient.name });
  if (!course) return <Screen title={title} back={back}><Empty text={t("course:none")} /></Screen>;
  const plan = { sessions: course.plannedSessions, days: course.plannedDays, date: formatDate(course.startedAtMs) };
  return (
    <Screen title={title} back={back}>
      {courses.length > 1 && (
        <SelectField label={t("course:which")} value={course.id} onChange={setCourseId} options={courses.map(({ id, startedAtMs }) => ({ value: id, label: formatDate(startedAtMs) }))} />
      )}
      <CourseWarnings warnings={view.warnings} />
      <Card title={t("course:line")}>
        <p>{t("course:plan", plan)} <strong>{t(`course:state.${view.state}`)}</strong></p>
        <CourseLine view={view} course={course} />
      </Card>
      <FollowUp treatments={view.treatments} />
      {next && isAhead(view) && <NextSessionCard view={view} next={next} />}
      <Trends treatments={view.treatments} />
      <AfterCard treatments={view.treatments} />
      <CoursePlan view={view} course={course} />
      <NotMedical />
    </Screen>
  );
}
