import { Notice } from "../../parts";
import type { CourseWarning } from "../../course";
import { t } from "../../text";

/** What speaks against the next session. The app decides nothing: it says to see a professional. */
export function CourseWarnings({ warnings }: { readonly warnings: readonly CourseWarning[] }) {
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning} kind="warning" title={t(`course:warning.${warning}.title`)}><p>{t(`course:warning.${warning}.text`)}</p></Notice>
      ))}
    </>
  );
}
