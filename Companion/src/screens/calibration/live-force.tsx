import { t } from "../../text";
import { formatNewtons } from "../../text/format";
import type { ForceView } from "./force-window";

/** The force that the device feels now. Before its first calibration there is none to show. */
export function LiveForce({ view, isCalibrated, showsHighest }: { readonly view: ForceView; readonly isCalibrated: boolean; readonly showsHighest?: boolean }) {
  if (!isCalibrated) return <p class="live-force quiet">{t("calibration:live.uncalibrated")}</p>;
  const shown = showsHighest ? view.highestMilliNewtons : view.forceMilliNewtons;
  return (
    <div class="live-force">
      <span class="quiet">{t(showsHighest ? "calibration:live.highest" : "calibration:live.force")}</span>
      <span class="value numbers">{shown === null ? t("calibration:live.none") : formatNewtons(shown, showsHighest ? 0 : 2)}</span>
      <span class={view.isSteady ? "steadiness steady" : "steadiness"} role="status">{showsHighest ? "" : t(view.isSteady ? "calibration:live.steady" : "calibration:live.moving")}</span>
    </div>
  );
}
