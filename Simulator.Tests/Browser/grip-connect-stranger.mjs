// Tries with grip-connect what a phone gets that has not paired, and whose user enters no passkey.

import { withPage } from "./browser.mjs";

await withPage("grip-connect.html", async (page) => {
  await page.waitForFunction(() => window.device);
  await page.click("#connect");
  await page.evaluate(() => window.connecting);
  const told = await page.evaluate(async () => {
    const outcomes = {};
    for (const name of ["battery", "firmware", "progressorId", "stream"]) {
      outcomes[name] = await device[name]().then((value) => String(value), (error) => error.name);
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { outcomes, readings: window.readings.length };
  });
  return told;
});
