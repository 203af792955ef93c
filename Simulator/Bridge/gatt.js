// Services and characteristics of a page's navigator.bluetooth over the simulator's bridge (docs/bridge.md).

import { characteristicUuid, serviceUuid } from "./bluetooth-uuid.js";
import { fail } from "./bridge-socket.js";

export class Characteristic extends EventTarget {
  value = null; isNotifying = false; #busy = false;
  constructor(service, { uuid, properties }) {
    super();
    const names = ["broadcast", "read", "writeWithoutResponse", "write", "notify", "indicate", "authenticatedSignedWrites", "reliableWrite", "writableAuxiliaries"];
    Object.assign(this, { service, uuid, properties: Object.fromEntries(names.map((name) => [name, properties.includes(name)])) });
  }
  async readValue() {
    if (!this.properties.read) fail("NotSupportedError", "GATT operation not permitted.");
    const { value } = await this.#alone("read");
    return this.take(value);
  }
  writeValue(value) { return this.#write(value, this.properties.write || !this.properties.writeWithoutResponse); }
  writeValueWithResponse(value) { return this.#write(value, true); }
  writeValueWithoutResponse(value) { return this.#write(value, false); }
  async startNotifications() {
    if (!this.properties.notify && !this.properties.indicate) fail("NotSupportedError", "GATT Error: Not supported.");
    await this.service.server.perform(this, "subscribe");
    this.isNotifying = true;
    return this;
  }
  async stopNotifications() {
    this.isNotifying = false;
    await this.service.server.perform(this, "unsubscribe");
    return this;
  }
  take(hex) {
    this.value = new DataView(Uint8Array.from(hex.match(/../g) ?? [], (digits) => parseInt(digits, 16)).buffer);
    this.dispatchEvent(new Event("characteristicvaluechanged", { bubbles: true }));
    return this.value;
  }
  async #write(source, response) {
    if (!ArrayBuffer.isView(source) && !(source instanceof ArrayBuffer)) throw new TypeError("The value is neither an ArrayBuffer nor a view of one.");
    const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
    if (bytes.length > 512) fail("InvalidModificationError", "Value can't exceed 512 bytes.");
    if (!this.properties[response ? "write" : "writeWithoutResponse"]) fail("NotSupportedError", "GATT operation not permitted.");
    await this.#alone("write", { value: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""), response });
  }
  // Browsers refuse a second read or write of a characteristic while one is under way.
  async #alone(request, fields) {
    if (this.#busy) fail("NetworkError", "GATT operation already in progress.");
    this.#busy = true;
    try { return await this.service.server.perform(this, request, fields); } finally { this.#busy = false; }
  }
}

export class Service extends EventTarget {
  isPrimary = true;
  constructor(server, { uuid, characteristics: found }) {
    super();
    Object.assign(this, { server, device: server.device, uuid, all: found.map((one) => new Characteristic(this, one)) });
  }
  async getCharacteristic(name) { return (await this.getCharacteristics(name))[0]; }
  async getCharacteristics(name) {
    const uuid = name === undefined ? undefined : characteristicUuid(name);
    this.server.need(this);
    const found = this.all.filter((one) => uuid === undefined || one.uuid === uuid);
    return found.length ? found : fail("NotFoundError", `No Characteristics ${uuid ? `matching UUID ${uuid} ` : ""}found in Service with UUID ${this.uuid}.`);
  }
}
