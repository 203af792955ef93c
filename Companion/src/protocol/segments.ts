import { sameBytes } from "./bytes";
import { mostHoldBytes } from "./hold-unit";

const firstBit = 1;
const lastBit = 2;
const counterShift = 2;
const counters = 64;
const fewestBytes = 2;

/** Puts holds together from the segments of one procedure (docs/protocol.md, "Hold record"). Counts what did not fit; none of it comes out as a hold. */
export class SegmentAssembler {
  /** Segments missing by the counter; a multiple of 64 in a row goes unnoticed, and the hold's checksum catches it. */
  lost = 0;
  /** Segments that came twice in a row. */
  doubled = 0;
  /** Holds that began before the one before had ended, with no segment missing. */
  begunAnew = 0;
  /** Segments that belong to no hold: empty, without its beginning, or longer than any. */
  stray = 0;

  private before: Uint8Array = new Uint8Array();
  private expectedCounter = 0;
  /** What came of the hold that is coming in; null between two. */
  private parts: Uint8Array[] | null = null;

  /** Takes a segment. Returns the bytes of a hold when it was the last of one, null otherwise. */
  take(segment: Uint8Array): Uint8Array | null {
    const head = segment[0];
    if (head === undefined || segment.length < fewestBytes) {
      this.stray++;
      return null;
    }
    if (sameBytes(segment, this.before)) {
      this.doubled++;
      return null;
    }
    this.before = segment.slice();
    this.count(head >> counterShift);
    if ((head & firstBit) !== 0) {
      if (this.parts) this.begunAnew++;
      this.parts = [];
    }
    return this.add(this.before.subarray(1), (head & lastBit) !== 0);
  }

  private add(payload: Uint8Array, isLast: boolean): Uint8Array | null {
    if (!this.parts || lengthOf(this.parts) + payload.length > mostHoldBytes) {
      this.stray++;
      this.parts = null;
      return null;
    }
    this.parts.push(payload);
    if (!isLast) return null;
    const hold = joined(this.parts);
    this.parts = null;
    return hold;
  }

  private count(counter: number): void {
    const missing = (counter - this.expectedCounter + counters) % counters;
    this.expectedCounter = (counter + 1) % counters;
    if (missing > 0) {
      this.lost += missing;
      this.parts = null;
    }
  }
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
