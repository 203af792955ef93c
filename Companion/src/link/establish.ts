import type { Bytes } from "../protocol";
import type { LinkFailure } from "./device-link";
import { isDrop, linkFailureOf, type LinkStage } from "./failures";
import { GattSession } from "./gatt-session";
import type { LinkLimits } from "./limits";
import { PreparationFailed } from "./preparation";
import type { LinkEvent } from "./transitions";
import { LinkTimeout, within } from "./waits";

/** What one try needs of those who try. */
export interface Attempt {
  readonly connectedBefore: boolean;
  readonly securingDrops: number;
  /** The device is of an earlier visit: browsers connect with it only after they have seen it. */
  readonly mustBeSeen: boolean;
  /** The try was given up: what still comes of it does not count. */
  isOver(): boolean;
  opened(session: GattSession): void;
  passed(event: LinkEvent): void;
  prepare(session: GattSession, status: Bytes): Promise<void>;
  /** An operation of the connection had no end in time. */
  stuck(): void;
}

/** How a try has ended; `failure` null when the connection is ready. */
export interface AttemptEnd {
  readonly failure: LinkFailure | null;
  readonly droppedWhileSecuring: boolean;
}

/** One try from nothing to a connection that is ready. The first read of a protected characteristic makes the system pair, or use the key it has. Never rejects. */
export async function establish(device: BluetoothDevice, server: BluetoothRemoteGATTServer, limits: LinkLimits, attempt: Attempt): Promise<AttemptEnd> {
  let stage = "connect" as LinkStage;
  let stageBeganMs = performance.now();
  const enter = (next: LinkStage, event?: LinkEvent) => {
    stage = next;
    stageBeganMs = performance.now();
    if (event && !attempt.isOver()) attempt.passed(event);
  };
  try {
    if (attempt.mustBeSeen) await advertisement(device, limits.advertisementMs);
    if (!attempt.isOver()) await within("connect", limits.connectMs, server.connect());
    if (attempt.isOver()) return { failure: "outOfReach", droppedWhileSecuring: false };
    const session = new GattSession(server, limits, attempt.stuck);
    attempt.opened(session);
    enter("discover");
    await session.discover();
    enter("secure", "discovered");
    const status = await session.read("status", "secure", limits.secureMs);
    enter("prepare", "secured");
    await attempt.prepare(session, status);
    return { failure: null, droppedWhileSecuring: false };
  } catch (error) {
    const securingDrops = stage === "secure" && isDrop(error) ? attempt.securingDrops + 1 : 0;
    const context = { stage, elapsedMs: performance.now() - stageBeganMs, connectedBefore: attempt.connectedBefore, securingDrops };
    return { failure: error instanceof PreparationFailed ? error.failure : linkFailureOf(error, context), droppedWhileSecuring: securingDrops > 0 };
  }
}

/** Waits until the device is seen to advertise, as far as the browser tells; after the limit the connection is tried all the same. */
async function advertisement(device: BluetoothDevice, limitMs: number): Promise<void> {
  if (typeof device.watchAdvertisements !== "function") return;
  const watch = new AbortController();
  const seen = new Promise<void>((resolve) => {
    device.addEventListener("advertisementreceived", () => resolve(), { once: true, signal: watch.signal });
  });
  try {
    await device.watchAdvertisements({ signal: watch.signal });
    await within("advertisement", limitMs, seen);
  } catch (error) {
    if (!(error instanceof LinkTimeout || error instanceof DOMException)) throw error;
  } finally {
    watch.abort();
  }
}
