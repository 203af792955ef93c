// The threshold measurement of a therapist's session: three readings. The space bar and its arrow keys are the hand that follows the rise, the mouse is the patient's finger on the button.

import { address, given } from "../browser.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { choose, chooseOnChart, connected, goTo, welcome } from "./steps.mjs";

const restLimitMs = 40_000; // 20 s between the readings, by the programme of the measurement
const markMs = 300;

/** Rises by 1 N at a time, has the patient mark, and lets go. */
async function reading(page) {
  const { x, y, width, height } = await page.getByRole("button", { name: "Patient’s button" }).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.evaluate(() => document.activeElement?.blur()); // the keys are the hand's while nothing has the focus
  await page.keyboard.down(" ");
  await page.keyboard.press("ArrowUp");
  const began = Date.now();
  for (let step = 1; step <= given.newtons; step++) {
    await page.keyboard.press("ArrowUp");
    await page.waitForTimeout(Math.max(0, (1_000 * step) / given.newtonsPerSecond - (Date.now() - began)));
  }
  await page.mouse.down();
  await page.waitForTimeout(markMs);
  await page.mouse.up();
  await page.keyboard.up(" ");
}

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address);
  await welcome(page, "therapist");
  await choose(page);
  await connected(page);
  await goTo(page, "Patients");
  await page.getByRole("button", { name: "Add the first patient" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("A. B.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: "Start a session" }).click();
  await page.getByRole("button", { name: "None of these apply today" }).click();
  await chooseOnChart(page, given.region, given.site);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Skip" }).click(); // the pain
  await page.getByText("Threshold measurement").waitFor();
  for (let count = 1; count <= 3; count++) {
    await page.getByText("Ready", { exact: true }).first().waitFor({ timeout: restLimitMs });
    await reading(page);
    await page.getByText(`Readings: ${count} of 3`).waitFor();
  }
  const told = await page.getByText(/^Threshold: /).innerText();
  await page.getByRole("button", { name: "Take it and go on" }).click();
  await page.getByRole("heading", { name: "Programme" }).waitFor();
  return { told, complaints };
});
