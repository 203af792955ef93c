import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDeviceLink } from "../../src/link";
import { linkLimits } from "../../src/link/limits";
import { rememberDevices } from "../../src/link/link-memory";
import { serviceUuids } from "../../src/protocol";
import { bench, readyBench, settled } from "./bench";
import { domException, FakeBluetoothDevice } from "./fake-bluetooth";
import { FakePeer } from "./fake-peer";

const unreachable = () => Promise.reject(domException("NetworkError", "Connection Error: Connection attempt failed."));
const many = <T,>(one: T) => Array.from({ length: 99 }, () => one);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("the first connection", () => {
  it("goes from the chooser over pairing to a device whose status is known", async () => {
    const { link, seen, asked, peer } = await readyBench();
    expect(seen).toEqual(["idle", "choosing", "connecting", "securing", "preparing", "ready"]);
    expect(link.state.value).toEqual({ phase: "ready", failure: null, deviceName: "PressDev", deviceId: "device-1" });
    expect(link.status.value).toMatchObject({ firmware: "0.6.0", verdict: "allowed", batteryPercent: 57 });
    expect([...peer.subscriptions].sort()).toEqual(["control", "holdRecord", "recordAccess", "status"]);
    expect(asked).toEqual([{
      filters: [{ services: [serviceUuids.device] }, { namePrefix: "PressDev" }, { namePrefix: "Progressor_" }],
      optionalServices: [serviceUuids.device, serviceUuids.battery, serviceUuids.currentTime, serviceUuids.deviceInformation],
    }]);
  });

  it("says so in a browser without Bluetooth, and has nothing to reconnect to", async () => {
    const link = createDeviceLink(undefined, { memory: rememberDevices(null) });
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "unsupported" });
    expect(await settled(link.reconnect())).toBe(false);
  });

  it("says that Bluetooth is off without opening a chooser that would be empty", async () => {
    const { link, asked } = bench({ getAvailability: () => Promise.resolve(false) });
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "bluetoothOff" });
    expect(asked).toEqual([]);
  });

  it("does without getAvailability where a browser has none", async () => {
    const { link } = bench({ getAvailability: undefined });
    await settled(link.choose());
    expect(link.state.value.phase).toBe("ready");
  });

  it("shows a chooser that was closed, and connects with the next choice", async () => {
    let closes = 1;
    const { link, device, seen } = bench({ requestDevice: () => (closes-- > 0 ? Promise.reject(domException("NotFoundError", "User cancelled the requestDevice() chooser.")) : Promise.resolve(device)) });
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "nothingChosen", deviceId: null });
    await settled(link.choose());
    expect(seen.slice(2)).toEqual(["idle nothingChosen", "choosing", "connecting", "securing", "preparing", "ready"]);
  });

  it.each([0, 1, 2])("comes about after %i failures to connect, as phones have them", async (failures) => {
    const { link, device } = await readyBench(({ device: { gatt } }) => { gatt.connecting = many(unreachable).slice(0, failures); });
    expect(link.state.value.failure).toBeNull();
    expect(device.gatt.tries).toHaveLength(failures + 1);
  });

  it("is given up after three tries", async () => {
    const { link, device } = bench();
    device.gatt.connecting = many(unreachable);
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "outOfReach" });
    expect(device.gatt.tries).toHaveLength(3);
  });

  it("is not waited for without end when the browser's connect never returns", async () => {
    const { link, device } = bench({}, { limits: { connectPausesMs: [] } });
    device.gatt.connecting = [() => new Promise(() => {})];
    const began = Date.now();
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "outOfReach" });
    expect(Date.now() - began).toBeLessThan(linkLimits.connectMs + 200);
  });

  it("refuses a device without the services, at once", async () => {
    const { link, device } = bench();
    device.gatt.services = [serviceUuids.battery];
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "notADevice" });
    expect(device.gatt.tries).toHaveLength(1);
    expect(device.gatt.connected).toBe(false);
  });

  it("takes no notice of a device that answers nothing, after the limits", async () => {
    const { link, device } = bench({}, { limits: { connectPausesMs: [] } });
    device.gatt.pairing = async () => { device.gatt.hangs = true; };
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "noAnswer" });
  });
});

describe("a browser for iOS", () => {
  it("that has writeValue alone, and no getAvailability or getDevices, is good enough", async () => {
    const { link, device } = bench({ getAvailability: undefined });
    const { getPrimaryService } = device.gatt;
    device.gatt.getPrimaryService = async (uuid) => {
      const service = await getPrimaryService.call(device.gatt, uuid);
      return {
        async getCharacteristic(of) {
          const characteristic = await service.getCharacteristic(of);
          return Object.assign(characteristic, { writeValue: characteristic.writeValueWithResponse, writeValueWithResponse: undefined });
        },
      };
    };
    await settled(link.choose());
    await settled(link.control.tare());
    expect(await settled(link.reconnect())).toBe(true);
  });
});

describe("another choice", () => {
  it("ends the connection that is there and takes the other device", async () => {
    const other = new FakeBluetoothDevice(new FakePeer(), "device-2", "Progressor_1234");
    const offered: FakeBluetoothDevice[] = [];
    const { link, device } = bench({ requestDevice: () => Promise.resolve(offered.shift()) });
    offered.push(device, other);
    await settled(link.choose());
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "ready", deviceId: "device-2", deviceName: "Progressor_1234" });
    expect(device.gatt.connected).toBe(false);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(device.gatt.tries).toHaveLength(1);
  });

  it("leaves nothing behind of a connection that was still being made", async () => {
    for (let ms = 5; ms < 450; ms += 20) {
      const { link, device } = bench();
      const first = link.choose();
      await vi.advanceTimersByTimeAsync(ms);
      const second = link.choose();
      await settled(Promise.all([first, second]));
      expect(link.state.value.phase, `chosen anew after ${ms} ms`).toBe("ready");
      await vi.advanceTimersByTimeAsync(60_000);
      expect(device.gatt.connected).toBe(true);
      expect(link.state.value.phase).toBe("ready");
    }
  });
});

describe("the status", () => {
  it("follows what the device notifies, and leaves out what is none", async () => {
    const { link, peer } = await readyBench();
    peer.tell("status", peer.status.slice(0, 16) + "0d" + peer.status.slice(18));
    expect(link.status.value?.verdict).toBe("dailyLimit");
    peer.tell("status", "0102");
    expect(link.status.value?.verdict).toBe("dailyLimit");
  });

  it("is that of after the notifications were switched on: a change in between is not missed", async () => {
    const { link } = await readyBench(({ peer }) => {
      peer.onEvent = () => {};
      const { status } = peer;
      let reads = 0;
      peer.read = () => Uint8Array.from(Buffer.from(reads++ === 0 ? status.slice(0, 16) + "00" + status.slice(18) : status, "hex"));
    });
    expect(link.status.value?.verdict).toBe("allowed");
  });
});
