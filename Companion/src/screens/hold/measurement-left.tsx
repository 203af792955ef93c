import { useServices } from "../../app/services";
import { Notice } from "../../parts";
import { t } from "../../text";

/** True on a therapist's phone when the device still has the threshold measurement as its programme though none runs: the page was closed in the middle of one, and the programme of before is not
 * known any more. */
export function useMeasurementLeft(): boolean {
  const { link, session, store } = useServices();
  const isMeasuring = session.hasMeasurement.value || session.step.value === "thresholdBefore" || session.step.value === "thresholdAfter";
  return link.state.value.phase === "ready" && store.settings.value.role === "therapist" && session.deviceProgramme.value?.kind === "threshold" && !isMeasuring;
}

/** Says so. */
export function MeasurementLeft() {
  if (!useMeasurementLeft()) return null;
  return <Notice kind="info" title={t("hold:measurementLeft.title")}>{t("hold:measurementLeft.text")}</Notice>;
}
