import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A vector of docs/protocol-vectors.json: what its group has is described at the end of docs/protocol.md. */
export interface Vector {
  readonly name: string;
  readonly bytes: string;
  readonly fields?: Fields;
  readonly refused?: string;
  readonly request?: string;
  readonly characteristic?: string;
  readonly busyWhileGuiding?: number;
  readonly notifications?: readonly string[];
  readonly segments?: readonly string[];
  readonly holds?: readonly string[];
  readonly lost?: number;
  readonly doubled?: number;
  readonly begunAnew?: number;
  readonly stray?: number;
  readonly unitMilliNewtons?: number;
  readonly milliNewtons?: readonly number[];
  readonly payloadBytes?: number;
  readonly attError?: string;
}

/** Names with numbers, texts, or more of their kind. */
export interface Fields {
  readonly [name: string]: unknown;
}

const file = fileURLToPath(new URL("../../../docs/protocol-vectors.json", import.meta.url));

/** All groups by name. */
export function readVectors(): Record<string, Vector[] | number> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, Vector[] | number>;
}

/** Bytes of hexadecimal digits. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

/** Hexadecimal digits of bytes. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A number among the fields; fails when there is none. */
export function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number") throw new Error(`the vector has no number "${name}"`);
  return value;
}

/** A list of fields among the fields. */
export function listOf(fields: Fields, name: string): Fields[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new Error(`the vector has no list "${name}"`);
  return value as Fields[];
}
