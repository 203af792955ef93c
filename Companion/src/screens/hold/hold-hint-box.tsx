import type { ReadonlySignal } from "@preact/signals";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { Button, LinkButton } from "../../parts";
import { t } from "../../text";
import { hintFor, type HintAction } from "./hold-hint";
import { useMeasurementLeft } from "./measurement-left";
import type { HoldState } from "./use-live-hold";

function Action({ action }: { readonly action: HintAction }) {
  const { link, sync } = useServices();
  const request = useRequest();
  const ask = (words: string, work: () => Promise<unknown>) => (
    <>
      <Button kind="primary" busy={request.busy} onClick={() => void request.run(work)}>{words}</Button>
      {request.error && <span role="alert">{request.error}</span>}
    </>
  );
  switch (action) {
    case "goOn": return ask(t("hold:goOn"), () => link.control.start());
    case "tare": return ask(t("hold:tare"), () => link.control.tare());
    case "sync": return ask(t("hold:sync"), () => sync.syncNow());
    case "calibrate": return <LinkButton href="#/calibrate">{t("hold:calibrate")}</LinkButton>;
    case "device": return <LinkButton href="#/device">{t("hold:device")}</LinkButton>;
    case "none": return null;
  }
}

/** What to do now, in a box that keeps its size; why no hold may begin, and the way out of it. */
export function HoldHintBox({ state, isProgrammeDone }: { readonly state: ReadonlySignal<HoldState>; readonly isProgrammeDone: boolean }) {
  const isPatientButtonPlugged = useServices().link.status.value?.patientButtonPlugged ?? true;
  const hint = hintFor({ ...state.value, isProgrammeDone, isMeasurementLeft: useMeasurementLeft(), isPatientButtonPlugged });
  const { verdict } = state.value;
  const isWarning = hint.words === "verdict" || hint.words === "hint.stopped" || hint.words === "hint.noReading";
  const words = hint.words !== "verdict" ? t(`hold:${hint.words}`)
    : typeof verdict === "string" ? t(`history:verdict.${verdict}`) : t("history:verdict.unknown", { code: verdict.unknown });
  return (
    <div class={isWarning ? "hold-hint warns" : "hold-hint"}>
      <p role="status"><span key={words}>{words}</span></p>
      {hint.action !== "none" && <div class="row"><Action key={hint.action} action={hint.action} /></div>}
    </div>
  );
}
