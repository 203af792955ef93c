// The link drops while grip-connect streams; it connects again.

import { withPage } from "./browser.mjs";

await withPage("grip-connect.html", async (page) => {
  await page.waitForFunction(() => window.device);
  await page.click("#connect");
  await page.evaluate(() => window.connecting);
  const connectedAfterDrop = await page.evaluate(async () => {
    await device.stream();
    const dropped = new Promise((resolve) => device.bluetooth.addEventListener("gattserverdisconnected", resolve));
    await bluetooth.bridge.ask("drop", { afterMs: 300 });
    await dropped;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return device.isConnected();
  });
  await page.click("#connect");
  await page.evaluate(() => window.connecting);
  return page.evaluate(async (before) => {
    const firmware = await device.firmware();
    window.readings = [];
    await device.stream(500);
    return { connectedAfterDrop: before, connectedAgain: device.isConnected(), firmware, readingsAfter: window.readings.length };
  }, connectedAfterDrop);
});
