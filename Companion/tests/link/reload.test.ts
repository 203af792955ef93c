import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rememberDevices } from "../../src/link/link-memory";
import { bench, settled, until } from "./bench";
import { domException, FakeBluetoothDevice } from "./fake-bluetooth";
import { FakePeer } from "./fake-peer";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("a page that is loaded again", () => {
  it("has nothing to reconnect to where the browser hands out no devices", async () => {
    for (const getDevices of [undefined, () => Promise.resolve([]), () => Promise.reject(new Error("not allowed"))]) {
      const { link } = bench({ getDevices });
      expect(await settled(link.reconnect())).toBe(false);
      expect(link.state.value.phase).toBe("idle");
    }
  });

  it("reconnects with the device that was connected last", async () => {
    const memory = rememberDevices(null);
    memory.connected("other");
    memory.connected("mine");
    const devices = ["other", "mine", "third"].map((id) => new FakeBluetoothDevice(new FakePeer(), id));
    const { link } = bench({ getDevices: () => Promise.resolve(devices) }, { memory });
    expect(await settled(link.reconnect())).toBe(true);
    await until(link, "ready");
    expect(link.state.value.deviceId).toBe("mine");
  });

  it("knows its device by its id where the browser has forgotten the name, and shows the usual one", async () => {
    const memory = rememberDevices(null);
    memory.connected("mine");
    const { link } = bench({ getDevices: () => Promise.resolve([new FakeBluetoothDevice(new FakePeer(), "mine", "")]) }, { memory });
    expect(await settled(link.reconnect())).toBe(true);
    await until(link, "ready");
    expect(link.state.value).toMatchObject({ deviceId: "mine", deviceName: "PressDev" });
  });

  it("does not touch devices of other makers", async () => {
    const { link } = bench({ getDevices: () => Promise.resolve([new FakeBluetoothDevice(new FakePeer(), "x", "Heart rate")]) });
    expect(await settled(link.reconnect())).toBe(false);
  });

  it("waits until the device is seen, where the browser can tell", async () => {
    const device = new FakeBluetoothDevice(new FakePeer());
    Object.assign(device, { watchAdvertisements: () => Promise.resolve() });
    const { link } = bench({ getDevices: () => Promise.resolve([device]) });
    await settled(link.reconnect());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(device.gatt.tries).toHaveLength(0);
    device.dispatchEvent(new Event("advertisementreceived"));
    await until(link, "ready");
  });

  it("does not wait to see a device again that was connected in this visit", async () => {
    const device = new FakeBluetoothDevice(new FakePeer());
    let watches = 0;
    Object.assign(device, { watchAdvertisements: async () => {
      watches++;
      setTimeout(() => device.dispatchEvent(new Event("advertisementreceived")), 100);
    } });
    const { link } = bench({ getDevices: () => Promise.resolve([device]) });
    await settled(link.reconnect());
    await until(link, "ready");
    device.gatt.disconnect();
    await until(link, "ready");
    expect(watches).toBe(1);
  });

  it("tries all the same when the device was not seen in time, or must not be watched", async () => {
    for (const watchAdvertisements of [() => Promise.resolve(), () => Promise.reject(domException("NotSupportedError", "no"))]) {
      const device = new FakeBluetoothDevice(new FakePeer());
      Object.assign(device, { watchAdvertisements });
      const { link } = bench({ getDevices: () => Promise.resolve([device]) });
      await settled(link.reconnect());
      await until(link, "ready");
    }
  });

  it("remembers its devices over a reload, and forgets one whose bond is lost", () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    const memory = rememberDevices(storage);
    memory.connected("a");
    memory.connected("b");
    expect(rememberDevices(storage).last()).toBe("b");
    expect(rememberDevices(storage).wasConnected("a")).toBe(true);
    rememberDevices(storage).forget("b");
    expect(rememberDevices(storage).last()).toBe("a");
    for (const broken of ["{", "7", "[1,null]"]) {
      kept.set([...kept.keys()][0] ?? "", broken);
      expect(rememberDevices(storage).last()).toBeNull();
    }
  });
});
