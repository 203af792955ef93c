import type { CourseView } from "./use-course";

/** How today's session stands: what the title says, and whether "start" is what the screen suggests. "askFirst": a warning stands above it. */
export type Standing = "first" | "due" | "mayCome" | "late" | "tooEarly" | "askFirst" | "complete" | "timeUp" | "ended";

type Seen = Pick<CourseView, "state" | "next" | "treatments" | "courses" | "warnings">;

/** With these the next session begins a new course. */
const overStandings: readonly Standing[] = ["complete", "timeUp", "ended"];
/** With these the screen does not suggest to start. */
const restStandings: readonly Standing[] = ["tooEarly", "askFirst", "complete", "ended"];

/** How the session stands now. */
export function standingOf({ state, next, treatments, courses, warnings }: Seen): Standing {
  if (warnings.length > 0) return "askFirst";
  if (state !== "running") return state;
  const isFirst = courses.length <= 1 && treatments.length === 0;
  return isFirst || !next ? "first" : next.state;
}

/** Whether the course is over: the next session begins a new one. */
export const isOver = (standing: Standing): boolean => overStandings.includes(standing);

/** Whether the screen suggests to start. */
export const isAdvised = (standing: Standing): boolean => !restStandings.includes(standing);

/** Whether the next session's day is still to come: only then it is something for the calendar. Not with a warning: who is to ask first is not sent an appointment. */
export function isAhead({ state, next, warnings }: Seen): boolean {
  return state === "running" && warnings.length === 0 && (next?.state === "tooEarly" || next?.state === "mayCome");
}
