import { type Bytes, decodeStatus, decodeVersions, type DeviceStatus, type DeviceVersions } from "../protocol";
import type { ControlChannel } from "./control-channel";
import type { LinkFailure } from "./device-link";
import type { GattSession, UsedCharacteristic } from "./gatt-session";

/** Versions of the protocol that this app speaks. */
export interface VersionRange {
  readonly newest: number;
  readonly oldest: number;
}

export const spokenVersions: VersionRange = { newest: 1, oldest: 1 };
/** The version of a connection in which none was asked for. */
const versionWithoutAsking = 1;
const subscribed: readonly UsedCharacteristic[] = ["status", "control", "recordAccess", "holdRecord"];

/** This device cannot be used, for a reason that no browser gave. */
export class PreparationFailed extends Error {
  constructor(readonly failure: LinkFailure) {
    super(`the device cannot be used: ${failure}`);
  }
}

/** The version in which to go on with a device.
 * @throws PreparationFailed when there is none. */
export function commonVersion(device: DeviceVersions, app: VersionRange): number {
  if (device.newestProtocol < app.oldest) throw new PreparationFailed("deviceTooOld");
  if (device.oldestProtocol > app.newest) throw new PreparationFailed("deviceTooNew");
  return Math.min(device.newestProtocol, app.newest);
}

/** Makes a secured connection ready: version, notifications, and the status once they are on, so that no change of it is missed.
 * @param first the status as it was read while the link was secured. */
export async function prepareSession(session: GattSession, control: ControlChannel, first: Bytes, app: VersionRange): Promise<DeviceStatus> {
  const versions = decodeVersions(first);
  if (!versions.ok) throw new PreparationFailed("notADevice");
  const version = commonVersion(versions.value, app);
  for (const name of subscribed) await session.subscribe(name);
  if (version > versionWithoutAsking) await control.speak(version);
  const status = decodeStatus(await session.read("status"));
  if (!status.ok) throw new PreparationFailed("notADevice");
  return status.value;
}
