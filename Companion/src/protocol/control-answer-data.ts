import { wholePercent } from "./battery";
import { viewOf } from "./bytes";
import { programmeKindOf } from "./codes";
import type { DeletionQuestion, SpokenVersions } from "./control-answers";
import { cueModes } from "./cue-settings";
import { unpackPoints } from "./curve-points";
import { type Decoded, decoded, refused } from "./decoded";
import { decodeFaultEvent } from "./fault-events";
import { type CalibrationState, type CueSettings, deviceRoles, type FaultEvent, type HoldCurve, type LogState, type Programme, type ProgrammeStep, type RoleState, type ThresholdState } from "./messages";
import { centiNewtonMilliNewtons } from "./units";

// The data behind result 0, and the parts before it (docs/protocol.md, "Control point"). Each has one length.

const logFlags = { nextHasPlace: 1, full: 2, damaged: 4 } as const;

/** Data of `06`. */
export function readCalibration(data: DataView): Decoded<CalibrationState> {
  if (data.byteLength !== 14) return refused("length");
  return decoded({
    id: data.getUint16(0, true),
    utcSeconds: data.getUint32(2, true) || null,
    residualMilliNewtons: data.getUint16(6, true),
    masses: data.getUint8(8),
    copies: data.getUint8(9),
    zeroCounts: data.getInt32(10, true),
  });
}

/** Data of `07`, and the events before it. */
export function readFaultLog(data: DataView, parts: readonly Uint8Array[]): Decoded<FaultEvent[]> {
  if (data.byteLength !== 1) return refused("length");
  if (data.getUint8(0) !== parts.length) return refused("order");
  const events: FaultEvent[] = [];
  for (const part of parts) {
    const event = decodeFaultEvent(part);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return decoded(events);
}

/** Data of `08`: its bits. */
export function readSelfTest(data: DataView): Decoded<number> {
  return data.byteLength === 2 ? decoded(data.getUint16(0, true)) : refused("length");
}

/** Data of `0D`, and the steps before it; null: the device has no programme. */
export function readProgramme(data: DataView, parts: readonly Uint8Array[]): Decoded<Programme | null> {
  if (data.byteLength !== 5) return refused("length");
  if (data.getUint8(1) !== parts.length) return refused("order");
  const kind = programmeKindOf(data.getUint8(0));
  if (kind === null && parts.length === 0) return decoded(null);
  if (typeof kind !== "string" || parts.length === 0) return refused("impossible");
  return decoded({ kind, repeats: data.getUint8(2), rampMilliNewtonsPerSecond: data.getUint16(3, true) * centiNewtonMilliNewtons, steps: parts.map(readStep) });
}

function readStep(part: Uint8Array): ProgrammeStep {
  const view = viewOf(part);
  return {
    targetMilliNewtons: view.getUint16(0, true) * centiNewtonMilliNewtons,
    tolerancePercent: view.getUint8(2),
    holdSeconds: view.getUint8(3),
    restSeconds: view.getUint16(4, true),
  };
}

/** Data of `10`. */
export function readRole(data: DataView): Decoded<RoleState> {
  if (data.byteLength !== 6) return refused("length");
  const code = data.getUint8(0);
  return decoded({
    role: deviceRoles[code] ?? { unknown: code },
    capMilliNewtons: data.getUint16(1, true) * centiNewtonMilliNewtons,
    holdsADay: data.getUint8(3),
    holdsToday: data.getUint8(4),
    authorised: data.getUint8(5) !== 0,
  });
}

/** Data of `12`. */
export function readCues(data: DataView): Decoded<CueSettings> {
  if (data.byteLength !== 3) return refused("length");
  const mode = cueModes[data.getUint8(2)];
  return mode ? decoded({ brightnessPercent: data.getUint8(0), motorPercent: data.getUint8(1), mode }) : refused("impossible");
}

/** Data of `14`. */
export function readThreshold(data: DataView): Decoded<ThresholdState> {
  if (data.byteLength !== 9) return refused("length");
  return decoded({ readings: data.getUint8(0), lastMilliNewtons: data.getInt32(1, true), meanMilliNewtons: data.getInt32(5, true) });
}

/** Data of `15`, and the points before it. */
export function readCurve(data: DataView, parts: readonly Uint8Array[]): Decoded<HoldCurve> {
  const bytes = parts.flatMap((part) => [...part]);
  if (data.byteLength !== 9 || data.getUint16(6, true) !== bytes.length) return refused("length");
  const milliNewtons = unpackPoints(Uint8Array.from(bytes), data.getUint16(0, true));
  if (milliNewtons?.length !== data.getUint16(4, true)) return refused("points");
  return decoded({ periodMs: data.getUint16(2, true), milliNewtons, cut: data.getUint8(8) !== 0 });
}

/** Data of `17`. */
export function readLog(data: DataView): Decoded<LogState> {
  if (data.byteLength !== 14) return refused("length");
  const flags = data.getUint8(13);
  const log: LogState = {
    position: data.getUint32(0, true),
    newest: data.getUint32(4, true),
    holds: data.getUint16(8, true),
    waiting: data.getUint16(10, true),
    freePercent: data.getUint8(12),
    nextHasPlace: (flags & logFlags.nextHasPlace) !== 0,
    full: (flags & logFlags.full) !== 0,
    damaged: (flags & logFlags.damaged) !== 0,
  };
  const isPossible = log.waiting <= log.holds && log.freePercent <= wholePercent && (log.holds === 0 || log.newest > 0);
  return isPossible ? decoded(log) : refused("impossible");
}

/** Data of `18`. */
export function readDeletion(data: DataView): Decoded<DeletionQuestion> {
  if (data.byteLength !== 4) return refused("length");
  const question = { holds: data.getUint16(0, true), waiting: data.getUint16(2, true) };
  return question.waiting <= question.holds ? decoded(question) : refused("impossible");
}

/** Data of `1B`, done or refused. */
export function readVersions(data: DataView): Decoded<SpokenVersions> {
  if (data.byteLength !== 2) return refused("length");
  const versions = { newestProtocol: data.getUint8(0), oldestProtocol: data.getUint8(1) };
  return versions.oldestProtocol <= versions.newestProtocol ? decoded(versions) : refused("impossible");
}
