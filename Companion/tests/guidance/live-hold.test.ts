import { beforeEach, describe, expect, it } from "vitest";
import type { CueEvent } from "../../src/guidance/cue-events";
import { displayDelayMs, type EndedHold, guidanceLimitMs, LiveHold, readingLimitMs } from "../../src/guidance/live-hold";
import type { LiveGuidance, LiveMessage } from "../../src/protocol/messages";
import { FakeDevice, stepMicroseconds } from "./fake-device";

const stepMs = stepMicroseconds / 1000;
const asked = { targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000, holdMs: 10_000, fromMicroseconds: 0xffff_f000 };

/** Conversions from the beginning, the last of which leaves with its message at once. */
const withMessage = 81;

let hold: LiveHold;
let device: FakeDevice;
let events: CueEvent[];
let ended: EndedHold[];
let nowMs: number;

beforeEach(() => {
  events = [];
  ended = [];
  hold = new LiveHold({ event: (event) => events.push(event), ended: (one) => ended.push(one) });
  device = new FakeDevice(asked);
  nowMs = 1000;
  hold.take(device.guidance(), nowMs);
});

/** The device measures this force for so long; what it sends arrives at once, or not at all. */
function press(forceMilliNewtons: number | null, lengthMs: number, arrives: (message: LiveMessage) => boolean = () => true): void {
  for (const endMs = nowMs + lengthMs; nowMs < endMs;) {
    nowMs += stepMs;
    for (const message of device.step(forceMilliNewtons)) if (arrives(message)) hold.take(message, nowMs);
  }
}

describe("the reading", () => {
  it("is none before anything was heard", () => {
    expect(new LiveHold().view(5000)).toMatchObject({ reading: "none", forceMilliNewtons: null, cue: "noReading" });
  });

  it("is the force of a moment ago, without smoothing", () => {
    for (let i = 0; i < 80; i++) press(1000 + i * 10, stepMs / 2);
    const shown = hold.view(nowMs).forceMilliNewtons!;
    const delayMs = ((1000 + 79 * 10 - shown) / 10) * stepMs;
    expect(delayMs).toBeGreaterThan(displayDelayMs - 2 * stepMs);
    expect(delayMs).toBeLessThan(displayDelayMs + 4 * stepMs);
  });

  it("moves straight from one conversion to the next between two messages", () => {
    for (let i = 0; i < withMessage; i++) press(i * 20, stepMs / 2);
    const forces = [0, 10, 20, 30, 40].map((later) => hold.view(nowMs + later).forceMilliNewtons!);
    const steps = forces.slice(1).map((force, i) => force - forces[i]!);
    for (const step of steps) expect(step).toBeCloseTo((20 / stepMs) * 10, 0);
  });

  it.each([[0, "live"], [readingLimitMs - 1, "live"], [readingLimitMs + 1, "stale"], [60_000, "stale"]] as const)("%i ms after the last conversion is %s", (afterMs, reading) => {
    for (let i = 0; i < withMessage; i++) press(1000, stepMs / 2);
    expect(hold.view(nowMs + afterMs).reading).toBe(reading);
  });

  it("asks for no force on stale data", () => {
    press(20_000, 1000);
    expect(hold.view(nowMs).cue).toBe("moreFar");
    const shown = hold.view(nowMs + readingLimitMs + 5 * stepMs);
    expect(shown).toMatchObject({ reading: "stale", forceMilliNewtons: null, cue: "noReading" });
  });

  it("is stale when what arrives was measured long ago", () => {
    press(20_000, 1000);
    const late: LiveMessage[] = [];
    for (let i = 0; i < 40; i++) late.push(...device.step(20_000));
    const arrivesMs = nowMs + 40 * stepMs + 2 * readingLimitMs;
    for (const message of late) hold.take(message, arrivesMs);
    expect(hold.view(arrivesMs).reading).toBe("stale");
  });

  it("is stale at once when the device says that no conversion came", () => {
    press(20_000, 500);
    press(null, stepMs / 2);
    expect(hold.view(nowMs)).toMatchObject({ reading: "stale", cue: "noReading" });
  });

  it("is stale when guidance stays out, however many samples come", () => {
    press(20_000, 500);
    press(20_000, guidanceLimitMs + 450, ({ kind }) => kind === "samples");
    expect(hold.view(nowMs).reading).toBe("stale");
  });

  it("is none again after another connection", () => {
    press(20_000, 500);
    hold.forget();
    expect(hold.view(nowMs)).toMatchObject({ reading: "none", cue: "noReading" });
  });
});

describe("the times", () => {
  it("are counted on by the stamps between two messages of guidance, over the wrap of the counter", () => {
    press(40_000, 3000);
    const told = hold.view(nowMs);
    expect(told.phase).toBe("hold");
    const { leftMs, inBandMs } = told;
    press(40_000, 200, ({ kind }) => kind === "samples");
    const later = hold.view(nowMs);
    expect(leftMs - later.leftMs).toBeGreaterThan(150);
    expect(leftMs - later.leftMs).toBeLessThan(250);
    expect(later.inBandMs - inBandMs).toBeCloseTo(leftMs - later.leftMs, 3);
    expect(Math.abs(later.inBandMs - device.inBandMs)).toBeLessThan(4 * stepMs + 10);
  });

  it.each(["idle", "approach", "offBand", "done", "aborted"] as const)("stand still in phase %s", (phase) => {
    const told = { ...device.guidance(), phase, leftMs: 5000, inBandMs: 2000 } as LiveGuidance;
    hold.take(told, nowMs);
    press(0, 300, ({ kind }) => kind === "samples");
    expect(hold.view(nowMs)).toMatchObject({ leftMs: 5000, inBandMs: 2000 });
  });

  it("only the time left goes on in a rest", () => {
    hold.take({ ...device.guidance(), phase: "rest", leftMs: 5000, inBandMs: 2000 }, nowMs);
    press(0, 300, ({ kind }) => kind === "samples");
    const shown = hold.view(nowMs);
    expect(shown.inBandMs).toBe(2000);
    expect(shown.leftMs).toBeLessThan(4800);
  });

  it("never go under 0", () => {
    hold.take({ ...device.guidance(), phase: "hold", leftMs: 50 }, nowMs);
    press(40_000, 300, ({ kind }) => kind === "samples");
    expect(hold.view(nowMs).leftMs).toBe(0);
  });
});

describe("a whole hold", () => {
  it("is cued from the touch to the end, and marks its events", () => {
    const seen = new Set<string>();
    const watch = (force: number, ms: number) => { for (let i = 0; i * 50 < ms; i++) { press(force, 50); seen.add(hold.view(nowMs).cue); } };
    watch(0, 500);
    watch(10_000, 500);
    watch(40_000, 6000);
    watch(46_000, 800);
    watch(40_000, 6000);
    watch(0, 500);
    expect([...seen]).toEqual(["nothing", "moreFar", "stay", "lessNear", "done"]);
    expect(events).toEqual(["reached", "halfway", "leavingHigh", "reached", "done"]);
    expect(ended).toEqual([{ outcome: "completed", inBandMs: expect.closeTo(10_000, -2), peakMilliNewtons: 46_000, targetMilliNewtons: 40_000 }]);
  });

  it("keeps its curve against its band, until the next begins", () => {
    press(40_000, 5000);
    const { trace } = hold;
    const last = trace.length - 1;
    expect(trace.msAt(last)).toBeGreaterThan(4800);
    expect(trace.forceAt(last)).toBe(40_000);
    expect(trace.targetAt(last)).toBe(40_000);
    const number = trace.holdNumber;
    press(0, 1000);
    expect(trace.holdNumber).toBe(number);
    expect(trace.length).toBeGreaterThan(350);
    press(40_000, 500);
    expect(trace.holdNumber).toBe(number + 1);
    expect(trace.length).toBeLessThan(60);
  });

  it("that is stopped plays the fault, shows no cue but letting go, and is told as stopped", () => {
    press(40_000, 3000);
    device.verdict = "stopped";
    press(40_000, 200);
    expect(hold.view(nowMs)).toMatchObject({ phase: "aborted", verdict: "stopped", outcome: "stopped", cue: "noGuidance" });
    expect(events.at(-1)).toBe("fault");
    expect(ended.at(-1)?.outcome).toBe("stopped");
  });

  it("that was joined in the middle says nothing of what was before, and does not call a hand in its band away", () => {
    const joined = new LiveHold({ event: (event) => events.push(event), ended: (one) => ended.push(one) });
    press(40_000, 7000);
    events = [];
    joined.take(device.guidance(), nowMs);
    for (let i = 0; i < 8; i++) for (const message of device.step(40_000)) joined.take(message, (nowMs += stepMs));
    expect(joined.view(nowMs).cue).toBe("stay");
    expect(events).toEqual([]);
    expect(ended).toEqual([]);
  });

  it("that had ended before the screen was opened is not told as ended now", () => {
    const late = new LiveHold({ ended: (one) => ended.push(one) });
    late.take({ ...device.guidance(), phase: "done", outcome: "completed" }, nowMs);
    expect(ended).toEqual([]);
  });

  it("goes on after a gap in the samples", () => {
    press(40_000, 3000);
    press(40_000, 600, () => false);
    press(40_000, 800);
    const shown = hold.view(nowMs);
    expect(shown).toMatchObject({ reading: "live", phase: "hold", cue: "stay" });
    expect(Math.abs(shown.inBandMs - device.inBandMs)).toBeLessThan(70);
  });
});

describe("codes that this app does not know", () => {
  it("never ask for force", () => {
    press(20_000, 500);
    hold.take({ ...device.guidance(), verdict: { unknown: 40 } }, nowMs);
    expect(hold.view(nowMs).cue).toBe("noGuidance");
    hold.take({ ...device.guidance(), verdict: "allowed", phase: { unknown: 9 } }, nowMs);
    expect(hold.view(nowMs).cue).toBe("nothing");
  });
});
