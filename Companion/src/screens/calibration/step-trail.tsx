import "./step-trail.css";
import { t } from "../../text";

interface StepTrailProps {
  /** Names of the steps, in their order. */
  readonly steps: readonly string[];
  /** Place of the present one, from 0. */
  readonly at: number;
}

/** Where one is in a row of steps: its place in words, and as a row of marks. */
export function StepTrail({ steps, at }: StepTrailProps) {
  const words = t("calibration:trail", { number: at + 1, of: steps.length, step: steps[at] ?? "" });
  return (
    <div class="step-trail">
      <p class="numbers" role="status">{words}</p>
      <div class="marks" aria-hidden="true">{steps.map((step, index) => <span key={step} class={index < at ? "mark past" : index === at ? "mark now" : "mark"} />)}</div>
    </div>
  );
}
