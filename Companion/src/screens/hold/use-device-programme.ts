import { useEffect, useState } from "preact/hooks";
import type { DeviceLink } from "../../link/device-link";
import type { Programme, ProgrammeKind, Unknown } from "../../protocol/messages";

/** The programme on the device: read when connected, and anew when the device tells of another kind. null while it is not known. */
export function useDeviceProgramme(link: DeviceLink, kind: ProgrammeKind | Unknown | null): Programme | null {
  const [programme, setProgramme] = useState<Programme | null>(null);
  const isReady = link.state.value.phase === "ready";
  const told = typeof kind === "string" ? kind : null;
  useEffect(() => {
    if (!isReady) return undefined;
    let isCurrent = true;
    link.control.readProgramme().then(
      (read) => { if (isCurrent) setProgramme(read); },
      () => { if (isCurrent) setProgramme(null); }, // the gauge does without: live force tells target and band
    );
    return () => { isCurrent = false; };
  }, [link, isReady, told]);
  return programme;
}
