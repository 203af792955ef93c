import { describe, expect, it } from "vitest";
import { type Phase, phases, type ProgrammeKind, programmeKinds, type Unknown, type Verdict, verdicts } from "../../../src/protocol/messages";
import { hintFor, hintRows } from "../../../src/screens/hold/hold-hint";
import { nothingAsked } from "../../../src/screens/hold/asked-force";
import type { HoldState } from "../../../src/screens/hold/use-live-hold";

const newer: Unknown = { unknown: 77 };
const states: HoldState[] = (["none", "stale", "live"] as const).flatMap((reading) =>
  [...phases, newer].flatMap((phase: Phase | Unknown) => [...verdicts, newer].flatMap((verdict: Verdict | Unknown) =>
    [...programmeKinds, newer, null].map((kind: ProgrammeKind | Unknown | null) => ({ reading, phase, verdict, kind, step: 0, asked: nothingAsked })))));
const live = (change: Partial<HoldState>): HoldState => ({ reading: "live", phase: "idle", verdict: "allowed", kind: "steady", step: 0, asked: nothingAsked, ...change });

describe("what is said under the gauge", () => {
  it.each(hintRows.map((row, i) => [row.name, i] as const))("has a use for the row “%s”", (_, i) => {
    expect(states.some((state) => hintRows.findIndex((row) => row.when(state)) === i)).toBe(true);
  });

  it("names why no hold may begin, whatever the phase, for every verdict but “allowed”", () => {
    const refused = states.filter(({ reading, verdict }) => reading === "live" && verdict !== "allowed");
    expect(refused.filter((state) => !["verdict", "hint.stopped"].includes(hintFor(state).words))).toEqual([]);
  });

  it.each([["stopped", "goOn"], ["notTared", "tare"], ["zeroShifted", "tare"], ["notCalibrated", "calibrate"], ["logFull", "sync"], ["sensorMissing", "device"], ["logBusy", "none"]] as const)(
    "offers a way out of %s: %s", (verdict, action) => expect(hintFor(live({ verdict })).action).toBe(action));

  it("asks for no force without readings", () => {
    const silent = states.filter(({ reading }) => reading !== "live").map((state) => hintFor(state).words);
    expect(new Set(silent)).toEqual(new Set(["hint.waiting", "hint.noReading"]));
  });

  it("tells the hand to follow, not to hold, while a threshold is looked for", () => {
    expect(hintFor(live({ phase: "approach", kind: "threshold" })).words).toBe("hint.threshold");
    expect(hintFor(live({ phase: "approach" })).words).toBe("hint.approach");
  });
});
