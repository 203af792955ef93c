// Takes the pictures of the app's main screens for the documents, at the size of a phone, with a sample practice's data and the device that `Simulator -- web` serves.
// node pictures.mjs BROWSER ADDRESS '{"folder":"docs/pictures"}'

import { join } from "node:path";
import { address, given } from "../browser.mjs";
import { openApp, phone, withBrowser } from "./app.mjs";
import { sampleFile } from "./sample-data.mjs";
import { choose, connected, enterPasskey, finger, goTo, label, openPairingWindow, takeFile, welcome } from "./steps.mjs";

const holdMs = 6_000;

await withBrowser(async (browser) => {
  // The virtual device stands below the phone, out of the picture.
  const { page } = await openApp(browser, address, { deviceScaleFactor: 2 });
  await welcome(page, "patient");
  const panel = await page.evaluate(() => parseInt(getComputedStyle(document.documentElement).getPropertyValue("--dock-bottom"), 10));
  await page.setViewportSize({ width: phone.width, height: phone.height + panel });
  const take = async (name) => {
    await page.evaluate(() => document.activeElement?.blur());
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(given.folder, `companion-${name}.png`), clip: { x: 0, y: 0, ...phone } });
  };
  const show = async (hash) => {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.locator("#app h1").waitFor();
  };

  await takeFile(page, sampleFile({ untilMs: Date.now() - 8 * 3_600_000, holds: 60, days: 31, role: "patient" }));
  await goTo(page, "Device");
  await openPairingWindow(page);
  await choose(page);
  const digits = await label(page);
  await Promise.race([connected(page), enterPasskey(page, digits).then(() => connected(page))]);

  await goTo(page, "Today");
  await take("today");
  await goTo(page, "Hold");
  await page.getByText("Ready", { exact: true }).first().waitFor();
  const hand = finger(page);
  await hand.press(40);
  for (let ms = 0; ms < holdMs; ms += 100) {
    await hand.move(40 + 2 * Math.sin(ms / 500));
    await page.waitForTimeout(100);
  }
  await page.screenshot({ path: join(given.folder, "companion-hold.png"), clip: { x: 0, y: 0, ...phone } });
  await hand.release();
  await show("#/history");
  await page.getByRole("link", { name: /Completed/ }).nth(1).click();
  await page.getByRole("heading", { level: 1, name: /^Hold of/ }).waitFor();
  await take("history");
  await show("#/course/patient-1");
  await take("course");
  await show("#/settings");
  await page.getByRole("radio", { name: "A therapist" }).check();
  await show("#/patients/patient-1");
  await take("patients");
  return { folder: given.folder };
});
