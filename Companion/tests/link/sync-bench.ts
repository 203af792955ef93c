import { expect } from "vitest";
import type { HoldSink, SyncProgress } from "../../src/link/device-link";
import { crc32 } from "../../src/protocol";
import { type Bench, settled } from "./bench";
import { bytesOf, hexOf } from "./hex";
import { fiveHolds } from "./vectors";

export const phone = 7;

/** Keeps holds as the app's store does: one that is there already is left as it is. */
export class Sink implements HoldSink {
  readonly kept = new Map<number, string>();
  calls = 0;
  keepMs = 3;
  full = false;

  async keep(unit: Parameters<HoldSink["keep"]>[0], bytes: Uint8Array): Promise<void> {
    this.calls++;
    await new Promise((resolve) => { setTimeout(resolve, this.keepMs); });
    if (this.full) throw new DOMException("no room", "QuotaExceededError");
    this.kept.set(unit.record.sequence, hexOf(bytes));
  }
}

/** Records without curves, numbered from 1. */
export function holdsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const bytes = bytesOf(fiveHolds[0] ?? "");
    const view = new DataView(bytes.buffer);
    view.setUint32(4, index + 1, true);
    view.setUint32(68, crc32(bytes.subarray(0, 68)), true);
    return hexOf(bytes);
  });
}

export async function sync(bench: Bench, sink: Sink, stop?: AbortSignal, progress: SyncProgress[] = []) {
  return settled(bench.link.sync(phone, sink, (one) => progress.push(one), stop));
}

export const sequences = (bench: Bench) => bench.peer.holds.map((hold) => new DataView(bytesOf(hold).buffer).getUint32(4, true));

export function withTwentyFour({ peer }: Bench): void {
  peer.holds = holdsUpTo(24);
  peer.payloadBytes = 40;
  peer.status = `${peer.status.slice(0, 24)}18001800${peer.status.slice(32)}`;
}

/** What must be true at any time: nothing is acknowledged that is not kept. */
export function expectHonest(bench: Bench, sink: Sink): void {
  for (const acknowledged of bench.peer.acknowledged) {
    for (const sequence of sequences(bench).filter((one) => one <= acknowledged)) expect(sink.kept.has(sequence), `hold ${sequence} was acknowledged and not kept`).toBe(true);
  }
}
