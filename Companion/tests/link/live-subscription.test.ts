import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveMessage } from "../../src/protocol";
import { bench, readyBench, settled, until } from "./bench";
import { vectors } from "./vectors";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** Refused as the one kind, a message may be sound as the other. */
const messages = [...vectors.liveSamples, ...vectors.liveGuidance].filter(({ refused }) => refused !== "type");

describe("live force", () => {
  it("is on while somebody listens, and only then", async () => {
    const { link, peer } = await readyBench();
    expect(peer.subscriptions.has("liveForce")).toBe(false);
    const first = link.onLive(() => {});
    const second = link.onLive(() => {});
    await vi.advanceTimersByTimeAsync(100);
    expect(peer.subscriptions.has("liveForce")).toBe(true);
    first();
    await vi.advanceTimersByTimeAsync(100);
    expect(peer.subscriptions.has("liveForce")).toBe(true);
    second();
    second();
    await vi.advanceTimersByTimeAsync(100);
    expect(peer.subscriptions.has("liveForce")).toBe(false);
  });

  it("hands on each sound message of the vectors to each listener, and nothing of the others", async () => {
    const { link, peer } = await readyBench();
    const heard: [LiveMessage[], LiveMessage[]] = [[], []];
    for (const list of heard) link.onLive((message) => list.push(message));
    await vi.advanceTimersByTimeAsync(100);
    for (const { bytes } of messages) peer.tell("liveForce", bytes);
    expect(heard[0]).toHaveLength(messages.filter(({ refused }) => !refused).length);
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[0].some(({ kind }) => kind === "guidance")).toBe(true);
  });

  it("ends up as the listeners want it, however fast they come and go", async () => {
    const { link, peer } = await readyBench();
    for (const wanted of [true, false, true]) {
      const leaves = Array.from({ length: 7 }, () => link.onLive(() => {}));
      await vi.advanceTimersByTimeAsync(10);
      for (const leave of leaves) leave();
      const last = wanted ? link.onLive(() => {}) : () => {};
      await vi.advanceTimersByTimeAsync(500);
      expect(peer.subscriptions.has("liveForce")).toBe(wanted);
      last();
      await vi.advanceTimersByTimeAsync(500);
    }
  });

  it("is switched on once for listeners that come at the same time", async () => {
    const { link, peer } = await readyBench();
    let switches = 0;
    const { subscribed } = peer;
    peer.subscribed = (name, on) => {
      switches++;
      subscribed.call(peer, name, on);
    };
    for (let listener = 0; listener < 5; listener++) link.onLive(() => {});
    await vi.advanceTimersByTimeAsync(500);
    expect(switches).toBe(1);
  });

  it("that was asked for before there is a connection begins with it", async () => {
    const { link, peer } = bench();
    let heard = 0;
    link.onLive(() => { heard++; });
    await settled(link.choose());
    await vi.advanceTimersByTimeAsync(100);
    for (const { bytes } of messages) peer.tell("liveForce", bytes);
    expect(heard).toBeGreaterThan(0);
  });

  it.each([false, true])("goes on after a drop, and each message is heard once (the browser keeps its objects: %s)", async (keepsObjects) => {
    const { link, peer, device } = await readyBench(({ device: { gatt } }) => { gatt.keepsObjects = keepsObjects; });
    let heard = 0;
    link.onLive(() => { heard++; });
    for (let drop = 0; drop < 3; drop++) {
      await vi.advanceTimersByTimeAsync(100);
      heard = 0;
      const sound = messages.filter(({ refused }) => !refused);
      for (const { bytes } of sound) peer.tell("liveForce", bytes);
      expect(heard).toBe(sound.length);
      device.gatt.disconnect();
      await until(link, "ready");
    }
  });

  it("lets a listener leave while it listens", async () => {
    const { link, peer } = await readyBench();
    const heard: string[] = [];
    const leave = link.onLive(() => {
      heard.push("first");
      leave();
    });
    link.onLive(() => heard.push("second"));
    await vi.advanceTimersByTimeAsync(100);
    const sound = messages.find(({ refused }) => !refused)?.bytes ?? "";
    peer.tell("liveForce", sound);
    peer.tell("liveForce", sound);
    expect(heard).toEqual(["first", "second", "second"]);
  });
});
