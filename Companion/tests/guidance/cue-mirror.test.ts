import { describe, expect, it } from "vitest";
import { cues } from "../../src/guidance/cues";
import { patterns } from "../../src/guidance/patterns";
import { LiveHold } from "../../src/guidance/live-hold";
import { FakeDevice, stepMicroseconds } from "./fake-device";
import { forceOnDevice, lineMs, type RecordedHold, readRecordedHold } from "./recorded-hold";

const letters: Record<string, string> = { blue: "B", green: "G", orange: "O", white: "W", violet: "V" };
const stepMs = stepMicroseconds / 1000;

/** What the phone showed at each line of the trace (the colour, lit or not), and whether the motor would run by its events, for a link without delay. */
function shownFor(recorded: RecordedHold): { colours: string[]; motor: boolean[] } {
  let pattern: readonly number[] = [];
  let beganAtLine = 0;
  const motor: boolean[] = [];
  const hold = new LiveHold({
    event: (event) => {
      pattern = patterns[event];
      beganAtLine = motor.length;
    },
  });
  const device = new FakeDevice({ targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000, holdMs: 10_000, fromMicroseconds: 0xffff_0000 });
  const colours: string[] = [];
  const force = forceOnDevice(recorded);
  hold.take(device.guidance(), 0);
  let steps = 0;
  for (let line = 0; line < recorded.light.length; line++) {
    for (; steps * stepMs <= line * lineMs; steps++) {
      for (const message of device.step(force(steps * stepMs, stepMs))) hold.take(message, line * lineMs);
    }
    const { cue } = hold.view(line * lineMs);
    colours.push(cue === "noReading" ? "-" : letters[cues[cue].colour] ?? "-");
    motor.push(runs(pattern, (line - beganAtLine) * lineMs));
  }
  return { colours, motor };
}

/** The device's colour with its dark stretches filled: a light that blinks keeps its colour while it is dark. */
function filled(light: readonly string[]): string[] {
  const last = light.findLastIndex((one) => one !== "-");
  let colour = "-";
  return light.map((one, line) => (colour = line > last ? "-" : one === "-" ? colour : one));
}

// Lines by which the phone may be later or earlier than the device's light: the light answers a force within a step of the loop, the phone up to 50 ms after that.
const apart = 8;

/** Share of the lines in which the phone showed a colour that the device's light had at most `APART` lines before or after. */
function agreement(device: readonly string[], phone: readonly string[]): number {
  const from = device.findIndex((one) => one !== "-");
  const lines = Array.from({ length: device.lastIndexOf("W") - from }, (_, i) => from + i);
  return lines.filter((line) => device.slice(line - apart, line + apart + 1).includes(phone[line]!)).length / lines.length;
}

describe("the cue on the phone, against recorded runs of the device", () => {
  const steady = readRecordedHold(3);
  const shown = shownFor(steady);

  it("shows the colours of a whole hold in the device's order", () => {
    const order = (all: readonly string[]) => all.filter((one, i) => one !== "-" && one !== all[i - 1]).join("");
    expect(order(shown.colours)).toBe(order(filled(steady.light)));
  });

  it("shows the device's colour at nearly every moment", () => {
    const share = agreement(filled(steady.light), shown.colours);
    expect(share, `agreement ${(share * 100).toFixed(1)} %`).toBeGreaterThan(0.99);
  });

  it("marks the events that the device's motor marks, when it does", () => {
    const agrees = (line: number) => steady.motor.slice(Math.max(0, line - apart), line + apart + 1).includes(shown.motor[line]!);
    expect(begins(shown.motor)).toBeGreaterThan(10);
    expect(begins(shown.motor)).toBe(begins(steady.motor));
    expect(shown.motor.flatMap((_, line) => (agrees(line) ? [] : [line]))).toEqual([]);
  });

  it("shows it at nine of ten moments where a force that was rebuilt from a trace decides a cue by a hair", () => {
    const close = readRecordedHold(7);
    const share = agreement(filled(close.light), shownFor(close).colours);
    expect(share, `agreement ${(share * 100).toFixed(1)} %`).toBeGreaterThan(0.9);
  });
});

function runs(pattern: readonly number[], ms: number): boolean {
  let endMs = 0;
  for (const [stretch, lengthMs] of pattern.entries()) {
    endMs += lengthMs;
    if (ms < endMs) return stretch % 2 === 0;
  }
  return false;
}

function begins(motor: readonly boolean[]): number {
  return motor.filter((on, line) => on && !motor[line - 1]).length;
}
