// A device for Chromium's own Bluetooth, which DevTools can emulate (domains BluetoothEmulation, on the browser's session, and DeviceAccess, on the page's). So the page uses the
// browser's navigator.bluetooth, not the bridge's. The emulation knows no notifications; a read that the page starts on the same characteristic takes their place: the browser
// tells its answer to the same listeners. Start the browser with `flags`.

/** Web Bluetooth is off on Linux otherwise. */
export const flags = ["--enable-features=WebBluetooth"];

const peripheral = "10:20:AA:00:00:B2";
const notificationSwitch = "00002902-0000-1000-8000-00805f9b34fb"; // the CCCD
const sigBase = "-0000-1000-8000-00805f9b34fb";
const ownBase = "-5e0f-4c1d-9a3e-2f6d1c84e7b0";
const own = (id) => `${id}${ownBase}`;
const sig = (id) => `0000${id}${sigBase}`;
const control = own("b7a10004");
const recordAccess = sig("2a52");
const status = own("b7a10005");

// docs/protocol.md: version 1 only, firmware 0.7.0, calibrated and tared, self-test run and all good, a hold may begin, log empty, 3,900 mV, 87 %, unassigned.
const statusBytes = [1, 1, 0, 7, 0, 1 + 2 + 16, 0xff, 0x01, 1, 0, 0, 100, 0, 0, 0, 0, 0x3c, 0x0f, 87, 0];

/** What the emulated device answers a request of the control point with, by opcode: result and data. */
const answers = new Map([
  [0x06, [0, 1, 0, 0, 0, 0, 0, 5, 0, 3, 2, 0, 0, 0, 0]],
  [0x08, [0, 0xff, 0x01]],
  [0x10, [0, 0, 0x70, 0x17, 0, 0, 0]],
  [0x12, [0, 100, 100, 0]],
  [0x13, [0]],
  [0x17, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 1]],
  [0x1e, [0]],
]);
const unknownOpcode = 0xf0;

const base64 = (bytes) => Buffer.from(bytes).toString("base64");

/** In the page, before its own scripts: remembers what has notifications switched on, so that a notification can be stood in for. */
export function rememberListeners() {
  const { prototype } = BluetoothRemoteGATTCharacteristic;
  const start = prototype.startNotifications;
  window.listening = {};
  prototype.startNotifications = function () {
    window.listening[this.uuid] = this;
    return start.call(this);
  };
}

/** Puts the device on the air of a browser, ready to be chosen once by the page. Returns what the page has asked for, as it comes. */
export async function emulate(browser, page) {
  const asked = { connections: 0, discoveries: 0, reads: 0, written: [], subscribed: 0 };
  const air = await browser.newBrowserCDPSession();
  const ask = (method, given) => air.send(`BluetoothEmulation.${method}`, given);
  await ask("enable", { state: "powered-on", leSupported: true });
  await ask("simulatePreconnectedPeripheral", { address: peripheral, name: "PressDev", manufacturerData: [], knownServiceUuids: [own("b7a10001")] });

  const uuids = new Map();
  const values = new Map([[status, statusBytes]]);
  async function addService(serviceUuid, characteristics) {
    const { serviceId } = await ask("addService", { address: peripheral, serviceUuid });
    for (const [characteristicUuid, properties] of Object.entries(characteristics)) {
      const { characteristicId } = await ask("addCharacteristic", { serviceId, characteristicUuid, properties: { read: true, ...properties } });
      if (properties.notify) await ask("addDescriptor", { characteristicId, descriptorUuid: notificationSwitch });
      uuids.set(characteristicId, characteristicUuid);
    }
  }
  async function addServices() {
    await addService(own("b7a10001"), {
      [own("b7a10002")]: { notify: true }, [recordAccess]: { write: true, notify: true }, [own("b7a10003")]: { notify: true },
      [control]: { write: true, notify: true }, [status]: { notify: true },
    });
    await addService(sig("180f"), { [sig("2a19")]: { notify: true } });
  }
  await addServices();

  async function notify(uuid, bytes) {
    values.set(uuid, bytes);
    await page.evaluate(async (heard) => {
      for (let tries = 0; tries < 50; tries++) {
        try {
          await window.listening[heard]?.readValue();
          return;
        } catch (error) {
          if (error.name !== "NetworkError") throw error; // one operation at a time on a characteristic
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    }, uuid);
  }

  function answerWrite(uuid, bytes) {
    asked.written.push(Buffer.from(bytes).toString("hex"));
    if (uuid === control) return notify(control, [0x80, bytes[0], ...(answers.get(bytes[0]) ?? [unknownOpcode])]);
    if (uuid === recordAccess) return notify(recordAccess, [0x06, 0, bytes[0], 6]); // no records found
    return undefined;
  }

  air.on("BluetoothEmulation.gattOperationReceived", ({ type }) => {
    if (type === "connection") asked.connections++;
    else asked.discoveries++;
    void ask("simulateGATTOperationResponse", { address: peripheral, type, code: 0 });
  });
  air.on("BluetoothEmulation.characteristicOperationReceived", async ({ characteristicId, type, data }) => {
    const uuid = uuids.get(characteristicId);
    const answer = { characteristicId, type, code: 0 };
    if (type === "read") answer.data = base64(values.get(uuid) ?? [87]);
    if (type === "read" && uuid === status) asked.reads++;
    if (type === "subscribe-to-notifications") asked.subscribed++;
    await ask("simulateCharacteristicOperationResponse", answer);
    if (type === "write") await answerWrite(uuid, Buffer.from(data, "base64"));
  });

  const chooser = await page.context().newCDPSession(page);
  await chooser.send("DeviceAccess.enable");
  let isChosen = false;
  chooser.on("DeviceAccess.deviceRequestPrompted", ({ id, devices }) => {
    if (isChosen || devices.length === 0) return; // it is told again and again, and a second choice ends the browser
    isChosen = true;
    void chooser.send("DeviceAccess.selectPrompt", { id, deviceId: devices[0].id });
  });

  /** Ends the connection, as out of reach. The emulation forgets the services with it. */
  async function drop() {
    await ask("simulateGATTDisconnection", { address: peripheral });
    await addServices();
  }
  return { asked, drop };
}
