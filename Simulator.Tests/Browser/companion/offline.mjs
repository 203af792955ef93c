// A phone with thousands of holds: how long the history takes to open, and what is there when the server is gone and the page is loaded again. Its browser has no Web Bluetooth.

import { given } from "../browser.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { sampleFile } from "./sample-data.mjs";
import { serve } from "./static-server.mjs";
import { goTo, notices, takeFile, welcome } from "./steps.mjs";

await withBrowser(async (browser) => {
  const server = await serve(given.folder);
  const { page, complaints } = await openApp(browser, server.address);
  await welcome(page, "therapist");
  const importBegan = Date.now();
  await takeFile(page, sampleFile({ untilMs: Date.now(), holds: given.holds }));
  const importMs = Date.now() - importBegan;

  const openMs = [];
  for (let i = 0; i < given.times; i++) {
    await goTo(page, "Device");
    // From the press to the frame that shows the list.
    openMs.push(await page.evaluate((count) => new Promise((resolve) => {
      const began = performance.now();
      document.querySelector("nav a[href='#/history']").click();
      const look = () => {
        if ([...document.querySelectorAll("[role=status]")].some((one) => one.textContent.includes(count))) requestAnimationFrame(() => resolve(performance.now() - began));
        else requestAnimationFrame(look);
      };
      look();
    }), given.count));
  }

  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForLoadState("networkidle"); // a file cut off in the middle would be a complaint of the test's own making
  await server.close();
  await page.reload();
  await page.getByText(given.count).waitFor();
  const began = Date.now();
  await page.reload();
  await page.getByText(given.count).waitFor();
  const coldMs = Date.now() - began;
  const offline = await page.getByText(given.count).innerText();
  const screens = {};
  for (const [name, heading] of [["Patients", "Patients"], ["Hold", "Hold"], ["Device", "Device"], ["More", "More"]]) {
    await goTo(page, name, heading);
    screens[name] = await page.locator("h1").innerText();
  }
  await goTo(page, "Device");
  await page.getByRole("button", { name: "Find the device" }).click();
  const withoutBluetooth = await notices(page);
  return { withoutBluetooth, importMs, openMs, coldMs, offline, screens, complaints };
});
