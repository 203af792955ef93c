import { type Decoded, decoded, refused } from "./decoded";

/** Highest percentage. */
export const wholePercent = 100;

/** Decodes the battery level, %. */
export function decodeBattery(bytes: Uint8Array): Decoded<number> {
  const percent = bytes[0];
  if (percent === undefined || bytes.length !== 1) return refused("length");
  return percent > wholePercent ? refused("range") : decoded(percent);
}
