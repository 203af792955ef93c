import { readFileSync } from "node:fs";
import { resolve } from "node:path";

interface Step {
  readonly write?: string;
  readonly bytes?: string;
  readonly answer?: string;
  readonly parts?: readonly string[];
  readonly attError?: string;
}

interface Vectors {
  readonly exchanges: readonly { readonly name: string; readonly situation: string; readonly steps: readonly Step[] }[];
  readonly controlAnswers: readonly { readonly name: string; readonly request: string; readonly notifications: readonly string[]; readonly refused?: string; readonly fields?: { readonly result: number } }[];
  readonly situations: readonly { readonly name: string; readonly holds?: readonly string[] }[];
  readonly status: readonly { readonly name: string; readonly bytes: string; readonly refused?: string; readonly fields?: Record<string, number> }[];
  readonly liveSamples: readonly { readonly name: string; readonly bytes: string; readonly refused?: string }[];
  readonly liveGuidance: readonly { readonly name: string; readonly bytes: string; readonly refused?: string }[];
}

/** The vectors that firmware, simulator and this app share. */
export const vectors = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../../docs/protocol-vectors.json"), "utf8")) as Vectors;

/** Five holds, 1 to 5, some with curves. */
export const fiveHolds: readonly string[] = vectors.situations.find(({ name }) => name === "five holds")?.holds ?? [];
