// Tells what a page hears when the bridge cannot be reached.

import { withPage } from "./browser.mjs";

await withPage("system-dialogs.html", async (page) => {
  await page.waitForFunction(() => window.ready);
  const seen = { available: await page.evaluate(() => outcome(() => navigator.bluetooth.getAvailability())) };
  await page.click("#gesture");
  seen.choose = await page.evaluate(() => outcome(() => navigator.bluetooth.requestDevice({ acceptAllDevices: true })));
  return seen;
});
