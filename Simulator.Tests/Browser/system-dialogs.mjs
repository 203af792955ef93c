// Is the user whom the system asks, and tells what the page hears of the answers.

import { given, withPage } from "./browser.mjs";

await withPage("system-dialogs.html", async (page) => {
  const { ids } = given;
  const seen = {};
  const choose = async (name, answer) => {
    await page.click("#gesture");
    seen[name] = await page.evaluate(([choose, service]) => {
      answers.choose = choose;
      return outcome(async () => (window.device = await navigator.bluetooth.requestDevice({ filters: [{ services: [service] }] })).name);
    }, [answer, ids.service]);
  };
  const read = async (name, change = {}) => {
    seen[name] = await page.evaluate(([change, { service, locked }]) => {
      Object.assign(answers, change);
      return outcome(async () => {
        await device.gatt.connect();
        return (await (await device.gatt.getPrimaryService(service)).getCharacteristic(locked)).readValue();
      });
    }, [change, ids]);
  };
  await page.waitForFunction(() => window.ready);
  await choose("chooserCancelled", false);
  await choose("chosen", true);
  await read("passkeyCancelled");
  await read("wrongPasskey", { passkey: ids.passkey ^ 1 });
  await read("paired", { passkey: ids.passkey });
  seen.asked = await page.evaluate(() => `${asked.choose} ${asked.passkey}`);

  // The device keeps its bonds in its memory, which a restart clears.
  await page.evaluate(async () => {
    window.ended = 0;
    device.addEventListener("gattserverdisconnected", () => ended++);
    await bluetooth.bridge.ask("power", { offMs: 100 });
    await bluetooth.bridge.ask("scan", { forMs: 5000 });
  });
  await read("lostKey");
  await read("lostKeyAgain");
  seen.ended = await page.evaluate(() => String(ended));
  await page.evaluate(() => bluetooth.forgetKey());
  await read("pairedAnew");
  await page.evaluate(() => bluetooth.forgetKey());
  await read("forgottenWhileConnected", { passkey: null });
  await page.evaluate(() => device.gatt.disconnect());

  await read("anotherDevice", { id: "second" });
  await page.reload();
  await page.waitForFunction(() => window.ready);
  seen.remembered = await page.evaluate(async () => {
    [window.device] = await navigator.bluetooth.getDevices();
    return `${device.id} ${device.name}`;
  });
  seen.advertisement = await page.evaluate(async () => {
    const end = new AbortController();
    const heard = new Promise((resolve) => { device.onadvertisementreceived = resolve; });
    await device.watchAdvertisements({ signal: end.signal });
    const { name } = await heard;
    end.abort();
    return name;
  });
  await read("readAfterReload", { passkey: ids.passkey });
  seen.forgotten = await page.evaluate(async () => {
    await device.forget();
    return `${device.gatt.connected} ${(await navigator.bluetooth.getDevices()).length} ${sessionStorage.getItem("bluetooth-device")}`;
  });
  seen.available = await page.evaluate(() => outcome(() => navigator.bluetooth.getAvailability()));
  return seen;
});
