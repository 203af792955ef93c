const reflectedPolynomial = 0xedb8_8320;
const bitsInByte = 8;
const byteValues = 256;

const table = Uint32Array.from({ length: byteValues }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < bitsInByte; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ reflectedPolynomial : remainder >>> 1;
  return remainder;
});

/** CRC-32 as in zlib, 0 to 2^32 − 1. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffff_ffff;
  for (const byte of bytes) remainder = (remainder >>> bitsInByte) ^ (table[(remainder ^ byte) & (byteValues - 1)] ?? 0);
  return (remainder ^ 0xffff_ffff) >>> 0;
}
