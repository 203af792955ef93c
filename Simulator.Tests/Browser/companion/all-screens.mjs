// Every screen of the app with data on it and a device that is connected, light and dark, in both languages: what accessibility.mjs finds wrong.

import { address, given } from "../browser.mjs";
import { byKeyboard, measured, unnamed } from "./accessibility.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { sampleFile } from "./sample-data.mjs";
import { choose, connected, goTo, takeFile, welcome } from "./steps.mjs";

const firstHold = "#/history/device-1.1.1.60000";
const shared = [
  "#/hold", "#/history", firstHold, "#/compare/device-1.1.1.60000/device-1.1.4.240000", "#/device", "#/settings", "#/about", "#/data", "#/programmes", "#/programmes/new",
  "#/programmes/programme-1", "#/report/session-1-1", "#/course/patient-1", "#/calibrate", "#/nowhere",
];
const screens = {
  therapist: ["#/patients", "#/patients/patient-1", "#/patients/patient-1/session", "#/patients/patient-1/prescribe", ...shared],
  patient: ["#/today", "#/hold", "#/settings"],
};
const settledMs = 60;

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address);
  const wrong = [];
  const figures = { checks: 0, texts: 0, lowest: Infinity };

  async function check(where, { withNames = true, withKeyboard = false } = {}) {
    const { wrong: found, texts, lowest } = await measured(page);
    const all = [...(withNames ? await unnamed(page) : []), ...found, ...(withKeyboard ? await byKeyboard(page) : [])];
    wrong.push(...all.map((one) => `${where}: ${one}`));
    figures.checks++;
    figures.texts += texts;
    figures.lowest = Math.min(figures.lowest, lowest);
  }

  async function visit(role, language, schemes = ["light", "dark"]) {
    for (const hash of screens[role]) {
      await page.evaluate((to) => { location.hash = to; }, hash);
      await page.locator("#app h1").waitFor();
      await page.waitForFunction((words) => !words.some((word) => document.querySelector("#app").innerText.includes(word)), given.loading);
      await page.waitForTimeout(settledMs);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await check(`${role}, ${language}, ${colorScheme}, ${hash}`, { withNames: colorScheme === "light", withKeyboard: language === "en" && colorScheme === "light" });
      }
    }
    if (!language.startsWith(await page.evaluate(() => document.documentElement.lang))) wrong.push(`${role}: the page's language is not ${language}`);
  }

  await page.getByRole("heading", { level: 1, name: "Welcome" }).waitFor();
  await check("first visit", { withKeyboard: true });
  await welcome(page, "therapist");
  await check("device, not connected", { withKeyboard: true });
  await takeFile(page, sampleFile({ untilMs: Date.now(), holds: given.holds }));
  await goTo(page, "Device");
  await choose(page);
  await connected(page);
  await page.emulateMedia({ reducedMotion: "reduce" }); // colours that are on their way are nobody's
  await visit("therapist", "en");
  await page.evaluate(() => { location.hash = "#/settings"; });
  await page.getByRole("radio", { name: "A patient at home" }).check();
  await visit("patient", "en");
  await page.getByLabel("Language").selectOption("de");
  await visit("patient", "de");
  await page.evaluate(() => { location.hash = "#/settings"; });
  await page.locator("input[type=radio][value=therapist]").check();
  await visit("therapist", "de");
  await page.evaluate(() => { location.hash = "#/settings"; });
  await page.locator("select").last().selectOption("150");
  await visit("therapist", "de, 150 %", ["light"]);
  return { wrong, ...figures, complaints };
});
