// The gauge while it streams: frames, long tasks and shifts of the layout over some seconds of a hold, at the device's 80 samples a second.

import { address, given } from "../browser.mjs";
import { openApp, withBrowser } from "./app.mjs";
import { choose, connected, finger, goTo, welcome } from "./steps.mjs";

/** In the page: counts for a time. */
async function measure(forMs) {
  const seen = { frames: [], longTasks: [], shifts: [] };
  const drawn = new Set();
  const watch = (type, take) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type });
    return observer;
  };
  const observers = [
    watch("longtask", ({ duration }) => seen.longTasks.push(duration)),
    watch("layout-shift", ({ value, sources }) => seen.shifts.push({ value, of: sources.map(({ node }) => node?.className ?? String(node)) })),
  ];
  const end = performance.now() + forMs;
  await new Promise((resolve) => {
    const frame = (now) => {
      seen.frames.push(now);
      drawn.add(document.querySelector(".guided-hold .hold-dial").innerText);
      if (now < end) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
  observers.forEach((observer) => observer.disconnect());
  const gaps = seen.frames.slice(1).map((now, i) => now - seen.frames[i]).sort((a, b) => a - b);
  return {
    framesPerSecond: (1000 * gaps.length) / (seen.frames.at(-1) - seen.frames[0]), medianMs: gaps[gaps.length >> 1], p99Ms: gaps[Math.floor(gaps.length * 0.99)], worstMs: gaps.at(-1),
    longTasks: seen.longTasks, shifts: seen.shifts, drawn: drawn.size,
  };
}

/** In the page, before its scripts: counts the samples that come in over live force. */
function countSamples() {
  window.samples = 0;
  const liveForce = "b7a10003-5e0f-4c1d-9a3e-2f6d1c84e7b0";
  addEventListener("DOMContentLoaded", () => {
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      const head = event.type === "characteristicvaluechanged" && this.uuid === liveForce ? this.value.getUint8(0) : 0;
      if (head >> 4 === 1 || head >> 4 === 9) window.samples += head & 0x0f; // docs/protocol.md, "Samples"
      return dispatch.call(this, event);
    };
  });
}

await withBrowser(async (browser) => {
  const { page, complaints } = await openApp(browser, address, { before: countSamples });
  await welcome(page, "patient");
  await choose(page);
  await connected(page);
  await goTo(page, "Hold");
  await page.getByText("Ready", { exact: true }).first().waitFor();
  const hand = finger(page);
  const tries = [];
  for (let i = 0; i < given.tries; i++) {
    await hand.press(given.newtons);
    const before = await page.evaluate(() => window.samples);
    const measuring = page.evaluate(measure, given.forMs);
    let isMeasured = false;
    void measuring.finally(() => { isMeasured = true; });
    for (let step = 0; !isMeasured; step++) {
      await hand.move(given.newtons + 3 * Math.sin(step / 5));
      await page.waitForTimeout(50);
    }
    const seen = await measuring;
    const samples = (await page.evaluate(() => window.samples)) - before;
    tries.push({ ...seen, samplesPerSecond: (1000 * samples) / given.forMs });
    await hand.release();
    if (seen.framesPerSecond >= given.framesPerSecond && seen.longTasks.length === 0) break; // another load on the machine can only make it worse
    await page.waitForTimeout(3_000);
  }
  return { tries, complaints };
});
