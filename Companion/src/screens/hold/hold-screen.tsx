import { useServices } from "../../app/services";
import { LinkButton, Screen } from "../../parts";
import { t } from "../../text";
import { GuidedHold } from "./guided-hold";

/** A hold outside of a session: try the device, or press without keeping whom and where. */
export function HoldScreen() {
  const { session, store } = useServices();
  const running = session.session.value;
  const href = running && `#/${store.settings.value.role === "patient" ? "today" : `patients/${running.patientId}/session`}`;
  return (
    <Screen title={t("hold:title")} actions={href ? <LinkButton kind="quiet" href={href}>{t("hold:toSession")}</LinkButton> : undefined}>
      <GuidedHold />
    </Screen>
  );
}
