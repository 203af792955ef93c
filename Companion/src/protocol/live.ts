import { viewOf } from "./bytes";
import { outcomeOf, phaseOf, programmeKindOf, verdictOf } from "./codes";
import { type Decoded, decoded, refused } from "./decoded";
import type { LiveGuidance, LiveMessage, LiveSample, LiveSamples } from "./messages";
import { centiNewtonMilliNewtons, centisecondMs } from "./units";

const kindShift = 4;
const kindMask = 0x07;
const samplesKind = 1;
const guidanceHead = 32;
const countMask = 0x0f;
const droppedBit = 0x80;
const mostSamples = 8;
const sampleBytes = 4;
const headBytes = 4;
const firstForceAt = 6;
const noConversion = -0x8000;
const stampStepMicroseconds = 16;
const guidanceBytes = 18;

/** Decodes a notification of live force. A kind that a later version brings is refused with "type": leave it out. */
export function decodeLive(bytes: Uint8Array): Decoded<LiveMessage> {
  return bytes[0] === guidanceHead ? decodeLiveGuidance(bytes) : decodeLiveSamples(bytes);
}

/** Decodes a message of samples, 1 to 8 of them. */
export function decodeLiveSamples(bytes: Uint8Array): Decoded<LiveSamples> {
  const head = bytes[0];
  if (head === undefined) return refused("length");
  if (((head >> kindShift) & kindMask) !== samplesKind) return refused("type");
  const count = head & countMask;
  if (count < 1 || count > mostSamples || bytes.length !== headBytes + sampleBytes * count) return refused("length");
  const view = viewOf(bytes);
  const samples: LiveSample[] = [];
  let atMicroseconds = view.getUint32(2, true);
  for (let index = 0; index < count; index++) {
    const at = firstForceAt + sampleBytes * index;
    if (index > 0) atMicroseconds = (atMicroseconds + view.getUint16(at - 2, true) * stampStepMicroseconds) >>> 0;
    samples.push({ atMicroseconds, forceMilliNewtons: forceOf(view.getInt16(at, true)) });
  }
  return decoded({ kind: "samples", dropped: (head & droppedBit) !== 0, firstNumber: view.getUint8(1), samples });
}

/** Decodes a message of guidance; what a later version has behind its 18 bytes is left out. */
export function decodeLiveGuidance(bytes: Uint8Array): Decoded<LiveGuidance> {
  if (bytes.length === 0) return refused("length");
  if (bytes[0] !== guidanceHead) return refused("type");
  if (bytes.length < guidanceBytes) return refused("length");
  const view = viewOf(bytes);
  const outcome = view.getUint8(3);
  return decoded({
    kind: "guidance",
    phase: phaseOf(view.getUint8(1)),
    verdict: verdictOf(view.getUint8(2)),
    outcome: outcome === 0 ? null : outcomeOf(outcome),
    atMicroseconds: view.getUint32(4, true),
    targetMilliNewtons: view.getUint16(8, true) * centiNewtonMilliNewtons,
    toleranceMilliNewtons: view.getUint16(10, true) * centiNewtonMilliNewtons,
    leftMs: view.getUint16(12, true) * centisecondMs,
    inBandMs: view.getUint16(14, true) * centisecondMs,
    programmeKind: programmeKindOf(view.getUint8(16)),
    step: view.getUint8(17),
  });
}

function forceOf(centiNewtons: number): number | null {
  return centiNewtons === noConversion ? null : centiNewtons * centiNewtonMilliNewtons;
}
