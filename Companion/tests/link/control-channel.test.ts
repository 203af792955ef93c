import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerLimitMs, linkLimits } from "../../src/link/limits";
import { readyBench, settled, until } from "./bench";
import { outcome, programme } from "./control-bench";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("the order of requests", () => {
  it("is that in which they were asked, one at a time, however many there are", async () => {
    const { link, peer } = await readyBench();
    const all = Array.from({ length: 12 }, (_, number) => link.control.tellSite(number));
    await settled(Promise.all(all));
    expect(peer.writes).toEqual(Array.from({ length: 12 }, (_, number) => `control 20${number.toString(16).padStart(2, "0")}`));
  });

  it("lets a stop pass all that wait, and nothing else", async () => {
    const { link, peer } = await readyBench();
    const sites = Array.from({ length: 5 }, (_, number) => link.control.tellSite(number));
    await settled(Promise.all([...sites, link.control.stop(), link.control.start()]));
    expect(peer.writes).toEqual(["control 2000", "control 1d", "control 2001", "control 2002", "control 2003", "control 2004", "control 1c"]);
  });

  it("goes on after one that was refused", async () => {
    const { link, peer } = await readyBench();
    peer.answers.set("2001", ["8020f3"]);
    const [first, second] = [outcome(link.control.tellSite(1)), outcome(link.control.tellSite(2))];
    expect(await first).toBe("noSuchValue");
    expect(await second).toBe("done");
  });

  it("keeps the steps of two programmes apart", async () => {
    const { link, peer } = await readyBench();
    await settled(Promise.all([link.control.sendProgramme(programme), link.control.sendProgramme(programme)]));
    expect(peer.writes.map((write) => write.slice(8, 10))).toEqual(["0a", "0b", "0b", "0c", "0a", "0b", "0b", "0c"]);
  });

  it("lets others pass while a deletion waits for its user", async () => {
    const { link, peer } = await readyBench();
    peer.answers.set("1803000000", ["80180003000100"]);
    let confirm: (yes: boolean) => void = () => {};
    const deletion = link.control.deleteUpTo(3, () => new Promise((resolve) => { confirm = resolve; }));
    await settled(link.control.sendProgramme(programme));
    confirm(false);
    expect(await settled(deletion)).toBe(false);
    expect(peer.writes.some((write) => write.startsWith("control 19"))).toBe(false);
  });
});

describe("an answer", () => {
  it("counts when it comes before the browser says that the write is done", async () => {
    const { link } = await readyBench(({ device }) => { device.gatt.answersComeFirst = true; });
    expect(await outcome(link.control.tare())).toBe("done");
  });

  it("to another request, one of no request, and one that comes twice are left alone", async () => {
    const { link, peer } = await readyBench();
    peer.tell("control", "800100");
    peer.answers.set("01", ["802000", "8102", "800100", "800100"]);
    expect(await outcome(link.control.tare())).toBe("done");
    expect(await outcome(link.control.identify())).toBe("done");
  });

  it("whose parts come twice is read once", async () => {
    const { link, peer } = await readyBench();
    const part = "810005020700fa450100b8ff0100";
    peer.answers.set("07", [part, part, "80070001"]);
    expect(await settled(link.control.readFaultLog())).toHaveLength(1);
  });

  it("that never comes ends by name within the limit, and the connection is made anew", async () => {
    const { link, peer } = await readyBench();
    peer.mute.add(0x01);
    const began = Date.now();
    expect(await outcome(link.control.tare())).toBe("noAnswer");
    const limit = answerLimitMs("tare", linkLimits);
    expect(Date.now() - began).toBeGreaterThanOrEqual(limit);
    expect(Date.now() - began).toBeLessThan(limit + 100);
    expect(link.state.value.phase).toBe("waiting");
    await until(link, "ready");
    peer.mute.clear();
    expect(await outcome(link.control.tare())).toBe("done");
  });

  it("that a drop cuts off ends by name, with all that waited behind it, and a later request is served", async () => {
    const { link, peer, device } = await readyBench();
    peer.mute.add(0x01);
    const waiting = [outcome(link.control.tare()), outcome(link.control.identify()), outcome(link.control.readLog(7))];
    await vi.advanceTimersByTimeAsync(200);
    device.gatt.disconnect();
    for (const one of waiting) expect(await one).toBe("disconnected");
    await until(link, "ready");
    expect(await outcome(link.control.identify())).toBe("done");
  });

  it("may take twice the time of the protocol", () => {
    expect(answerLimitMs("tare", linkLimits) - linkLimits.answerMarginMs).toBe(3_000);
    expect(answerLimitMs("calibrateBegin", linkLimits) - linkLimits.answerMarginMs).toBe(6_000);
    expect(answerLimitMs("calibrateMass", linkLimits) - linkLimits.answerMarginMs).toBe(6_000);
    expect(answerLimitMs("acknowledge", linkLimits) - linkLimits.answerMarginMs).toBe(2_000);
  });
});

describe("a write that the device refuses at once", () => {
  it.each([[0x11, 1], [0xfe, 1], [0x11, 2], [0xfe, 4]])("with %i, %i times, is written again until it is taken", async (attError, times) => {
    const { link, peer } = await readyBench();
    peer.attErrors = Array.from({ length: times }, () => attError);
    const began = Date.now();
    expect(await outcome(link.control.tare())).toBe("done");
    expect(Date.now() - began).toBeGreaterThanOrEqual(100 * times);
    expect(peer.writes).toEqual(["control 01"]);
  });

  it("because the notifications are off is written again once they are on", async () => {
    const { link, peer } = await readyBench();
    peer.subscriptions.delete("control");
    expect(await outcome(link.control.tare())).toBe("done");
    expect(peer.subscriptions.has("control")).toBe(true);
  });

  it("for ever ends by name, and the connection is made anew: the device may have forgotten the phone", async () => {
    const { link, peer } = await readyBench();
    peer.attErrors = Array.from({ length: linkLimits.refusedWritePausesMs.length + 1 }, () => 0x05);
    expect(await outcome(link.control.tare())).toBe("noAnswer");
    expect(link.state.value.phase).toBe("waiting");
    await until(link, "ready");
    expect(await outcome(link.control.identify())).toBe("done");
  });

  it("for its length is not written again: the same bytes have the same length", async () => {
    const { link, peer } = await readyBench();
    let tries = 0;
    peer.onEvent = () => { tries++; };
    peer.attErrors = [0x0d];
    expect(await outcome(link.control.tare())).toBe("noAnswer");
    expect(tries).toBe(1);
    expect(link.state.value.phase).toBe("ready");
  });
});
