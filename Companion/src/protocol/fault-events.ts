import { viewOf } from "./bytes";
import { phaseOf } from "./codes";
import { type Decoded, decoded, refused } from "./decoded";
import type { FaultEvent } from "./messages";

/** Bytes of an event, without the code and index of its part. */
export const faultEventBytes = 12;

/** Most events of the fault log. */
export const mostFaultEvents = 16;

/** What the fault log's codes mean, by code from 1. */
export const faultNames = [
  "sensorMissing", "sensorSaturated", "sensorFrozen", "sensorNoisy", "overForce", "zeroLoaded", "zeroShifted", "calibrationLost", "calibrationOneCopy", "storeFailed",
  "batteryLow", "loopStalled", "exception", "buttonStuck", "handlerFailed", "powerLostWhileGuiding", "settingsLost", "logDamaged", "logFull", "faultLogLost", "settingsOneCopy", "buttonLost",
] as const;

/** Decodes an event of the fault log. */
export function decodeFaultEvent(bytes: Uint8Array): Decoded<FaultEvent> {
  if (bytes.length !== faultEventBytes) return refused("length");
  const view = viewOf(bytes);
  return decoded({
    code: view.getUint8(0),
    phase: phaseOf(view.getUint8(1)),
    boot: view.getUint16(2, true),
    uptimeMs: view.getUint32(4, true),
    detail: view.getUint32(8, true),
  });
}
