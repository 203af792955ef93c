import type { CalibrationState } from "../../protocol/messages";
import { t } from "../../text";
import { formatDate, formatNewtons, formatNumber } from "../../text/format";

/** The calibration that the device uses, or that it has none. */
export function InUse({ calibration }: { readonly calibration: CalibrationState }) {
  if (calibration.id === 0) return <p>{t("calibration:inUse.none")}</p>;
  return (
    <dl class="figures numbers">
      <dt>{t("calibration:inUse.id")}</dt>
      <dd>{formatNumber(calibration.id)}</dd>
      <dt>{t("calibration:inUse.date")}</dt>
      <dd>{calibration.utcSeconds === null ? t("calibration:inUse.noDate") : formatDate(calibration.utcSeconds * 1000)}</dd>
      <dt>{t("calibration:inUse.residual")}</dt>
      <dd>{formatNewtons(calibration.residualMilliNewtons, 2)}</dd>
      <dt>{t("calibration:inUse.masses")}</dt>
      <dd>{formatNumber(calibration.masses)}</dd>
      <dt>{t("calibration:inUse.copies")}</dt>
      <dd>{t("calibration:inUse.ofTwo", { copies: calibration.copies })}</dd>
    </dl>
  );
}
