// Visits the app for the first time and weighs what the page fetches until it is idle; what the service worker fetches to keep the app for offline use is weighed apart. Then a
// visitor comes whose browser speaks German.

import { gzipSync } from "node:zlib";
import { complaintsOf, given } from "../browser.mjs";
import { phone, withBrowser } from "./app.mjs";
import { serve } from "./static-server.mjs";

/** In the page, before its scripts: notes every heading of level 1 that is shown, also for a moment. */
function watchHeadings() {
  window.headings = [];
  new MutationObserver(() => {
    const text = document.querySelector("h1")?.textContent;
    if (text && window.headings.at(-1) !== text) window.headings.push(text);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

await withBrowser(async (browser) => {
  const server = await serve(given.folder);
  const context = await browser.newContext({ viewport: phone, locale: "en-US" });
  await context.addInitScript(watchHeadings);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const fetched = { page: new Map(), worker: new Map() };
  const bodies = [];
  context.on("response", (response) => {
    const kind = response.request().serviceWorker() ? "worker" : "page";
    bodies.push(response.body().then((body) => fetched[kind].set(new URL(response.url()).pathname, gzipSync(body).length), () => {}));
  });
  await page.goto(server.address);
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  const headings = await page.evaluate(() => window.headings);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await Promise.all(bodies);

  const abroad = await browser.newContext({ viewport: phone, locale: "de-AT" });
  await abroad.addInitScript(watchHeadings);
  const german = await abroad.newPage();
  await german.goto(server.address);
  await german.locator("h1").waitFor();
  await german.waitForLoadState("networkidle");
  const germanHeadings = await german.evaluate(() => window.headings);
  await server.close();
  const files = [...fetched.page].sort((a, b) => b[1] - a[1]);
  const sum = (sizes) => [...sizes].reduce((all, [, bytes]) => all + bytes, 0);
  return { headings, germanHeadings, files, firstLoadBytes: sum(fetched.page), offlineBytes: sum(fetched.worker), complaints };
});
