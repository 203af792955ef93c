import { viewOf } from "./bytes";
import { outcomeOf, programmeKindOf } from "./codes";
import { crc32 } from "./crc32";
import { type Decoded, decoded, refused } from "./decoded";
import type { HoldRecord } from "./messages";
import { centisecondMs } from "./units";

/** Bytes of a record, its checksum included. */
export const holdRecordBytes = 72;

const version = 3;
const checksumAt = 68;
const highestPain = 10;
const rateUnitMilliNewtonsPerSecond = 10;

/** Decodes the 72 bytes of a hold record (docs/protocol.md, "Hold record"). Codes that this app does not know stay as numbers; a pain over 10 counts as not told. */
export function decodeHoldRecord(bytes: Uint8Array): Decoded<HoldRecord> {
  if (bytes.length !== holdRecordBytes) return refused("length");
  const view = viewOf(bytes);
  if (view.getUint8(0) !== version) return refused("version");
  if (view.getUint8(1) !== holdRecordBytes) return refused("lengthByte");
  if (view.getUint32(checksumAt, true) !== crc32(bytes.subarray(0, checksumAt))) return refused("checksum");
  const record = read(view);
  return record.outcome === "painTold" && !isOnlyPain(record) ? refused("impossible") : decoded(record);
}

function read(view: DataView): HoldRecord {
  return {
    boot: view.getUint16(2, true),
    sequence: view.getUint32(4, true),
    uptimeMs: view.getUint32(8, true),
    utcSeconds: view.getUint32(12, true) || null,
    outcome: outcomeOf(view.getUint8(16)),
    pain: painOf(view.getUint8(17)),
    programmeKind: programmeKindOf(view.getUint8(18)),
    step: view.getUint8(19),
    site: view.getUint8(20),
    tipAreaSquareMillimetres: view.getUint8(21),
    calibrationId: view.getUint16(22, true),
    targetMilliNewtons: view.getUint32(24, true),
    toleranceMilliNewtons: view.getUint16(28, true),
    batteryMilliVolts: view.getUint16(30, true),
    durationMs: view.getUint32(32, true),
    inBandMs: view.getUint32(36, true),
    meanMilliNewtons: view.getInt32(40, true),
    peakMilliNewtons: view.getInt32(44, true),
    standardDeviationMilliNewtons: view.getUint16(48, true),
    rmsErrorMilliNewtons: view.getUint16(50, true),
    approachMs: view.getUint16(52, true),
    approachMilliNewtonsPerSecond: view.getUint16(54, true) * rateUnitMilliNewtonsPerSecond,
    askedMs: view.getUint16(56, true) * centisecondMs,
    patient: view.getUint16(58, true),
    driftMilliNewtons: view.getInt32(60, true),
    thresholdMilliNewtons: view.getInt32(64, true),
  };
}

function painOf(code: number): number | null {
  return code >= 1 && code <= highestPain + 1 ? code - 1 : null;
}

/** A told pain is no hold: nothing of one may stand in its record. */
function isOnlyPain(record: HoldRecord): boolean {
  return record.pain !== null && record.programmeKind === null && [
    record.step, record.tipAreaSquareMillimetres, record.calibrationId, record.targetMilliNewtons, record.toleranceMilliNewtons, record.durationMs, record.inBandMs,
    record.meanMilliNewtons, record.peakMilliNewtons, record.standardDeviationMilliNewtons, record.rmsErrorMilliNewtons, record.approachMs,
    record.approachMilliNewtonsPerSecond, record.askedMs, record.driftMilliNewtons, record.thresholdMilliNewtons,
  ].every((figure) => figure === 0);
}
