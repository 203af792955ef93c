import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { linkLimits } from "../../src/link/limits";
import { bench, readyBench, settled, until } from "./bench";
import { domException } from "./fake-bluetooth";

const unreachable = () => Promise.reject(domException("NetworkError", "Connection Error: Connection attempt failed."));
const many = <T,>(one: T) => Array.from({ length: 99 }, () => one);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("a drop", () => {
  it("is followed by the same device, with nothing asked of the user", async () => {
    const { link, device, seen, asked } = await readyBench();
    device.gatt.disconnect();
    expect(link.state.value.phase).toBe("waiting");
    expect(link.status.value).toBeNull();
    await until(link, "ready");
    expect(seen.slice(6)).toEqual(["waiting", "connecting", "securing", "preparing", "ready"]);
    expect(asked).toHaveLength(1);
    expect(link.status.value).not.toBeNull();
  });

  it("is tried again with pauses that grow, and ends with a last one", async () => {
    const { link, device } = await readyBench();
    device.gatt.connecting = many(unreachable);
    device.gatt.tries.length = 0;
    device.gatt.disconnect();
    await until(link, "idle");
    expect(link.state.value.failure).toBe("lost");
    expect(device.gatt.tries).toHaveLength(linkLimits.reconnectPausesMs.length);
    const pauses = device.gatt.tries.slice(1).map((at, index) => at - (device.gatt.tries[index] ?? 0));
    for (const [index, pause] of pauses.slice(1).entries()) expect(pause).toBeGreaterThanOrEqual((pauses[index] ?? 0) - 5);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(device.gatt.tries).toHaveLength(linkLimits.reconnectPausesMs.length);
  });

  it.each(linkLimits.reconnectPausesMs.map((_, index) => index))("comes back with try %i", async (failures) => {
    const { link, device } = await readyBench();
    device.gatt.connecting = many(unreachable).slice(0, failures);
    device.gatt.disconnect();
    await until(link, "ready");
    expect(link.state.value.failure).toBeNull();
  });

  it("at every step of the way back leads to another try", async () => {
    const steps = 14; // connect, a service, five characteristics, the read, four subscriptions, the status again
    for (let at = 1; at <= steps; at++) {
      const { link, device } = await readyBench();
      let drops = 1;
      device.gatt.connecting = [async () => {
        setTimeout(() => { if (drops-- > 0) device.gatt.disconnect(); }, at * 30 - 15);
      }];
      device.gatt.disconnect();
      await until(link, "connecting");
      await until(link, "ready");
      await vi.advanceTimersByTimeAsync(1_000);
      await until(link, "ready");
      expect(link.status.value, `drop at step ${at}`).not.toBeNull();
    }
  });

  it("in the very moment in which the connection is ready never leaves a link that says so and is not", async () => {
    const depths = 40;
    for (let depth = 0; depth < depths; depth++) {
      const { link, device, peer } = bench();
      let reads = 0;
      const { read } = peer;
      peer.read = (name) => {
        if (++reads === 2) {
          let soon = Promise.resolve();
          for (let turn = 0; turn < depth; turn++) soon = soon.then(() => {});
          void soon.then(() => device.gatt.disconnect());
        }
        return read.call(peer, name);
      };
      await settled(link.choose());
      await vi.advanceTimersByTimeAsync(2_000);
      expect(link.state.value.phase, `after ${depth} microtasks`).toBe("ready");
      expect(device.gatt.connected, `after ${depth} microtasks`).toBe(true);
      await settled(link.control.tare());
    }
  });

  it("that the user wanted is not followed by anything", async () => {
    const { link, device } = await readyBench();
    link.disconnect();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(link.state.value).toMatchObject({ phase: "idle", failure: null, deviceName: "PressDev" });
    expect(device.gatt.tries).toHaveLength(1);
  });

  it("can be given up while the app waits, and while it tries", async () => {
    for (const waitMs of [50, 320, 400]) {
      const { link, device } = await readyBench();
      device.gatt.disconnect();
      await vi.advanceTimersByTimeAsync(waitMs);
      link.disconnect();
      await vi.advanceTimersByTimeAsync(600_000);
      expect(link.state.value.phase).toBe("idle");
      expect(device.gatt.connected, `given up after ${waitMs} ms`).toBe(false);
    }
  });

  it("does not wait for the pause when the user asks for the device", async () => {
    const { link, device } = await readyBench();
    device.gatt.connecting = many(unreachable).slice(0, 6);
    device.gatt.disconnect();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(link.state.value.phase).toBe("waiting");
    device.gatt.connecting = [];
    expect(await settled(link.reconnect())).toBe(true);
    await until(link, "ready", 1_000);
  });
});
