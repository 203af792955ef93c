// A browser's Web Bluetooth with one device behind it, as strict as Chromium: one operation at a time, objects that are void after a drop, its messages.

import { characteristicUuids, serviceUuids } from "../../src/protocol";
import type { FakePeer } from "./fake-peer";

export const airMs = 30;

export function domException(name: string, message: string): DOMException {
  return new DOMException(message, name);
}

/** What Chromium on Android makes of an ATT error. */
const attExceptions: Readonly<Record<number, readonly [string, string]>> = {
  0x06: ["NotSupportedError", "GATT Error: Not supported."],
  0x0d: ["InvalidModificationError", "GATT Error: invalid attribute length."],
};

const later = (ms = airMs) => new Promise<void>((resolve) => { setTimeout(resolve, ms); });

export class FakeCharacteristic extends EventTarget {
  value: DataView | undefined;
  isNotifying = false;

  constructor(readonly server: FakeServer, readonly name: keyof typeof characteristicUuids, readonly connection: number) {
    super();
  }

  readValue(): Promise<DataView> {
    return this.operation(async () => {
      await this.server.secured();
      return new DataView(this.server.peer.read(this.name).buffer);
    });
  }

  writeValueWithResponse(value: Uint8Array): Promise<void> {
    return this.operation(async () => {
      await this.server.secured();
      const attError = this.server.peer.written(this.name, value.slice());
      if (this.server.answersComeFirst) await later();
      if (attError !== 0) throw domException(...attExceptions[attError] ?? ["NotSupportedError", "GATT Error Unknown."]);
    });
  }

  startNotifications(): Promise<this> {
    return this.operation(async () => this.switch(true));
  }

  stopNotifications(): Promise<this> {
    return this.operation(async () => this.switch(false));
  }

  private switch(on: boolean): this {
    this.isNotifying = on;
    this.server.peer.subscribed(this.name, on);
    return this;
  }

  private async operation<T>(operation: () => Promise<T>): Promise<T> {
    const { server } = this;
    if (this.connection !== server.connection && !server.keepsObjects) throw domException("InvalidStateError", "GATT Characteristic no longer exists.");
    if (!server.connected) throw domException("NetworkError", "GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`.");
    if (server.operations > 0) throw domException("NetworkError", "GATT operation already in progress.");
    server.operations++;
    try {
      return await server.whileConnected((async () => {
        await later();
        if (server.hangs) await new Promise(() => {});
        return operation();
      })());
    } finally {
      server.operations--;
    }
  }
}

export class FakeServer {
  connected = false;
  connection = 0;
  operations = 0;
  /** Operations have no end from now on. */
  hangs = false;
  /** The device's answer is there before the browser says that the write is done. */
  answersComeFirst = false;
  /** What connecting does before it succeeds; the first of the list is used up with each try. */
  connecting: (() => Promise<void>)[] = [];
  /** What the system does at the first protected read or write; resolves when the link is secured. */
  pairing: () => Promise<void> = () => Promise.resolve();
  /** The objects of characteristics are the same in each connection, as in some browsers for iOS. */
  keepsObjects = false;
  /** Services that the browser finds. */
  services: readonly string[] = Object.values(serviceUuids);
  readonly tries: number[] = [];
  private isSecured = false;
  private characteristics: FakeCharacteristic[] = [];
  private readonly underWay = new Set<(error: Error) => void>();

  constructor(readonly device: EventTarget, readonly peer: FakePeer) {
    peer.notify = (name, bytes) => this.notified(name, bytes);
    peer.drop = () => this.disconnect();
  }

  async connect(): Promise<this> {
    this.tries.push(Date.now());
    await later();
    await this.connecting.shift()?.();
    this.connected = true;
    this.connection++;
    this.isSecured = false;
    this.hangs = false;
    if (this.keepsObjects) for (const one of this.characteristics) one.isNotifying = false;
    else this.characteristics = [];
    this.peer.connected();
    return this;
  }

  disconnect(): void {
    if (!this.connected) return;
    this.connected = false;
    for (const reject of this.underWay) reject(domException("NetworkError", "GATT Server disconnected while performing a GATT operation."));
    this.device.dispatchEvent(new Event("gattserverdisconnected"));
  }

  async getPrimaryService(uuid: string): Promise<{ getCharacteristic(uuid: string): Promise<FakeCharacteristic> }> {
    await this.whileConnected(later());
    if (!this.services.includes(uuid)) throw domException("NotFoundError", `No Services matching UUID ${uuid} found in Device.`);
    return { getCharacteristic: (of) => this.characteristicOf(of) };
  }

  async secured(): Promise<void> {
    if (this.isSecured) return;
    await this.pairing();
    this.isSecured = true;
  }

  whileConnected<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.connected) reject(domException("NetworkError", "GATT Server is disconnected. Cannot retrieve services. (Re)connect first with `device.gatt.connect`."));
      this.underWay.add(reject);
      promise.then(resolve, reject).finally(() => this.underWay.delete(reject));
    });
  }

  private async characteristicOf(uuid: string): Promise<FakeCharacteristic> {
    await this.whileConnected(later());
    const [name] = Object.entries(characteristicUuids).find(([, one]) => one === uuid) ?? [];
    if (!name) throw domException("NotFoundError", `No Characteristics matching UUID ${uuid} found in Service.`);
    const known = this.characteristics.find((one) => one.name === name);
    if (known) return known;
    const characteristic = new FakeCharacteristic(this, name as keyof typeof characteristicUuids, this.connection);
    this.characteristics.push(characteristic);
    return characteristic;
  }

  private notified(name: string, bytes: Uint8Array): void {
    if (!this.connected || !this.isSecured) return;
    for (const one of this.characteristics.filter((one) => one.name === name && one.isNotifying)) {
      one.value = new DataView(bytes.slice().buffer);
      one.dispatchEvent(new Event("characteristicvaluechanged"));
    }
  }
}

export class FakeBluetoothDevice extends EventTarget {
  readonly gatt: FakeServer;

  constructor(peer: FakePeer, readonly id = "device-1", readonly name = "PressDev") {
    super();
    this.gatt = new FakeServer(this, peer);
  }
}

export interface FakeBluetooth {
  readonly bluetooth: Bluetooth;
  readonly device: FakeBluetoothDevice;
  readonly asked: RequestDeviceOptions[];
}

/** A browser whose chooser gives the device, unless `choose` does something else. */
export function fakeBluetooth(peer: FakePeer, over: Partial<Record<"getAvailability" | "getDevices" | "requestDevice", unknown>> = {}): FakeBluetooth {
  const device = new FakeBluetoothDevice(peer);
  const asked: RequestDeviceOptions[] = [];
  const bluetooth = {
    getAvailability: () => Promise.resolve(true),
    requestDevice(options: RequestDeviceOptions) {
      asked.push(options);
      return Promise.resolve(device);
    },
    ...over,
  };
  return { bluetooth: bluetooth as unknown as Bluetooth, device, asked };
}
