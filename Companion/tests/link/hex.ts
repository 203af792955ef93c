import type { Bytes } from "../../src/protocol";

export function bytesOf(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => parseInt(digits, 16));
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function u32(value: number): string {
  return hexOf(new Uint8Array(Uint32Array.of(value).buffer));
}

export function u16(value: number): string {
  return hexOf(new Uint8Array(Uint16Array.of(value).buffer));
}
