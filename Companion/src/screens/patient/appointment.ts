import type { NextSession } from "../../course";
import { calendarFile } from "../../export/calendar";
import { t } from "../../text";
import type { CourseView } from "./use-course";

const appointmentMs = 30 * 60_000;
const alarmMinutesBefore = 60;
const usualHour = 10;

/** When the next session is to begin: on its day at the hour of the one before, but not before the soreness is gone. ms UTC. */
export function appointmentMsOf(next: NextSession, lastStartMs: number | null): number {
  const at = new Date(next.dueMs);
  at.setHours(lastStartMs === null ? usualHour : new Date(lastStartMs).getHours());
  return Math.max(at.getTime(), next.earliestMs);
}

/** The calendar file of the next session. No word in it says what it is for beyond the device's name: calendars are shared. */
export function appointmentFile({ course, treatments }: Pick<CourseView, "course" | "treatments">, next: NextSession, nowMs: number): string {
  const startsAtMs = appointmentMsOf(next, treatments.at(-1)?.session.startedAtMs ?? null);
  return calendarFile([{
    uid: `${course?.id ?? "course"}-${next.number}`, startsAtMs, durationMs: appointmentMs, alarmMinutesBefore,
    title: t("patient:next.appointment", { number: next.number, of: next.of }), description: t("patient:next.description"),
  }], nowMs);
}
