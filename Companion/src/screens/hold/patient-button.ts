import type { DeviceStatus, ProgrammeKind, Unknown } from "../../protocol/messages";

/** Kinds in which the button answers the device: "now" in a threshold measurement, "eased" at a level of a stepped press. In all others it only says "too much". */
const answeredKinds: readonly (ProgrammeKind | Unknown | null)[] = ["stepped", "threshold"];

/** True when a programme wants an answer of the patient's button and none is plugged in; the device's own answers as well.
 * @param status null without a device: nothing is known then, and nothing is said */
export function lacksPatientButton(kind: ProgrammeKind | Unknown | null, status: DeviceStatus | null): boolean {
  return status !== null && !status.patientButtonPlugged && answeredKinds.includes(kind);
}
