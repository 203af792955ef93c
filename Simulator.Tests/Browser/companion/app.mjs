// Opens the app as on a phone, hands it to the work of a script, and prints what the work returns.

import { complaintsOf, launch } from "../browser.mjs";

/** The size of a usual phone, CSS px. */
export const phone = { width: 390, height: 844 };

const textShown = 4_000;

/** A fresh phone: a browser context of its own, nothing kept. `before` runs in the page before its own scripts. What the page complains of is in `complaints`. */
export async function openApp(browser, address, { before, viewport = phone, ...rest } = {}) {
  const context = await browser.newContext({ viewport, locale: "en-US", acceptDownloads: true, ...rest });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = complaintsOf(page);
  await page.goto(String(address));
  return { context, page, complaints };
}

/** Runs a script's work in a browser. When it fails, what its pages showed is told with the error. */
export async function withBrowser(work, flags = []) {
  const browser = await launch(flags);
  try {
    console.log(JSON.stringify(await work(browser)));
  } catch (error) {
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      const text = await page.evaluate(() => document.body.innerText).catch(() => "gone");
      console.error(`${page.url()}\n${text.slice(0, textShown)}\n`);
      if (process.env.PICTURES_OF_FAILURES) await page.screenshot({ path: `${process.env.PICTURES_OF_FAILURES}/failure-${Date.now()}.png` }).catch(() => {});
    }
    throw error;
  } finally {
    await browser.close();
  }
}
