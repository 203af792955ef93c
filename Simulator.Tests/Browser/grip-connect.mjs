// Connects with grip-connect, with somebody at the device's button first where that is asked for, asks what it can tell, tares while it streams, then streams for a while.

import { readFile } from "node:fs/promises";
import { given, withPage } from "./browser.mjs";

const began = Date.now();
await withPage("grip-connect.html", async (page) => {
  const timesMs = {};
  const mark = (name) => { timesMs[name] = Date.now() - began; };
  await page.waitForFunction(() => window.device);
  mark("loaded");
  if (given.buttonMs) await page.evaluate((forMs) => bluetooth.bridge.ask("button", { which: "device", forMs }), given.buttonMs);
  await page.click("#connect"); // a choice of a device needs a user's gesture
  await page.evaluate(() => window.connecting);
  mark("connected");
  const told = await page.evaluate(async () => ({
    name: device.bluetooth.name,
    battery: await device.battery(),
    firmware: await device.firmware(),
    id: await device.progressorId(),
  }));
  mark("told");
  const tared = await page.evaluate(async (tareMs) => {
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    await device.stream();
    await pause(500);
    const beforeTare = window.readings.at(-1);
    device.tare();
    await pause(tareMs);
    const afterTare = window.readings.at(-1);
    await device.stop();
    await pause(300);
    return { beforeTare, afterTare };
  }, given.tareMs ?? 500);
  mark("tared");
  const readings = await page.evaluate(async (streamMs) => {
    window.readings = [];
    await device.stream(streamMs);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return window.readings;
  }, given.streamMs);
  mark("streamed");
  const [file] = await Promise.all([page.waitForEvent("download"), page.evaluate(() => device.download("json"))]);
  const download = JSON.parse(await readFile(await file.path(), "utf8"));
  const passkeysEntered = await page.evaluate(() => (device.disconnect(), window.passkeysEntered));
  mark("done");
  return { ...told, passkeysEntered, ...tared, readings, download, timesMs };
});
