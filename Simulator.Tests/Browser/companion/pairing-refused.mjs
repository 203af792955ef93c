// A pairing that goes wrong in the ways in which a phone's user can see it go wrong, and gets right again: a wrong passkey, a question that is closed, a device that has forgotten
// its phones. Nothing is told to the app but by its navigator.bluetooth.

import { address } from "../browser.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { choose, connected, enterPasskey, holdButton, label, notices, openPairingWindow, welcome } from "./steps.mjs";

const forgetsMs = 11_000; // docs/protocol.md: all bonds go between 10 and 20 s

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address);
  await welcome(page, "patient");
  const passkey = await label(page);
  const wrong = String((Number(passkey) + 1) % 1_000_000);
  const told = {};

  await openPairingWindow(page);
  await choose(page);
  await enterPasskey(page, wrong);
  told.wrongPasskey = await notices(page);

  await choose(page);
  await page.getByRole("dialog", { name: /enter its passkey/ }).getByRole("button", { name: "Cancel" }).click();
  told.cancelled = await notices(page);

  await page.getByRole("button", { name: "Find the device" }).click();
  await page.getByRole("dialog", { name: "Choose a Bluetooth device" }).getByRole("button", { name: "Cancel" }).click();
  told.nothingChosen = await notices(page);

  await choose(page);
  await enterPasskey(page, passkey);
  await connected(page);

  await holdButton(page, "Device’s button", forgetsMs);
  await page.getByRole("button", { name: "Disconnect" }).click();
  await choose(page);
  told.forgotten = await notices(page);

  await page.getByRole("button", { name: "Device & phone" }).click();
  await page.getByRole("button", { name: "Phone’s settings: forget the device" }).click();
  await openPairingWindow(page);
  await choose(page);
  await enterPasskey(page, passkey);
  await connected(page);
  return { told, complaints };
});
