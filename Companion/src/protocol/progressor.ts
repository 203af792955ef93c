import { type Bytes, pack, viewOf } from "./bytes";
import { type Decoded, decoded, refused } from "./decoded";

// The Progressor's protocol as the device speaks it in that mode (docs/protocol.md, "Progressor mode").

/** Opcodes that are served; each is a request of its own, without operands. */
export const progressorOpcodes = { tare: 0x64, start: 0x65, stop: 0x66, version: 0x6b, error: 0x6c, clearError: 0x6d, sleep: 0x6e, battery: 0x6f, id: 0x70 } as const;
export type ProgressorRequestName = keyof typeof progressorOpcodes;

const replyCode = 0;
const weightsCode = 1;
const headBytes = 2;
const weightBytes = 8;
const batteryBytes = 4;
const milliNewtonsOfKilogramForce = 9806.65;

/** A weight of the stream. */
export interface ProgressorWeight {
  readonly milliNewtons: number;
  /** Since the start of the stream. */
  readonly microseconds: number;
}

/** A reply, by its request. */
export type ProgressorReply = { readonly text: string } | { readonly milliVolts: number } | { readonly number: number };

/** A request as it is written. */
export function progressorRequest(name: ProgressorRequestName): Bytes {
  return pack(["u8", progressorOpcodes[name]]);
}

/** Decodes a notification of weights; their forces to the device's step of 1 mN. */
export function decodeProgressorWeights(bytes: Uint8Array): Decoded<ProgressorWeight[]> {
  const payload = payloadOf(bytes, weightsCode);
  if (!payload.ok) return payload;
  const count = payload.value.length / weightBytes;
  if (count < 1 || !Number.isInteger(count)) return refused("length");
  const view = viewOf(payload.value);
  const weights = Array.from({ length: count }, (_, index) => ({
    milliNewtons: Math.round(view.getFloat32(index * weightBytes, true) * milliNewtonsOfKilogramForce),
    microseconds: view.getUint32(index * weightBytes + 4, true),
  }));
  return weights.every(({ milliNewtons }) => Number.isFinite(milliNewtons)) ? decoded(weights) : refused("impossible");
}

/** Decodes the reply to a request; replies do not name it themselves. */
export function decodeProgressorReply(request: "version" | "error" | "battery" | "id", bytes: Uint8Array): Decoded<ProgressorReply> {
  const payload = payloadOf(bytes, replyCode);
  if (!payload.ok) return payload;
  if (request === "battery") return payload.value.length === batteryBytes ? decoded({ milliVolts: viewOf(payload.value).getUint32(0, true) }) : refused("length");
  if (request === "id") return idOf(payload.value);
  return decoded({ text: new TextDecoder("ascii").decode(payload.value) });
}

function idOf(payload: Uint8Array): Decoded<ProgressorReply> {
  if (payload.length < 1 || payload.length > 4) return refused("length");
  return decoded({ number: payload.reduceRight((number, byte) => number * 0x100 + byte, 0) });
}

function payloadOf(bytes: Uint8Array, code: number): Decoded<Uint8Array> {
  if (bytes.length < headBytes) return refused("length");
  if (bytes[0] !== code) return refused("code");
  return bytes[1] === bytes.length - headBytes ? decoded(bytes.subarray(headBytes)) : refused("length");
}
