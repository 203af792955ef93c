import { Button, Card, LinkButton, Notice } from "../../parts";
import { t } from "../../text";
import type { CalibrationProgress, CalibrationRun } from "./calibration-run";
import { InUse } from "./in-use";
import { MassFields } from "./mass-fields";
import { massesProblem } from "./masses";

const needed = ["masses", "stand", "warm", "room"] as const;

/** What is needed, the masses, and what the device has now. */
export function PrepareCard({ run, progress, isConnected }: { readonly run: CalibrationRun; readonly progress: CalibrationProgress; readonly isConnected: boolean }) {
  const problem = massesProblem(progress.masses);
  return (
    <>
      <Card title={t("calibration:prepare.title")}>
        <ul class="needed">{needed.map((thing) => <li key={thing}>{t(`calibration:prepare.${thing}`)}</li>)}</ul>
        <p class="quiet">{t("calibration:prepare.keeps")}</p>
      </Card>
      <Card title={t("calibration:mass.title")}>
        <p class="quiet">{t("calibration:mass.hint")}</p>
        <MassFields masses={progress.masses} onChange={run.setMasses} />
        {problem !== null && <Notice kind="warning">{t(`calibration:mass.${problem}`)}</Notice>}
      </Card>
      {progress.inUse && <Card title={t("calibration:inUse.title")}><InUse calibration={progress.inUse} /></Card>}
      {isConnected
        ? <Button kind="primary" disabled={problem !== null} onClick={() => void run.proceed()}>{t("calibration:prepare.begin")}</Button>
        : <><Notice kind="info">{t("calibration:prepare.connect")}</Notice><LinkButton kind="primary" href="#/device">{t("calibration:prepare.toDevice")}</LinkButton></>}
    </>
  );
}
