// A patient's first visit, from nothing to a hold in a file: welcome, pairing with the label's passkey, a session of three taps before the hold, the hold by pointer, history, and the
// three files that leave the phone.

import { readFile } from "node:fs/promises";
import { address, given } from "../browser.mjs";
import { watchScreens } from "./accessibility.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { keptHolds } from "./kept.mjs";
import { choose, chooseSite, connected, enterPasskey, finger, goTo, label, openPairingWindow, welcome } from "./steps.mjs";

const holdLimitMs = 40_000;
const handMs = 1_500; // until a hand is on the tip; the device has been told by then whom it presses, and where
const files = { copy: "Copy, to take in again", table: "Table of the holds", clinic: "For a clinic's system" };

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address);
  const { wrong, look } = watchScreens(page);
  const began = Date.now();
  const timesMs = {};
  const mark = (name) => { timesMs[name] = Date.now() - began; };

  await welcome(page, "patient");
  await openPairingWindow(page);
  await choose(page);
  await page.getByRole("dialog").getByRole("textbox").waitFor();
  await look("the system's question for the passkey");
  await enterPasskey(page, await label(page));
  await connected(page);
  mark("connected");

  await goTo(page, "Today");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "None of these apply today" }).waitFor();
  await look("safety check");
  await page.getByRole("button", { name: "None of these apply today" }).click();
  await chooseSite(page, given.site);
  await page.getByRole("button", { name: "Pain 6 of 10" }).waitFor();
  await look("pain");
  await page.getByRole("button", { name: "Pain 6 of 10" }).click();
  await page.getByRole("heading", { level: 1, name: "Press and hold" }).waitFor();
  await page.getByText("Ready", { exact: true }).first().waitFor();
  mark("ready");

  await page.waitForTimeout(handMs);
  const hand = finger(page);
  await hand.press(given.newtons);
  await page.getByText("Completed").waitFor({ timeout: holdLimitMs });
  await hand.release();
  mark("held");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Pain 3 of 10" }).click();
  await page.getByRole("heading", { level: 1, name: "Done for today" }).waitFor();
  await look("summary");
  await page.getByRole("button", { name: "Done" }).click();

  await goTo(page, "History");
  await page.getByText("pain 6 → 3").waitFor(); // the pain told after the hold comes with a sync of its own
  await page.getByRole("link", { name: /Completed/ }).click();
  await page.getByRole("heading", { level: 1, name: /^Hold of/ }).waitFor();
  const numbers = await page.getByRole("region", { name: "Numbers" }).or(page.locator("section", { has: page.getByRole("heading", { name: "Numbers" }) })).first().innerText();
  const curve = await page.locator("section", { has: page.getByRole("heading", { name: "Force over time" }) }).first().innerText();
  mark("history");

  await goTo(page, "More");
  await page.getByRole("link", { name: /^Data/ }).click();
  const exported = {};
  for (const [kind, name] of Object.entries(files)) {
    await page.getByRole("radio", { name }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the file" }).click()]);
    exported[kind] = { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }
  mark("exported");
  return { kept: await keptHolds(page), numbers, curve, exported, wrong, timesMs, complaints };
});
