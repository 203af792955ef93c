// The app's own file, JSON: all that a snapshot has, so that it can be taken in again without a loss. Its form is file-schema.ts.

import { toBase64 } from "./base64";
import type { Snapshot } from "./snapshot";

/** What the file says it is. */
export const fileFormat = "pressuredevice-companion";
/** The version that is written; the only one that is read. */
export const fileVersion = 1;
/** Type of the file. */
export const jsonMediaType = "application/json";

/** The text of the file. */
export function writeFile(snapshot: Snapshot, kind: "all" | "patient" | "handover", exportedAtMs: number): string {
  const holds = snapshot.holds.map(({ bytes, ...hold }) => ({ ...hold, bytes: bytes && toBase64(bytes) }));
  return JSON.stringify({ format: fileFormat, version: fileVersion, kind, exportedAtMs, ...snapshot, holds });
}
