import { slotsOf, type CourseSlot } from "../../course";
import type { Course } from "../../storage/model";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import type { CourseView } from "./use-course";

const signs: Record<CourseSlot["state"], string> = { done: "✓", now: "●", planned: "○", open: "–", tooEarly: "○", mayCome: "○", due: "●", late: "!" };

/** The sessions of a course in their order: those that were, the next one, those planned behind it. */
export function CourseLine({ view, course }: { readonly view: CourseView; readonly course: Course }) {
  return (
    <ol class="course-line">
      {slotsOf(course, view.treatments, view.improvements, view.next, view.state).map(({ number, atMs, state, improvement, sessionId }) => (
        <li key={number} class={`slot ${state}`}>
          <span class="sign" aria-hidden="true">{signs[state]}</span>
          <span class="words">
            <strong>{sessionId ? <a href={`#/report/${sessionId}`}>{t("course:session", { number })}</a> : t("course:session", { number })}</strong>
            <span>{formatDate(atMs)}</span>
            <span class="quiet">{t(`course:slot.${state}`)}{improvement && `, ${t(`course:improvement.${improvement}`)}`}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
