import { useServices } from "../../app/services";
import { Notice } from "../../parts";
import type { ProgrammeKind } from "../../protocol/messages";
import { t } from "../../text";
import { lacksPatientButton } from "./patient-button";

/** Says which button to use before a programme that wants its answer; nothing where the patient's is plugged in, or where no device is connected. */
export function NoPatientButton({ kind }: { readonly kind: ProgrammeKind | null }) {
  const { link } = useServices();
  const status = link.state.value.phase === "ready" ? link.status.value : null;
  return lacksPatientButton(kind, status) ? <Notice kind="info">{t("hold:noPatientButton")}</Notice> : null;
}
