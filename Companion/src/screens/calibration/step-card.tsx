import { useEffect, useState } from "preact/hooks";
import { Button, Card, CheckField } from "../../parts";
import { t } from "../../text";
import { formatNumber } from "../../text/format";
import type { CalibrationProgress, CalibrationRun } from "./calibration-run";
import type { CalibrationStep } from "./calibration-steps";
import { Elapsed } from "./elapsed";
import { LiveForce } from "./live-force";
import { MassField } from "./mass-fields";
import { massProblem, weightMilliNewtons } from "./masses";
import { restsOnTip } from "./self-measure";
import { useLiveForce } from "./use-live-force";

interface StepCardProps {
  readonly run: CalibrationRun;
  readonly progress: CalibrationProgress;
  readonly isConnected: boolean;
  readonly isCalibrated: boolean;
}

/** Steps that can be left out. */
const skippable: readonly CalibrationStep[] = ["tare", "checkBegin"];

/** "6 kg", "2.25 kg" */
const formatKilograms = (kilograms: number): string => `${formatNumber(kilograms, Number.isInteger(kilograms) ? 0 : 2)} kg`;

/** One step that the device takes part in: what to do with the hands, what the device feels, and the button that goes on. */
export function StepCard({ run, progress, isConnected, isCalibrated }: StepCardProps) {
  const { step, masses, taken, busy, refusal } = progress;
  const [byItself, setByItself] = useState(true);
  const view = useLiveForce(`${step}${taken}`);
  const mass = masses[taken] ?? null;
  const isMass = step === "mass";
  const isMeasured = isMass && byItself && isConnected && isCalibrated && !busy && refusal === null && mass !== null && massProblem(mass) === null && restsOnTip(view, weightMilliNewtons(mass));
  useEffect(() => {
    if (isMeasured) void run.proceed();
  }, [run, isMeasured]);
  const isBlocked = !isConnected || (isMass && massProblem(mass) !== null);
  const values = { number: taken + 1, of: masses.length, mass: isMass && mass !== null ? formatKilograms(mass) : "" };
  return (
    <Card title={t(`calibration:step.${step}.title`, values)}>
      <p>{t(`calibration:step.${step}.todo`, values)}</p>
      {isMass && <MassField key={taken} label={t("calibration:mass.onTip")} value={mass} onChange={(kilograms) => run.setMasses(masses.map((old, index) => (index === taken ? kilograms : old)))} />}
      {isMass && isCalibrated && <CheckField label={t("calibration:byItself.label")} hint={t("calibration:byItself.hint")} checked={byItself} onChange={setByItself} />}
      {step !== "failed" && <LiveForce view={view} isCalibrated={isCalibrated} showsHighest={step === "preload"} />}
      <Elapsed busy={busy} label={t("calibration:measuring")} />
      <div class="row">
        <Button kind="primary" busy={busy} disabled={isBlocked} onClick={() => void run.proceed()}>{t(`calibration:step.${step}.go`)}</Button>
        {skippable.includes(step) && <Button disabled={busy} onClick={run.skip}>{t("calibration:skip")}</Button>}
      </div>
    </Card>
  );
}
