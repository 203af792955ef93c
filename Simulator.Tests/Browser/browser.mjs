// Starts a headless browser for a script: node SCRIPT BROWSER ADDRESS OPTIONS. What the page complains of is kept.

import { chromium } from "playwright-core";

const [, , executablePath, address, options] = process.argv;

export { address };
export const given = JSON.parse(options);

/** A headless browser that talks to no host by itself. */
export function launch(flags = []) {
  // A sandbox of its own needs a user other than root.
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-gpu", "--no-first-run"];
  return chromium.launch({ executablePath, args: [...quiet, ...flags, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] });
}

/** What a page complains of, from now on. */
export function complaintsOf(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  return complaints;
}

/** Opens a page, hands it to the work, and prints what the work returns. */
export async function withPage(path, work) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${address}${path}#${encodeURIComponent(options)}`);
    const seen = await work(page);
    console.log(JSON.stringify({ ...seen, complaints }));
  } finally {
    await browser.close();
  }
}
