// Calls each part of navigator.bluetooth over the bridge, rightly and wrongly, and tells what came of it.

import { withPage } from "./browser.mjs";

await withPage("web-bluetooth.html", async (page) => {
  await page.waitForFunction(() => window.early);
  const seen = { noGesture: await page.evaluate(() => early) };
  const choose = async (name, options) => {
    await page.click("#gesture");
    seen[name] = await page.evaluate((given) => outcome(async () => (window.device = await navigator.bluetooth.requestDevice(given)).name), options);
  };

  await choose("noFilter", {});
  await choose("emptyFilters", { filters: [] });
  await choose("emptyFilter", { filters: [{}] });
  await choose("emptyPrefix", { filters: [{ namePrefix: "" }] });
  await choose("both", { filters: [{ namePrefix: "B" }], acceptAllDevices: true });
  await choose("badUuid", { filters: [{ services: ["no_such_service"] }] });
  await choose("otherName", { filters: [{ name: "Bridg" }] });
  await choose("otherService", { filters: [{ services: ["battery_service"] }] });
  const ids = await page.evaluate(() => ids);
  await choose("byService", { filters: [{ services: [ids.service] }] });
  await choose("byPrefix", { filters: [{ name: "x" }, { namePrefix: "Bri" }], optionalServices: [ids.service, "battery_service"] });

  Object.assign(seen, await page.evaluate(async () => {
    const told = {};
    const tell = async (name, call) => { told[name] = await outcome(call); };
    await tell("servicesBefore", () => device.gatt.getPrimaryServices());
    await tell("connect", async () => (await device.gatt.connect()) === device.gatt && device.gatt.connected);
    await tell("services", async () => (await device.gatt.getPrimaryServices()).map((one) => one.uuid).join(" "));
    await tell("forbiddenService", () => device.gatt.getPrimaryService("device_information"));
    await tell("absentService", () => device.gatt.getPrimaryService("battery_service"));
    const service = await device.gatt.getPrimaryService(ids.service);
    await tell("sameService", async () => (await device.gatt.getPrimaryService(ids.service)) === service && service.device === device);
    await tell("absentCharacteristic", () => service.getCharacteristic("battery_level"));
    const open = await service.getCharacteristic(ids.open);
    const locked = await service.getCharacteristic(ids.locked);
    const second = await service.getCharacteristic(ids.second);
    await tell("characteristics", async () => (await service.getCharacteristics()).length);
    await tell("properties", () => Object.keys(open.properties).filter((name) => open.properties[name]).join(" "));
    await tell("read", () => open.readValue());
    await tell("value", () => open.value);
    await tell("writeString", () => open.writeValue("text"));
    await tell("writeTooLong", () => open.writeValue(new Uint8Array(513)));
    await tell("commandTooLong", () => open.writeValueWithoutResponse(new Uint8Array(300)));
    await tell("notWritable", () => locked.writeValue(new Uint8Array(1)));
    await tell("notNotifying", () => locked.startNotifications());
    const values = [];
    open.addEventListener("characteristicvaluechanged", ({ target }) => values.push(target.value.getUint8(0)));
    const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
    await tell("start", async () => (await open.startNotifications()) === open);
    await tell("write", () => open.writeValueWithResponse(Uint8Array.of(41)));
    await pause();
    await tell("command", () => open.writeValueWithoutResponse(new Uint8Array([0, 42, 43]).subarray(1)));
    await pause();
    await tell("stop", async () => (await open.stopNotifications()) === open);
    await tell("afterStop", () => open.writeValue(Uint8Array.of(44).buffer));
    await pause();
    await tell("notified", () => values.join(" "));
    await tell("atOnce", async () => (await Promise.allSettled([open.readValue(), open.readValue()])).map((one) => one.reason?.name ?? "done").join(" "));
    passkey = 1;
    await tell("wrongPasskey", () => locked.readValue());
    passkey = ids.passkey;
    entered = 0;
    await tell("paired", async () => {
      const reads = await Promise.all([locked.readValue(), second.readValue()]);
      return reads.map((value) => value.getUint8(0)).join(" ");
    });
    await tell("entered", () => entered);
    let ended = 0;
    device.ongattserverdisconnected = () => ended++;
    await tell("drop", async () => {
      const read = open.readValue(); // takes two connection events of 30 ms
      await bluetooth.bridge.ask("drop", { afterMs: 0 });
      return read;
    });
    await pause();
    await tell("connectedAfterDrop", () => device.gatt.connected);
    await tell("readAfterDrop", () => open.readValue());
    await tell("connectAgain", async () => (await device.gatt.connect()).connected);
    await tell("staleService", () => service.getCharacteristics());
    const again = await (await device.gatt.getPrimaryService(ids.service)).getCharacteristic(ids.locked);
    await tell("bonded", () => again.readValue());
    device.gatt.disconnect();
    await tell("connectedAfterDisconnect", () => device.gatt.connected);
    await pause();
    await tell("ended", () => ended);
    return told;
  }));
  return seen;
});
