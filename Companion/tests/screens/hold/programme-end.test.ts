import { describe, expect, it } from "vitest";
import { programmePresets } from "../../../src/programmes/presets";
import type { Outcome, Phase, Programme } from "../../../src/protocol/messages";
import { nothingPressed, seeProgrammeEnd } from "../../../src/screens/hold/programme-end";

const presetOf = (kind: Programme["kind"]): Programme => programmePresets.find(({ key }) => key === kind)!.programme;
type Told = readonly [atMs: number, phase: Phase, step: number, outcome: Outcome | null];

/** Hears what a device tells, one after the other. */
const isDoneAfter = (programme: Programme | null, told: readonly Told[]): boolean =>
  told.reduce((before, [atMs, phase, step, outcome]) => seeProgrammeEnd(before, { phase, step, outcome }, programme, atMs), nothingPressed).isDone;

/** A hold of a step, and what the device tells when the hand lets go. */
const press = (step: number, outcome: Outcome, then: Phase, letGoAfterMs = 1_000): Told[] => [
  [0, "approach", step, null], [1_000, "hold", step, null], [11_000, outcome === "completed" ? "done" : "aborted", step, outcome], [11_000 + letGoAfterMs, then, 0, outcome],
];

describe("a programme with rests", () => {
  const programme = presetOf("alternating"); // 10 s of rest behind its last step

  it("is done when the device asks for no rest behind its last step", () => expect(isDoneAfter(programme, press(1, "completed", "idle"))).toBe(true));
  it("is done as well when the last hold was too much: the device goes on behind it", () => expect(isDoneAfter(programme, press(1, "tooMuch", "idle"))).toBe(true));
  it("goes on behind a rest", () => expect(isDoneAfter(programme, [...press(1, "completed", "rest"), [22_000, "idle", 0, "completed"]])).toBe(false));
  it("goes on behind an earlier step", () => expect(isDoneAfter(programme, press(0, "completed", "idle"))).toBe(false));
  it("goes on behind a hold that failed", () => expect(isDoneAfter(programme, press(1, "released", "idle"))).toBe(false));
  it.each([[9_400, true], [9_600, false]])("is taken to be done only while a rest would still last: let go after %i ms", (letGoAfterMs, isDone) =>
    expect(isDoneAfter(programme, press(1, "completed", "idle", letGoAfterMs))).toBe(isDone));
  it("begins anew with the next touch", () => expect(isDoneAfter(programme, [...press(1, "completed", "idle"), [20_000, "approach", 0, null]])).toBe(false));
  it("stays done while nothing is pressed", () => expect(isDoneAfter(programme, [...press(1, "completed", "idle"), [60_000, "idle", 0, "completed"]])).toBe(true));
  it("is not known to be done by who came when its last hold was over", () => expect(isDoneAfter(programme, [[0, "done", 1, "completed"], [1_000, "idle", 0, "completed"]])).toBe(false));
  it("is not known to be done while it is not known", () => expect(isDoneAfter(null, press(1, "completed", "idle"))).toBe(false));
});

describe("a programme without rests", () => {
  const steady = presetOf("steady");
  const restless = { ...steady, steps: steady.steps.map((step) => ({ ...step, restSeconds: 0 })) };
  it("is never said to be done: nothing tells its holds apart", () => expect(isDoneAfter(restless, press(0, "completed", "idle"))).toBe(false));
});

describe("a stepped press", () => {
  const stepped = presetOf("stepped");
  it.each([["completed", true], ["eased", true], ["tooMuch", false], ["released", false]] as const)("that ended as %s is the whole programme: %s", (outcome, isDone) => expect(isDoneAfter(stepped, press(2, outcome, "idle"))).toBe(isDone));
  it("is one of several when it is to be repeated", () => expect(isDoneAfter({ ...stepped, repeats: 2 }, press(2, "completed", "idle"))).toBe(false));
});

it("leaves the threshold's measurement to its count of readings", () => expect(isDoneAfter(presetOf("threshold"), press(0, "thresholdMarked", "idle"))).toBe(false));
