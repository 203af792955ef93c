import { useEffect } from "preact/hooks";
import type { DeviceLink } from "../../link/device-link";
import type { LiveMessage, Phase, Unknown } from "../../protocol/messages";

const isOver = (phase: Phase | Unknown): boolean => phase === "done" || phase === "aborted";

/** Hears when the hand has let go behind a hold: only then the device counts what came of it. */
export function handOffListener(onHandOff: () => void): (message: LiveMessage) => void {
  let wasOver = false;
  return (message) => {
    if (message.kind !== "guidance") return;
    const over = isOver(message.phase);
    if (wasOver && !over) onHandOff();
    wasOver = over;
  };
}

/** The same while a component is shown. `onHandOff` must stay the same. */
export function useHandOff(link: DeviceLink, onHandOff: () => void): void {
  useEffect(() => link.onLive(handOffListener(onHandOff)), [link, onHandOff]);
}
