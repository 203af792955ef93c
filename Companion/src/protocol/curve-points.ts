import type { Bytes } from "./bytes";

const moreBit = 0x80;
const dataBits = 7;
const mostBytesOfPoint = 5;
const highestMilliNewtons = 0x7fff_ffff;

/** Unpacks the points of a curve, mN: differences of units, zigzag, 7 bits a byte (docs/protocol.md, "Curve"); null when the bytes are none, or a force would leave 32 bits. */
export function unpackPoints(bytes: Uint8Array, unitMilliNewtons: number): number[] | null {
  const points: number[] = [];
  let units = 0;
  let number = 0;
  let bytesOfPoint = 0;
  for (const byte of bytes) {
    if (bytesOfPoint === mostBytesOfPoint) return null;
    number += (byte % moreBit) * 2 ** (dataBits * bytesOfPoint);
    bytesOfPoint++;
    if (byte < moreBit) {
      units += number % 2 === 0 ? number / 2 : -(number + 1) / 2;
      const milliNewtons = units * unitMilliNewtons;
      if (Math.abs(milliNewtons) > highestMilliNewtons) return null;
      points.push(milliNewtons);
      number = 0;
      bytesOfPoint = 0;
    }
  }
  return bytesOfPoint === 0 ? points : null;
}

/** Packs points as the device does, each rounded to whole units. */
export function packPoints(milliNewtons: readonly number[], unitMilliNewtons: number): Bytes {
  const bytes: number[] = [];
  let before = 0;
  for (const force of milliNewtons) {
    const units = Math.round(force / unitMilliNewtons);
    const difference = units - before;
    before = units;
    let number = difference < 0 ? -2 * difference - 1 : 2 * difference;
    for (; number >= moreBit; number = Math.floor(number / moreBit)) bytes.push((number % moreBit) + moreBit);
    bytes.push(number);
  }
  return Uint8Array.from(bytes);
}
