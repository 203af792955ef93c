// A calibration, step by step, with a pointer that presses as steadily as masses do.

import { address, given } from "../browser.mjs";
import { watchScreens } from "./accessibility.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { choose, connected, finger, welcome } from "./steps.mjs";

const measureMs = 20_000;
const pauseMs = 800;
const newtonsPerKilogram = 9.80665;

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address);
  const { wrong, look } = watchScreens(page);
  const step = (name) => page.getByRole("heading", { name }).waitFor({ timeout: measureMs });
  const hand = finger(page);
  await welcome(page, "therapist");
  await choose(page);
  await connected(page);
  await page.getByRole("link", { name: /^Calibrate/ }).click();
  const fields = page.getByRole("textbox", { name: /^Mass \d/ });
  await fields.first().waitFor();
  const masses = await fields.evaluateAll((all) => all.map((field) => Number(field.value)));
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Measure the zero" }).click();
  await step("Press firmly once");
  await look("press firmly");
  await hand.press(given.preloadNewtons);
  await page.waitForTimeout(pauseMs);
  await hand.release();
  await page.waitForTimeout(pauseMs);
  await page.getByRole("button", { name: "Pressed and let go" }).click();
  await page.getByRole("button", { name: "Measure the zero" }).click();
  for (const [i, kilograms] of masses.entries()) {
    await step(new RegExp(`^Mass ${i + 1} of`));
    if (i === 0) await look("a mass");
    await hand.press(kilograms * newtonsPerKilogram);
    await step(i + 1 < masses.length ? new RegExp(`^Mass ${i + 2} of`) : "Take everything off");
    await hand.release();
    await page.waitForTimeout(pauseMs);
  }
  await page.getByRole("button", { name: "Judge and store" }).click();
  await step("Stored. Set to zero");
  await page.getByRole("button", { name: "Set to zero" }).click();
  await step("Check it");
  await page.getByRole("button", { name: "Leave out" }).click();
  await step("Calibrated");
  return { masses, wrong, complaints };
});
