import "./calibration.css";
import { useEffect, useMemo } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Card, LinkButton, NotMedical, Notice, Screen } from "../../parts";
import { t } from "../../text";
import { createCalibrationRun, type CalibrationProgress, type CalibrationRun } from "./calibration-run";
import { measuringSteps, shownSteps, type CalibrationStep } from "./calibration-steps";
import { CheckCard } from "./check-card";
import { InUse } from "./in-use";
import { PrepareCard } from "./prepare-card";
import { RefusalNotice } from "./refusal-notice";
import { StepCard } from "./step-card";
import { StepTrail } from "./step-trail";

/** Steps that stand in the place of another one in the row of steps. */
const shownAs: Partial<Record<CalibrationStep, (typeof shownSteps)[number]>> = { checkBegin: "check", failed: "finish" };

function useCalibration(): CalibrationRun {
  const { link, now } = useServices();
  const run = useMemo(() => createCalibrationRun(link.control, now), [link, now]);
  const isReady = link.state.value.phase === "ready";
  useEffect(() => {
    if (isReady) void run.readInUse();
    else run.linkLost();
  }, [run, isReady]);
  useEffect(() => () => {
    const { step } = run.progress.peek();
    if (measuringSteps.includes(step) || step === "check") void run.cancel();
  }, [run]);
  return run;
}

function Result({ run, progress }: { readonly run: CalibrationRun; readonly progress: CalibrationProgress }) {
  return (
    <Card title={t("calibration:result.title")}>
      <Notice kind="good">{t("calibration:result.stored")}</Notice>
      {progress.inUse && <InUse calibration={progress.inUse} />}
      <p>{t("calibration:result.next")}</p>
      <div class="row">
        <LinkButton kind="primary" href="#/device">{t("common:done")}</LinkButton>
        <Button onClick={() => void run.cancel()}>{t("calibration:result.again")}</Button>
      </div>
    </Card>
  );
}

/** A calibration, walked through step by step (docs/calibration.md). */
export function Calibrate() {
  const { link } = useServices();
  const run = useCalibration();
  const progress = run.progress.value;
  const { step } = progress;
  const isConnected = link.state.value.phase === "ready";
  const isCalibrated = link.status.value?.calibrated ?? false;
  const shown = shownAs[step] ?? step;
  return (
    <Screen title={t("calibration:title")} back="#/device">
      {step === "prepare"
        ? <><p>{t("calibration:intro")}</p><NotMedical /></>
        : <StepTrail steps={shownSteps.map((one) => t(`calibration:name.${one}`))} at={shownSteps.findIndex((one) => one === shown)} />}
      {progress.refusal !== null && <RefusalNotice result={progress.refusal} />}
      {step === "prepare" && <PrepareCard run={run} progress={progress} isConnected={isConnected} />}
      {step === "check" && <CheckCard run={run} progress={progress} />}
      {step === "result" && <Result run={run} progress={progress} />}
      {step !== "prepare" && step !== "check" && step !== "result" && (
        <>
          {!isConnected && <Notice kind="warning">{t("calibration:prepare.connect")}</Notice>}
          <StepCard run={run} progress={progress} isConnected={isConnected} isCalibrated={isCalibrated} />
        </>
      )}
      {measuringSteps.includes(step) && <Button kind="quiet" onClick={() => void run.cancel()}>{t("calibration:cancel")}</Button>}
    </Screen>
  );
}
