import { Card, LinkButton, Notice } from "../../parts";
import { selfTestBits } from "../../protocol";
import type { DeviceStatus } from "../../protocol/messages";
import { t } from "../../text";
import { formatNumber, formatPercent } from "../../text/format";
import { verdictWord } from "../history/words";

/** What the device says of itself. */
export function StateCard({ status }: { readonly status: DeviceStatus }) {
  const failed = selfTestBits.filter((_, bit) => status.selfTested && (status.selfTest & (1 << bit)) === 0);
  const role = typeof status.role === "string" ? t(`device:role.${status.role}`) : t("device:unknown", { number: status.role.unknown });
  return (
    <Card title={t("device:state.title")}>
      <p>{verdictWord(status.verdict)}</p>
      {!status.calibrated && (
        <Notice kind="warning" title={t("device:state.notCalibrated")}>
          <LinkButton href="#/calibrate">{t("device:state.calibrate")}</LinkButton>
        </Notice>
      )}
      {failed.length > 0 && <Notice kind="warning" title={t("device:state.selfTest")}><span>{failed.map((bit) => t(`device:selfTest.${bit}`)).join(", ")}</span></Notice>}
      <dl class="facts">
        <dt>{t("device:state.battery")}</dt>
        <dd>{formatPercent(status.batteryPercent)} · {formatNumber(status.batteryMilliVolts / 1000, 2)} V</dd>
        <dt>{t("device:state.role")}</dt>
        <dd>{role}</dd>
        <dt>{t("device:state.patientButton")}</dt>
        <dd>{t(status.patientButtonPlugged ? "device:state.plugged" : "device:state.notPlugged")}</dd>
        <dt>{t("device:state.firmware")}</dt>
        <dd>{status.firmware}</dd>
        <dt>{t("device:state.selfTestFact")}</dt>
        <dd>{!status.selfTested ? t("device:state.runs") : failed.length === 0 ? t("device:state.good") : t("device:state.notGood")}</dd>
      </dl>
      {status.progressorMode && <Notice kind="info"><span>{t("device:state.progressor")}</span></Notice>}
    </Card>
  );
}
