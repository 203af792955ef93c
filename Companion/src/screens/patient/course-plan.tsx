import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { doneOf, sessionsRange, weeksRange } from "../../course";
import { Button, Card, Dialog, NumberField } from "../../parts";
import { newCourse } from "../../session";
import type { Course } from "../../storage/model";
import { t } from "../../text";
import type { CourseView } from "./use-course";

const daysPerWeek = 7;
type Question = "new" | "end";

/** How many sessions in how many weeks; a new course; an end. */
export function CoursePlan({ view, course }: { readonly view: CourseView; readonly course: Course }) {
  const { store, now } = useServices();
  const [sessions, setSessions] = useState<number | null>(course.plannedSessions);
  const [weeks, setWeeks] = useState<number | null>(course.plannedDays / daysPerWeek);
  const [asked, setAsked] = useState<Question | null>(null);
  const done = doneOf(view.treatments).length;
  const allowed = { lowest: Math.max(sessionsRange.lowest, done), highest: Math.max(sessionsRange.highest, done) };
  const isOver = course.endedAtMs !== null;
  const sessionsError = isWhole(sessions, allowed) ? null : t("course:edit.range", allowed);
  const weeksError = isWhole(weeks, weeksRange) || weeks === course.plannedDays / daysPerWeek ? null : t("course:edit.range", weeksRange);

  const save = (): void => void store.courses.put({ ...course, plannedSessions: sessions ?? course.plannedSessions, plannedDays: Math.round((weeks ?? 0) * daysPerWeek) });
  const finish = (): Promise<void> => (isOver ? Promise.resolve() : store.courses.put({ ...course, endedAtMs: now(), endReason: view.state === "complete" ? "completed" : "stopped" }));
  const confirm = async (question: Question): Promise<void> => {
    setAsked(null);
    await finish();
    if (question === "new") await store.courses.put({ ...newCourse(course.patientId, now()), plannedSessions: course.plannedSessions, plannedDays: course.plannedDays });
  };

  return (
    <Card title={t("course:edit.title")}>
      {!isOver && (
        <>
          <div class="pair">
            <NumberField label={t("course:edit.sessions")} value={sessions} onChange={setSessions} min={allowed.lowest} max={allowed.highest} error={sessionsError} />
            <NumberField label={t("course:edit.weeks")} value={weeks} onChange={setWeeks} min={weeksRange.lowest} max={weeksRange.highest} error={weeksError} />
          </div>
          <Button disabled={sessionsError !== null || weeksError !== null} onClick={save}>{t("course:edit.save")}</Button>
        </>
      )}
      <Button onClick={() => setAsked("new")}>{t("course:edit.new")}</Button>
      {!isOver && <Button kind="quiet" onClick={() => setAsked("end")}>{t("course:edit.end")}</Button>}
      <Dialog open={asked !== null} title={asked ? t(`course:edit.${asked}Title`) : ""} onClose={() => setAsked(null)}>
        <p>{asked && t(`course:edit.${asked}Text`)}</p>
        <div class="answers">
          <Button kind="primary" onClick={() => { if (asked) void confirm(asked); }}>{asked && t(`course:edit.${asked}`)}</Button>
          <Button onClick={() => setAsked(null)}>{t("common:cancel")}</Button>
        </div>
      </Dialog>
    </Card>
  );
}

function isWhole(value: number | null, { lowest, highest }: { readonly lowest: number; readonly highest: number }): boolean {
  return value !== null && Number.isInteger(value) && value >= lowest && value <= highest;
}
