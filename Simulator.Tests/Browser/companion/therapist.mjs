// A therapist's phone: a patient, a programme, a session, a prescription for home. Then two others' phones: the patient's own, with the file that the therapist hands over, where a session
// takes three taps; and another therapist's, which the device refuses. One client at a time has the virtual device, so that each phone puts its page away for the next.

import { readFile } from "node:fs/promises";
import { address, given } from "../browser.mjs";
import { watchScreens } from "./accessibility.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { choose, chooseOnChart, connected, finger, goTo, takeFile, welcome } from "./steps.mjs";

const holdLimitMs = 40_000;

async function connect(page) {
  await goTo(page, "Device");
  await choose(page);
  await connected(page);
}

async function prescribe(page, cap, holdsADay, look) {
  await page.getByRole("combobox", { name: "Programme" }).selectOption({ label: given.programme });
  await page.getByRole("textbox", { name: /^Cap: the highest force/ }).fill(String(cap));
  await page.getByRole("textbox", { name: /^Holds a day/ }).fill(String(holdsADay));
  await page.getByRole("button", { name: "Look over and send" }).click();
  const dialog = page.getByRole("dialog", { name: "This changes on the device" });
  const changes = await dialog.innerText();
  await look?.("the question before sending");
  await dialog.getByRole("button", { name: "Send to the device" }).click();
  return changes;
}

async function therapist(browser) {
  const { context, page, complaints } = await openApp(browser, address);
  const { wrong, look } = watchScreens(page);
  await welcome(page, "therapist");
  await choose(page);
  await connected(page);

  await goTo(page, "More");
  await page.getByRole("link", { name: /^Programmes/ }).click();
  await page.getByRole("link", { name: new RegExp(`^${given.programme}`) }).click();
  await look("a new programme");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Programmes" }).waitFor();

  await goTo(page, "Patients");
  await page.getByRole("button", { name: "Add the first patient" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(given.patient);
  await page.getByRole("button", { name: "Choose on the body chart" }).click();
  await look("a patient's form with the body chart");
  await chooseOnChart(page, given.region, given.site);
  await look("the points of a region");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: given.patient }).waitFor();

  await page.getByRole("link", { name: "Start a session" }).click();
  await page.getByRole("button", { name: "None of these apply today" }).click();
  await look("session: site");
  await page.getByRole("button", { name: "Next" }).click(); // the main site is the one
  await look("session: pain");
  await page.getByRole("radio", { name: "Pain 7 of 10" }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Skip" }).waitFor();
  await look("session: threshold");
  await page.getByRole("button", { name: "Skip" }).click(); // the threshold
  await page.getByRole("heading", { name: "Programme" }).waitFor();
  await look("session: programme");
  await page.getByRole("radio", { name: new RegExp(`^${given.programme}`) }).check();
  await page.getByRole("button", { name: "Send it and go on" }).click();
  const sent = await page.getByText("Steady ·").first().innerText();
  const hand = finger(page);
  await page.getByText("Ready", { exact: true }).first().waitFor();
  await look("session: holds");
  await hand.press(given.newtons);
  await page.getByText("Completed").waitFor({ timeout: holdLimitMs });
  await hand.release();
  await page.getByText("1 hold on this phone").waitFor();
  await page.getByRole("button", { name: "Holds done" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("radio", { name: "Pain 4 of 10" }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("heading", { name: "Summary" }).waitFor();
  await look("session: summary");
  const summary = await page.locator("section", { has: page.getByRole("heading", { name: "Summary" }) }).innerText();
  await page.getByRole("button", { name: "End the session" }).click();

  await page.getByRole("link", { name: "Prescribe for home" }).click();
  const changes = await prescribe(page, given.cap, given.holdsADay, look);
  await page.getByText("The device has it, read back and compared.").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the patient's file" }).click()]);
  const handover = await readFile(await download.path(), "utf8");
  await context.close();
  return { sent, summary, changes, handover, wrong, complaints };
}

async function patient(browser, handover) {
  const { context, page, complaints } = await openApp(browser, address);
  await welcome(page, "patient");
  await takeFile(page, handover);
  await connect(page);
  const limit = await page.getByText("Highest force").locator("xpath=following-sibling::dd[1]").innerText();
  await goTo(page, "Today");
  await page.getByRole("button", { name: "Start" }).waitFor();
  const today = await page.locator("main").innerText();

  let taps = 0;
  const tap = async (locator) => {
    await locator.click();
    taps++;
  };
  await tap(page.getByRole("button", { name: "Start" }));
  await tap(page.getByRole("button", { name: "None of these apply today" }));
  await tap(page.getByRole("button", { name: "Pain 5 of 10" }));
  await page.getByRole("heading", { level: 1, name: "Press and hold" }).waitFor();
  const tooMuch = await page.getByRole("button", { name: "Too much" }).isVisible();
  await page.getByText("Ready", { exact: true }).first().waitFor();
  const hand = finger(page);
  await hand.press(given.cap + 10);
  await page.getByText("Force too high").first().waitFor();
  await hand.release();
  await context.close();
  return { limit, today, taps, tooMuch, complaints };
}

async function otherTherapist(browser, handover) {
  const { context, page, complaints } = await openApp(browser, address);
  await welcome(page, "therapist");
  await takeFile(page, handover);
  await connect(page);
  await goTo(page, "Patients");
  await page.getByRole("link", { name: new RegExp(given.patient) }).click();
  await page.getByRole("link", { name: "Prescribe for home" }).click();
  await prescribe(page, 2 * given.cap, 0);
  const alert = page.getByRole("alert").filter({ hasText: "It stopped here" });
  await alert.waitFor();
  const refusal = await alert.innerText();
  await goTo(page, "Device");
  const limit = await page.getByText("Highest force").locator("xpath=following-sibling::dd[1]").innerText();
  await context.close();
  return { refusal, limit, complaints };
}

await withBrowser(async (browser) => {
  const { handover, ...first } = await therapist(browser);
  return { therapist: first, patient: await patient(browser, handover), other: await otherTherapist(browser, handover), handover };
});
