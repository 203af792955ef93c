import type { Bytes } from "../protocol";
import { isDrop } from "./failures";
import type { GattSession } from "./gatt-session";
import type { LinkLimits } from "./limits";
import { LinkTimeout, pause } from "./waits";

/** A mistake of this app (ATT error 0D): the same bytes would be refused again, and the link is good. */
export function isMistake(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidModificationError";
}

/** Writes to a control point, and again when it is refused: a refused write changes nothing, and browsers do not tell which ATT error it was. Six requests wait already, or
 * the one before has no answer yet (11, FE): time helps. The notifications are off (FD): they are switched on again first.
 * Rejects with the last refusal, or as soon as the link ends. */
export async function writeUntilTaken(session: GattSession, name: "control" | "recordAccess", bytes: Bytes, limits: LinkLimits): Promise<void> {
  for (const pauseMs of limits.refusedWritePausesMs) {
    try {
      return await session.write(name, bytes);
    } catch (error) {
      if (isDrop(error) || error instanceof LinkTimeout || isMistake(error)) throw error;
    }
    await pause(pauseMs);
    await session.subscribe(name);
  }
  await session.write(name, bytes);
}
