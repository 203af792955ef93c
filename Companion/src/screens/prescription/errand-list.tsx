import { Card, Notice } from "../../parts";
import { t } from "../../text";
import type { ErrandFailure, ErrandProgress } from "./errand-run";
import { errandWay } from "./errand-steps";

type Mark = "done" | "now" | "failed" | "waits";
const signs: Record<Mark, string> = { done: "✓", now: "…", failed: "✕", waits: "○" };

/** Failures that the app has words of its own for; the others are the link's. */
const ownFailures: readonly ErrandFailure[] = ["notConnected", "otherTherapist", "roleDiffers", "programmeDiffers", "notKept"];

function markOf(index: number, at: number, failure: ErrandFailure | null): Mark {
  if (index < at) return "done";
  if (index > at) return "waits";
  return failure === null ? "now" : "failed";
}

/** Each thing that is done with the device, and where it stands. */
export function ErrandList({ progress }: { readonly progress: ErrandProgress }) {
  const way = errandWay(progress.kind);
  const at = progress.step === "finished" ? way.length : way.indexOf(progress.step);
  return (
    <Card title={t(`therapist:prescribe.errand.${progress.kind}`)}>
      <ol class="errand">
        {way.map((step, index) => {
          const mark = markOf(index, at, progress.failure);
          return (
            <li key={step} class={mark}>
              <span class="sign" aria-hidden="true">{signs[mark]}</span>
              <span>{t(`therapist:prescribe.step.${step}`)}<span class="only-read">, {t(`therapist:prescribe.mark.${mark}`)}</span></span>
            </li>
          );
        })}
      </ol>
      {progress.failure !== null && (
        <Notice kind="danger" title={t("therapist:prescribe.stopped")}>
          {ownFailures.includes(progress.failure) ? t(`therapist:prescribe.failure.${progress.failure}`) : t(`link:result.${progress.failure}`)}
        </Notice>
      )}
      {progress.step === "finished" && <Notice kind="good">{t(`therapist:prescribe.finished.${progress.kind}`)}</Notice>}
    </Card>
  );
}
