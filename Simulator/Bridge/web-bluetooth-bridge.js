// A page's navigator.bluetooth over the simulator's bridge (docs/bridge.md): what a library written for a browser's own Web Bluetooth needs, with the names,
// the order of events and the DOMExceptions that Chromium gives. One device, the one behind the bridge; no descriptors, no manufacturer data.

import { Bridge } from "./bridge-socket.js";
import { characteristicUuid, serviceUuid } from "./bluetooth-uuid.js";

const fail = (name, message) => { throw new DOMException(message, name); };

class Characteristic extends EventTarget {
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

class Service extends EventTarget {
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

class Server {
  connected = false; #services = null; #connecting = null; #pairing = null; #closed = Promise.resolve(); #tellClosed;
  constructor(device, bridge, options) { Object.assign(this, { device, bridge, options, allowed: new Set() }); }
  connect() { return this.#connecting ??= this.#connect().finally(() => { this.#connecting = null; }); }
  async #connect() {
    if (this.connected) return this;
    await this.#closed; // a new connection must not begin before the bridge has told the end of the one before
    await this.bridge.ask("scan", { forMs: this.options.reachMs });
    const { bonded } = await this.bridge.ask("connect", this.options.central ? { central: this.options.central } : {});
    this.#closed = new Promise((resolve) => { this.#tellClosed = resolve; });
    if (this.options.mtu) await this.bridge.ask("exchangeMtu", { mtu: this.options.mtu });
    if (bonded) await this.bridge.ask("encrypt").catch((error) => error.bridge === "keyLost" ? this.bridge.ask("forgetKey") : Promise.reject(error));
    this.connected = true;
    return this;
  }
  disconnect() {
    if (!this.connected) return;
    this.#end();
    this.bridge.ask("disconnect").catch(() => {}); // a link that is gone already needs no end
  }
  /** The bridge says that the link has ended. */
  closed() { this.#tellClosed?.(); this.#end(); }
  #end() {
    if (!this.connected) return;
    this.connected = false;
    this.#services = null;
    this.device.dispatchEvent(new Event("gattserverdisconnected", { bubbles: true }));
  }
  async getPrimaryService(name) { return (await this.getPrimaryServices(name))[0]; }
  async getPrimaryServices(name) {
    const uuid = name === undefined ? undefined : serviceUuid(name);
    const tip = "Tip: Add the service UUID to 'optionalServices' in requestDevice() options. https://goo.gl/HxfxSQ";
    if (!this.allowed.size) fail("SecurityError", `Origin is not allowed to access any service. ${tip}`);
    if (uuid && !this.allowed.has(uuid)) fail("SecurityError", `Origin is not allowed to access the service. ${tip}`);
    this.need();
    this.#services ??= (await this.bridge.ask("discover")).services.map((one) => new Service(this, one));
    const found = this.#services.filter((one) => this.allowed.has(one.uuid) && (uuid === undefined || one.uuid === uuid));
    return found.length ? found : fail("NotFoundError", uuid ? `No Services matching UUID ${uuid} found in Device.` : "No Services found in device.");
  }
  /** Throws unless connected, and the service of this connection. */
  need(service) {
    if (!this.connected) fail("NetworkError", "GATT Server is disconnected. Cannot go on. (Re)connect first with `device.gatt.connect`.");
    if (service && !this.#services?.includes(service)) fail("InvalidStateError", `Service with UUID ${service.uuid} is no longer valid.`);
  }
  /** An operation on a characteristic; where the device asks for it, pairs first, as operating systems do. */
  async perform({ service, uuid }, request, fields) {
    this.need(service);
    const ask = () => this.bridge.ask(request, { characteristic: uuid, ...fields });
    return ask().catch(async (error) => {
      if (!(error.att === 0x05 || error.att === 0x0f) || !this.options.passkey) throw error;
      await this.#pair().catch(() => { throw error; });
      return ask();
    });
  }
  /** Pairs, once for all operations that wait for it. */
  #pair() { return this.#pairing ??= this.#enterPasskey().finally(() => { this.#pairing = null; }); }
  async #enterPasskey() { return this.bridge.ask("pair", { passkey: await this.options.passkey() }); }
  notified({ characteristic, value }) {
    for (const one of (this.#services ?? []).flatMap((service) => service.all)) if (one.uuid === characteristic && one.isNotifying) one.take(value);
  }
}

class Device extends EventTarget {
  id = "virtual-device"; name = undefined;
  constructor(...behind) { super(); this.gatt = new Server(this, ...behind); }
}

const matches = (found, { name, namePrefix, services: wanted }) => (name === undefined || found.name === name)
  && (namePrefix === undefined || found.name.startsWith(namePrefix)) && (wanted ?? []).every((one) => found.services.includes(serviceUuid(one)));

class Bluetooth extends EventTarget {
  #device; #options;
  constructor(options) {
    super();
    this.#options = options;
    this.bridge = new Bridge(options.url);
    this.#device = new Device(this.bridge, options);
    this.bridge.addEventListener("notified", ({ message }) => this.#device.gatt.notified(message));
    this.bridge.addEventListener("disconnected", () => this.#device.gatt.closed());
  }
  async getAvailability() { return true; }
  async getDevices() { return this.#device.name === undefined ? [] : [this.#device]; }
  async requestDevice({ filters, optionalServices = [], acceptAllDevices = false } = {}) {
    if ((filters !== undefined) === acceptAllDevices) throw new TypeError("Either 'filters' should be present or 'acceptAllDevices' should be true, but not both.");
    for (const filter of filters ?? []) {
      const keys = Object.keys(filter);
      if (!keys.length || keys.some((key) => !["name", "namePrefix", "services"].includes(key))) throw new TypeError(`A filter of '${keys}' cannot be used here.`);
      if (filter.namePrefix === "" || filter.services?.length === 0) throw new TypeError("A filter must not be empty.");
    }
    if (filters?.length === 0) throw new TypeError("'filters' member must be non-empty to find any devices.");
    const allowed = [...optionalServices, ...(filters ?? []).flatMap((filter) => filter.services ?? [])].map(serviceUuid);
    if (!navigator.userActivation.isActive) fail("SecurityError", "Must be handling a user gesture to show a permission request.");
    for (const end = Date.now() + this.#options.chooserMs; Date.now() < end; await new Promise((next) => setTimeout(next, 100))) {
      const { devices: [found] } = await this.bridge.ask("scan", { forMs: 100 });
      if (found && (acceptAllDevices || filters.some((filter) => matches(found, filter)))) {
        this.#device.name = found.name;
        for (const uuid of allowed) this.#device.gatt.allowed.add(uuid);
        return this.#device;
      }
    }
    fail("NotFoundError", "User cancelled the requestDevice() chooser.");
  }
}

// device.ongattserverdisconnected = …, characteristic.oncharacteristicvaluechanged = …
for (const [type, name] of [[Device, "gattserverdisconnected"], [Characteristic, "characteristicvaluechanged"]]) {
  const handlers = new WeakMap();
  Object.defineProperty(type.prototype, `on${name}`, {
    get() { return handlers.get(this) ?? null; },
    set(handler) {
      this.removeEventListener(name, handlers.get(this) ?? null);
      handlers.set(this, handler);
      this.addEventListener(name, handler);
    },
  });
}

/** Replaces navigator.bluetooth of this page.
 * @param options url of the bridge; mtu asked for when connecting, 0 none; passkey, a function that has the user read it (a promise of a number, or null for
 *   a user who cannot); chooserMs until the user gives up choosing; reachMs that connecting waits for the device; central, the address to connect with. */
export function install(options = {}) {
  const value = new Bluetooth({ url: `ws://${location.host}/bridge`, mtu: 247, passkey: null, chooserMs: 5000, reachMs: 5000, ...options });
  Object.defineProperty(navigator, "bluetooth", { value, configurable: true });
  return value;
}
