import "./device.css";
import { useServices } from "../../app/services";
import { Screen } from "../../parts";
import { t } from "../../text";
import { ConnectCard } from "./connect-card";
import { CuesCard } from "./cues-card";
import { FaultsCard } from "./faults-card";
import { LogCard } from "./log-card";
import { RoleCard } from "./role-card";
import { StateCard } from "./state-card";
import { TipCard } from "./tip-card";

/** All about the device that is connected, or how to connect one. */
export function DeviceScreen() {
  const { link, store } = useServices();
  const status = link.status.value;
  const isReady = link.state.value.phase === "ready" && status !== null;
  return (
    <Screen title={t("device:title")}>
      <ConnectCard />
      {isReady && (
        <>
          <StateCard status={status} />
          <LogCard status={status} />
          <TipCard status={status} />
          <CuesCard />
          <RoleCard isTherapist={store.settings.value.role === "therapist"} />
          <FaultsCard status={status} />
        </>
      )}
    </Screen>
  );
}
