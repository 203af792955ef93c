// The app over the browser's own Web Bluetooth, with a device that Chromium emulates: found, connected, discovered, read, written to, dropped, and connected again.

import { given } from "../browser.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { emulate, flags, rememberListeners } from "./emulated-device.mjs";
import { serve } from "./static-server.mjs";
import { connected, welcome } from "./steps.mjs";

await withBrowser(async (browser) => {
  const server = await serve(given.folder);
  const { page, complaints } = await openApp(browser, server.address, { before: rememberListeners });
  const { asked, drop } = await emulate(browser, page);
  await welcome(page, "patient");
  await page.getByRole("button", { name: "Find the device" }).click();
  await connected(page);
  const firmware = await page.getByText("0.7.0").count();
  const battery = await page.getByText("87").count();
  await page.getByRole("button", { name: "Which one is it?" }).click();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await drop();
  await page.getByRole("button", { name: "Disconnect" }).waitFor({ state: "detached" });
  await connected(page);
  await server.close();
  return { ...asked, firmware, battery, complaints };
}, flags);
