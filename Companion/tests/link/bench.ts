import { vi } from "vitest";
import { createDeviceLink, type LinkOptions } from "../../src/link";
import type { DeviceLink, LinkPhase } from "../../src/link/device-link";
import { type LinkMemory, rememberDevices } from "../../src/link/link-memory";
import { type FakeBluetooth, fakeBluetooth } from "./fake-bluetooth";
import { FakePeer } from "./fake-peer";

export interface Bench extends FakeBluetooth {
  readonly link: DeviceLink;
  readonly peer: FakePeer;
  readonly memory: LinkMemory;
  /** The phases and failures that the state has shown, as "connecting" or "idle outOfReach". */
  readonly seen: string[];
}

/** A link with a device behind it. Time is vitest's. */
export function bench(over: Parameters<typeof fakeBluetooth>[1] = {}, options: LinkOptions = {}): Bench {
  const peer = new FakePeer();
  const fake = fakeBluetooth(peer, over);
  const memory = options.memory ?? rememberDevices(null);
  const link = createDeviceLink(fake.bluetooth, { memory, ...options });
  const seen: string[] = [];
  link.state.subscribe(({ phase, failure }) => {
    const now = failure ? `${phase} ${failure}` : phase;
    if (seen.at(-1) !== now) seen.push(now);
  });
  return { ...fake, link, peer, memory, seen };
}

const stepMs = 5;

/** Lets time pass until the promise is settled. */
export async function settled<T>(promise: Promise<T>, limitMs = 900_000): Promise<T> {
  let isDone = false;
  const watch = () => { isDone = true; };
  promise.then(watch, watch);
  for (let ms = 0; !isDone; ms += stepMs) {
    if (ms > limitMs) throw new Error(`not settled after ${limitMs} ms`);
    await vi.advanceTimersByTimeAsync(stepMs);
  }
  return promise;
}

/** Lets time pass until the link is in this phase. */
export async function until(link: DeviceLink, phase: LinkPhase, limitMs = 900_000): Promise<void> {
  for (let ms = 0; link.state.value.phase !== phase; ms += stepMs) {
    if (ms > limitMs) throw new Error(`never ${phase}: ${JSON.stringify(link.state.value)}`);
    await vi.advanceTimersByTimeAsync(stepMs);
  }
}

/** A bench whose link is ready. */
export async function readyBench(prepare: (bench: Bench) => void = () => {}, options: LinkOptions = {}): Promise<Bench> {
  const ready = bench({}, options);
  prepare(ready);
  await settled(ready.link.choose());
  if (ready.link.state.value.phase !== "ready") throw new Error(`not ready: ${ready.seen.join(", ")}`);
  return ready;
}
