import { useState } from "preact/hooks";
import { Button, Card, PainScale } from "../../parts";
import { t } from "../../text";

interface PainStepProps {
  readonly when: "before" | "after";
  /** What was told before, when one comes back. */
  readonly told: number | null;
  readonly onTell: (score: number | null) => void;
}

/** Pain, as the patient says it. */
export function PainStep({ when, told, onTell }: PainStepProps) {
  const [score, setScore] = useState(told);
  return (
    <Card title={t(`therapist:session.pain.${when}`)}>
      <PainScale label={t("therapist:session.pain.question")} value={score} onChange={setScore} />
      <div class="row">
        <Button kind="primary" disabled={score === null} onClick={() => onTell(score)}>{t("common:next")}</Button>
        <Button kind="quiet" onClick={() => onTell(null)}>{t("common:skip")}</Button>
      </div>
    </Card>
  );
}
