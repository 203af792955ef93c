// A pairing with the right passkey, but nobody has held the device's button before.

import { address } from "../browser.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { choose, enterPasskey, label, notices, welcome } from "./steps.mjs";

const unansweredMs = 45_000; // the pairing fails after 30 s

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address);
  await welcome(page, "patient");
  await choose(page);
  await enterPasskey(page, await label(page));
  return { told: { windowClosed: await notices(page, unansweredMs) }, complaints };
});
