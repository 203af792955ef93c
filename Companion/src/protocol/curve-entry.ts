import { viewOf } from "./bytes";
import { crc32 } from "./crc32";
import { unpackPoints } from "./curve-points";
import { type Decoded, decoded, refused } from "./decoded";
import type { HoldCurve } from "./messages";

const entryType = 0xc1;
const pointsAt = 11;
const checksumBytes = 4;
const fewestBytes = pointsAt + 1 + checksumBytes;
const cutBit = 1;
const periodUnitMs = 10;

/** Most bytes of a curve behind its record. */
export const mostCurveEntryBytes = 255;

/** Decodes the curve that comes behind the record with this number: all of its bytes and no others (docs/log-format.md, entry C1). */
export function decodeCurveEntry(bytes: Uint8Array, sequence: number): Decoded<HoldCurve> {
  if (bytes.length < fewestBytes || bytes.length > mostCurveEntryBytes) return refused("length");
  const view = viewOf(bytes);
  const length = view.getUint8(1);
  if (view.getUint8(0) !== entryType) return refused("type");
  if (view.getUint8(2) !== (~length & 0xff)) return refused("lengthByte");
  const checksumAt = bytes.length - checksumBytes;
  const intact = view.getUint32(checksumAt, true) === crc32(bytes.subarray(0, checksumAt));
  if (length !== bytes.length) return refused(intact ? "lengthByte" : "length");
  if (!intact) return refused("checksum");
  if (view.getUint32(4, true) !== sequence) return refused("sequence");
  const milliNewtons = unpackPoints(bytes.subarray(pointsAt, checksumAt), view.getUint16(8, true));
  if (!milliNewtons) return refused("points");
  return decoded({ periodMs: view.getUint8(10) * periodUnitMs, milliNewtons, cut: (view.getUint8(3) & cutBit) !== 0 });
}
