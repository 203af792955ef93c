import type { ControlResult } from "../../link/device-link";
import { Notice } from "../../parts";
import { t } from "../../text";

/** Refusals that a calibration knows more about than the link does. */
export const knownRefusals: readonly ControlResult[] = [
  "notSteady", "tooFewPoints", "tooManyPoints", "spanTooSmall", "residualTooLarge", "slopeAbsurd", "sensorFault", "wrongOrder", "massOutOfRange", "notStored", "busy", "notUnloaded",
  "notAllowed", "noAnswer", "disconnected",
];

/** Why the device refused, and what to do (docs/calibration.md, "What a refusal means"). */
export function RefusalNotice({ result }: { readonly result: ControlResult }) {
  if (!knownRefusals.includes(result)) return <Notice kind="warning">{t(`link:result.${result}`)}</Notice>;
  return (
    <Notice kind="warning" title={t(`calibration:refusal.${result}.what`)}>
      <span>{t(`calibration:refusal.${result}.todo`)}</span>
    </Notice>
  );
}
