import { mostCurveEntryBytes, decodeCurveEntry } from "./curve-entry";
import { type Decoded, decoded, refused, type Refusal } from "./decoded";
import { decodeHoldRecord, holdRecordBytes } from "./hold-record";
import type { HoldUnit } from "./messages";

/** Most bytes of a hold on the link. */
export const mostHoldBytes = holdRecordBytes + mostCurveEntryBytes;

/** A hold, and why the curve that came with it is void; null when it is sound, or none came. */
export interface DecodedHoldUnit extends HoldUnit {
  readonly curveRefused: Refusal | null;
}

/** Decodes a hold as it travels: its record and, when there is one, its curve. Without a sound record all of it is void; a damaged curve leaves the record. */
export function decodeHoldUnit(bytes: Uint8Array): Decoded<DecodedHoldUnit> {
  const record = decodeHoldRecord(bytes.subarray(0, holdRecordBytes));
  if (!record.ok) return refused("record");
  const rest = bytes.subarray(holdRecordBytes);
  if (rest.length === 0) return decoded({ record: record.value, curve: null, curveRefused: null });
  const curve = decodeCurveEntry(rest, record.value.sequence);
  return decoded({ record: record.value, curve: curve.ok ? curve.value : null, curveRefused: curve.ok ? null : curve.refused });
}
