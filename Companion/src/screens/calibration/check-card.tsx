import { useState } from "preact/hooks";
import { Button, Card, Notice } from "../../parts";
import { t } from "../../text";
import { formatNewtons } from "../../text/format";
import type { CalibrationProgress, CalibrationRun } from "./calibration-run";
import { checkReading } from "./check-reading";
import { LiveForce } from "./live-force";
import { MassField } from "./mass-fields";
import { massProblem, weightMilliNewtons } from "./masses";
import { useLiveForce } from "./use-live-force";

/** Known masses on the tip again, and what the device says to them. It guides nobody meanwhile. */
export function CheckCard({ run, progress }: { readonly run: CalibrationRun; readonly progress: CalibrationProgress }) {
  const [kilograms, setKilograms] = useState<number | null>(progress.masses[0] ?? null);
  const view = useLiveForce("check");
  const weight = kilograms !== null && massProblem(kilograms) === null ? weightMilliNewtons(kilograms) : null;
  const reading = weight !== null && view.isSteady && view.forceMilliNewtons !== null ? checkReading(weight, view.forceMilliNewtons) : null;
  return (
    <Card title={t("calibration:step.check.title")}>
      <p>{t("calibration:step.check.todo")}</p>
      <MassField label={t("calibration:mass.onTip")} value={kilograms} onChange={setKilograms} />
      <LiveForce view={view} isCalibrated />
      <div class="check-result">
        {reading === null
          ? <Notice kind="info">{t("calibration:check.waiting")}</Notice>
          : (
            <Notice kind={reading.isRight ? "good" : "warning"} title={t(reading.isRight ? "calibration:check.right" : "calibration:check.wrong")}>
              <span class="numbers">{t("calibration:check.error", { error: formatNewtons(reading.errorMilliNewtons, 2), limit: formatNewtons(reading.limitMilliNewtons, 2) })}</span>
            </Notice>
          )}
      </div>
      <Button kind="primary" busy={progress.busy} onClick={() => void run.proceed()}>{t("calibration:step.check.go")}</Button>
    </Card>
  );
}
