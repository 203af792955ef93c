// A page's navigator.bluetooth over the simulator's bridge (docs/bridge.md): what a library written for a browser's own Web Bluetooth needs, with the names,
// the order of events and the DOMExceptions that Chromium gives. One device, the one behind the bridge; no descriptors, no manufacturer data.

import { serviceUuid } from "./bluetooth-uuid.js";
import { Bridge, fail } from "./bridge-socket.js";
import { Characteristic } from "./gatt.js";
import { Server } from "./gatt-server.js";

const searchMs = 500;
const memoryKey = "bluetooth-device";

class Device extends EventTarget {
  id; name; watchingAdvertisements = false; #bridge; #forgotten;
  constructor(bridge, options, { id, name }, forgotten = () => {}) {
    super();
    Object.assign(this, { id, name, gatt: new Server(this, bridge, options) });
    this.#bridge = bridge;
    this.#forgotten = forgotten;
  }
  /** Tells each time that the device is heard on the air, until `signal` says that it is enough. */
  async watchAdvertisements({ signal } = {}) {
    signal?.throwIfAborted();
    if (this.watchingAdvertisements) return;
    this.watchingAdvertisements = true;
    this.#listen(signal).finally(() => { this.watchingAdvertisements = false; });
  }
  async forget() {
    this.gatt.disconnect();
    this.#forgotten(this);
  }
  async #listen(signal) {
    while (!signal?.aborted) {
      const devices = await this.#bridge.ask("scan", { forMs: searchMs }).then((answer) => answer.devices, () => []);
      if (signal?.aborted) return;
      for (const { name, services } of devices) this.dispatchEvent(Object.assign(new Event("advertisementreceived"), { device: this, name, uuids: services }));
      await pause(searchMs);
    }
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const matches = (found, { name, namePrefix, services: wanted }) => (name === undefined || found.name === name)
  && (namePrefix === undefined || found.name.startsWith(namePrefix)) && (wanted ?? []).every((one) => found.services.includes(serviceUuid(one)));

class Bluetooth extends EventTarget {
  #devices = new Map(); #options; #forgetsNext = false;
  constructor(options) {
    super();
    this.#options = options;
    this.bridge = new Bridge(options.url);
    this.bridge.addEventListener("notified", ({ message }) => this.#each((gatt) => gatt.notified(message)));
    this.bridge.addEventListener("disconnected", () => this.#each((gatt) => gatt.closed()));
    for (const { id, name, allowed } of this.#remembered()) this.#device({ id, name }, allowed);
  }
  async getAvailability() { return this.bridge.ask("scan", { forMs: 0 }).then(() => true, () => false); }
  async getDevices() { return [...this.#devices.values()]; }
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
    const found = await this.#choose((one) => acceptAllDevices || filters.some((filter) => matches(one, filter)));
    const device = this.#device({ id: await this.#options.identify(), name: found.name }, allowed);
    this.#remember();
    return device;
  }
  /** What the user does in the system's settings: the system has no key of the device any more. */
  async forgetKey() {
    const [device] = [...this.#devices.values()].filter(({ gatt }) => gatt.connected);
    if (device) {
      await this.bridge.ask("forgetKey");
      device.gatt.disconnect();
    } else {
      this.#forgetsNext = this.#devices.size === 0;
      this.#each((gatt) => { gatt.mustForget = true; });
    }
  }
  async #choose(isWanted) {
    const search = new AbortController();
    const found = this.#search(isWanted, search.signal);
    found.catch(() => {}); // the chooser may be closed before
    try {
      if (!this.#options.choose) return await Promise.race([found, pause(this.#options.chooserMs).then(() => fail("NotFoundError", "User cancelled the requestDevice() chooser."))]);
      return await this.#options.choose(found) ? await found : fail("NotFoundError", "User cancelled the requestDevice() chooser.");
    } finally {
      search.abort();
    }
  }
  async #search(isWanted, end) {
    while (!end.aborted) {
      const { devices: [found] } = await this.bridge.ask("scan", { forMs: searchMs }).catch(() => fail("NotFoundError", "Bluetooth adapter not available."));
      if (found && isWanted(found)) return found;
      await pause(searchMs / 5);
    }
    return new Promise(() => {});
  }
  #device(found, allowed) {
    const device = this.#devices.get(found.id) ?? new Device(this.bridge, this.#options, found, (gone) => this.#devices.delete(gone.id) && this.#remember());
    device.name = found.name;
    for (const uuid of allowed) device.gatt.allowed.add(uuid);
    device.gatt.mustForget ||= this.#forgetsNext; // forgotten before this page has seen it
    this.#forgetsNext = false;
    this.#devices.set(found.id, device);
    return device;
  }
  #each(act) { for (const { gatt } of this.#devices.values()) act(gatt); }
  #remembered() {
    try { return JSON.parse(this.#options.memory?.getItem(memoryKey) ?? "[]"); } catch { return []; }
  }
  #remember() {
    const kept = [...this.#devices.values()].map(({ id, name, gatt }) => ({ id, name, allowed: [...gatt.allowed] }));
    this.#options.memory?.setItem(memoryKey, JSON.stringify(kept));
  }
}

// device.ongattserverdisconnected = …, characteristic.oncharacteristicvaluechanged = …
for (const [type, name] of [[Device, "gattserverdisconnected"], [Device, "advertisementreceived"], [Characteristic, "characteristicvaluechanged"]]) {
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
 * @param options url of the bridge; mtu asked for when connecting, 0 none; passkey, a function that has the user enter it (a promise of a number, or null when
 *   the user cancels), none for a system that cannot pair; choose, a function that shows the user the device that a promise tells (a promise of true, or false when the
 *   user cancels), none for the first one that fits; chooserMs until the search is given up without it; reachMs that connecting waits for the device; central, the
 *   address to connect with; identify, a promise of the id of the device behind the bridge; memory, a Storage that keeps the permission for the page's next visit. */
export function install(options = {}) {
  const value = new Bluetooth({
    url: `ws://${location.host}/bridge`, mtu: 247, passkey: null, choose: null, chooserMs: 5000, reachMs: 5000, identify: async () => "virtual-device", memory: null, ...options,
  });
  Object.defineProperty(navigator, "bluetooth", { value, configurable: true });
  return value;
}
