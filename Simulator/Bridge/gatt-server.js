// A page's connection to the device over the simulator's bridge (docs/bridge.md): what the browser and the operating system behind it do.

import { serviceUuid } from "./bluetooth-uuid.js";
import { fail } from "./bridge-socket.js";
import { Service } from "./gatt.js";

const outOfRange = "Bluetooth Device is no longer in range.";
const disconnected = "GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`.";
// How Chromium names the ends of a pairing that it has begun because an operation was refused (WebBluetoothResult CONNECT_AUTH_…, on Windows).
const pairingErrors = {
  wrongPasskey: "Authentication failed.", pairingRefused: "Authentication rejected.", pairingTimedOut: "Authentication timeout.", cancelled: "Authentication canceled.",
};

export class Server {
  connected = false; #services = null; #connecting = null; #pairing = null; #closed = Promise.resolve(); #tellClosed; #isUp = false; #isUnwanted = false; #isKeyUseless = false;
  constructor(device, bridge, options) { Object.assign(this, { device, bridge, options, allowed: new Set(), mustForget: false }); }
  connect() {
    this.#isUnwanted = false;
    return this.#connecting ??= this.#connect().finally(() => { this.#connecting = null; });
  }
  async #connect() {
    if (this.connected) return this;
    await this.#closed; // a new connection must not begin before the bridge has told the end of the one before
    try {
      if (await this.options.identify() !== this.device.id) fail("NetworkError", outOfRange); // another one than this lies there now
      await this.bridge.ask("scan", { forMs: this.options.reachMs });
      await this.#open();
    } catch (error) {
      if (this.#isUp) await this.bridge.ask("disconnect").catch(() => {});
      throw ["notAdvertising", "closed"].includes(error.bridge) ? new DOMException(outOfRange, "NetworkError") : error;
    }
    this.connected = true;
    return this;
  }
  async #open() {
    if (this.#isUnwanted) fail("NetworkError", disconnected);
    const { bonded } = await this.bridge.ask("connect", this.options.central ? { central: this.options.central } : {});
    this.#isUp = true;
    this.#closed = new Promise((resolve) => { this.#tellClosed = resolve; });
    this.#isKeyUseless = false;
    if (this.options.mtu) await this.bridge.ask("exchangeMtu", { mtu: this.options.mtu });
    if (this.mustForget) await this.bridge.ask("forgetKey");
    else if (bonded) await this.#encrypt();
    this.mustForget = false;
    if (this.#isUnwanted || !this.#isUp) fail("NetworkError", disconnected);
  }
  async #encrypt() {
    try {
      await this.bridge.ask("encrypt");
    } catch (error) {
      if (error.bridge !== "keyLost") throw error;
      this.#isKeyUseless = true;
    }
  }
  disconnect() {
    this.#isUnwanted = true;
    if (!this.connected) return;
    this.#end();
    this.bridge.ask("disconnect").catch(() => {}); // a link that is gone already needs no end
  }
  /** The bridge says that the link has ended. */
  closed() {
    this.#isUp = false;
    this.#tellClosed?.();
    this.#end();
  }
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
    if (!this.connected) fail("NetworkError", disconnected);
    if (service && !this.#services?.includes(service)) fail("InvalidStateError", `Service with UUID ${service.uuid} is no longer valid.`);
  }
  /** An operation on a characteristic; where the device asks for it, pairs first, as operating systems do. */
  async perform({ service, uuid }, request, fields) {
    this.need(service);
    const ask = () => this.bridge.ask(request, { characteristic: uuid, ...fields });
    return ask().catch(async (error) => {
      if (!(error.att === 0x05 || error.att === 0x0f) || !this.options.passkey) throw error;
      if (this.#isKeyUseless) this.#dropForLostKey();
      await this.#pair();
      return ask();
    });
  }
  /** A system with a key that the device does not know does not pair by itself: it drops the link, until its user has it forget the device. */
  #dropForLostKey() {
    this.disconnect();
    fail("NetworkError", disconnected);
  }
  /** Pairs, once for all operations that wait for it. */
  #pair() { return this.#pairing ??= this.#enterPasskey().finally(() => { this.#pairing = null; }); }
  async #enterPasskey() {
    const passkey = await this.options.passkey();
    if (passkey === null) fail("NetworkError", pairingErrors.cancelled);
    await this.bridge.ask("pair", { passkey }).catch((error) => fail("NetworkError", pairingErrors[error.bridge] ?? error.message));
  }
  notified({ characteristic, value }) {
    for (const one of (this.#services ?? []).flatMap((service) => service.all)) if (one.uuid === characteristic && one.isNotifying) one.take(value);
  }
}
