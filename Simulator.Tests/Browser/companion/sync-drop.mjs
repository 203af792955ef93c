// A sync of many holds, in whose middle the link drops: nobody touches the page meanwhile. Then: what is kept, and what the history shows of it.

import { address, given } from "../browser.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { keptHolds } from "./kept.mjs";
import { choose, goTo, welcome } from "./steps.mjs";

const limitMs = 40_000;

/** In the page: notes what the app says of its connection, as it changes, and the highest count of fetched holds. */
function watchBadge() {
  window.phases = [];
  window.progress = [];
  new MutationObserver(() => {
    const text = document.querySelector("a[href='#/device'].badge")?.innerText.split("\n")[0].trim();
    if (text && window.phases.at(-1) !== text) window.phases.push(text);
    const bar = document.querySelector("#app [role=progressbar]");
    if (bar) window.progress.push([Number(bar.ariaValueNow), Number(bar.ariaValueMax)]);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address, { before: watchBadge });
  await welcome(page, "patient");
  const began = Date.now();
  await choose(page);
  await page.getByText("All holds are on this phone.").waitFor({ timeout: limitMs });
  const syncMs = Date.now() - began;
  const waiting = page.getByText("Of these on no phone yet").locator("xpath=following-sibling::dd[1]");
  await waiting.filter({ hasText: /^0$/ }).waitFor(); // the device's next status says so
  const unsynced = await waiting.innerText();
  const holds = await keptHolds(page);
  await goTo(page, "History");
  const counted = await page.getByText(`${given.holds} holds`).first().innerText();
  const { phases, progress } = await page.evaluate(() => ({ phases: window.phases, progress: window.progress }));
  return { holds: holds.map(({ bytes }) => bytes), syncMs, unsynced, counted, phases, progress, complaints };
});
