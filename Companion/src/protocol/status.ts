import { viewOf } from "./bytes";
import { wholePercent } from "./battery";
import { verdictOf } from "./codes";
import { type Decoded, decoded, refused } from "./decoded";
import { mostFaultEvents } from "./fault-events";
import { deviceRoles, type DeviceStatus } from "./messages";

const statusBytes = 20;
const versionBytes = 5;
const unknownCount = 0xffff;
const flags = { calibrated: 1, tared: 2, clockSet: 4, progressorMode: 8, selfTested: 16, calibrating: 32, patientButtonPlugged: 64 } as const;

/** What every version of the protocol has in the same place. */
export interface DeviceVersions {
  readonly newestProtocol: number;
  readonly oldestProtocol: number;
  /** major.minor.patch */
  readonly firmware: string;
}

/** Decodes bytes 0 to 4 of the status, whatever a later version has behind them. */
export function decodeVersions(bytes: Uint8Array): Decoded<DeviceVersions> {
  if (bytes.length < versionBytes) return refused("length");
  const [newestProtocol = 0, oldestProtocol = 0, major = 0, minor = 0, patch = 0] = bytes;
  const areVersions = oldestProtocol > 0 && oldestProtocol <= newestProtocol;
  return areVersions ? decoded({ newestProtocol, oldestProtocol, firmware: `${major}.${minor}.${patch}` }) : refused("impossible");
}

/** Decodes the device status of version 1 (docs/protocol.md, "Device status"). */
export function decodeStatus(bytes: Uint8Array): Decoded<DeviceStatus> {
  if (bytes.length !== statusBytes) return refused("length");
  const versions = decodeVersions(bytes);
  if (!versions.ok) return versions;
  const view = viewOf(bytes);
  const bits = view.getUint8(5);
  const role = deviceRoles[view.getUint8(19)];
  if (role === undefined) return refused("impossible");
  const status: DeviceStatus = {
    ...versions.value,
    calibrated: (bits & flags.calibrated) !== 0,
    tared: (bits & flags.tared) !== 0,
    clockSet: (bits & flags.clockSet) !== 0,
    progressorMode: (bits & flags.progressorMode) !== 0,
    selfTested: (bits & flags.selfTested) !== 0,
    calibrating: (bits & flags.calibrating) !== 0,
    patientButtonPlugged: (bits & flags.patientButtonPlugged) !== 0,
    selfTest: view.getUint16(6, true),
    verdict: verdictOf(view.getUint8(8)),
    faultEvents: view.getUint8(9),
    newestFault: view.getUint8(10),
    logFreePercent: view.getUint8(11),
    holdsInLog: countOf(view.getUint16(12, true)),
    holdsWithNoPhone: countOf(view.getUint16(14, true)),
    batteryMilliVolts: view.getUint16(16, true),
    batteryPercent: view.getUint8(18),
    role,
  };
  return isPossible(status) ? decoded(status) : refused("impossible");
}

function countOf(count: number): number | null {
  return count === unknownCount ? null : count;
}

function isPossible(status: DeviceStatus): boolean {
  return (status.holdsWithNoPhone ?? 0) <= (status.holdsInLog ?? unknownCount)
    && status.logFreePercent <= wholePercent
    && status.batteryPercent <= wholePercent
    && status.faultEvents <= mostFaultEvents
    && (status.faultEvents > 0) === (status.newestFault > 0)
    && status.selfTested === (status.selfTest > 0);
}
