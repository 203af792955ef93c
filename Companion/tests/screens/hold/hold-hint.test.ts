import { describe, expect, it } from "vitest";
import { type Phase, phases, type ProgrammeKind, programmeKinds, type Unknown, type Verdict, verdicts } from "../../../src/protocol/messages";
import { hintFor, hintRows, type HintState } from "../../../src/screens/hold/hold-hint";
import { nothingAsked } from "../../../src/screens/hold/asked-force";

const newer: Unknown = { unknown: 77 };
const states: HintState[] = (["none", "stale", "live"] as const).flatMap((reading) =>
  [...phases, newer].flatMap((phase: Phase | Unknown) => [...verdicts, newer].flatMap((verdict: Verdict | Unknown) =>
    [...programmeKinds, newer, null].flatMap((kind: ProgrammeKind | Unknown | null) => [false, true].map((is) => ({ reading, phase, verdict, kind, step: 0, asked: nothingAsked, isProgrammeDone: is, isMeasurementLeft: is }))))));
const live = (change: Partial<HintState>): HintState => ({ reading: "live", phase: "idle", verdict: "allowed", kind: "steady", step: 0, asked: nothingAsked, isProgrammeDone: false, isMeasurementLeft: false, ...change });

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

  it("asks for a touch while the programme is not done, and says that it is when it is", () => {
    expect(hintFor(live({})).words).toBe("hint.idle");
    expect(hintFor(live({ isProgrammeDone: true })).words).toBe("hint.programmeDone");
    expect(hintFor(live({ isProgrammeDone: true, phase: "approach" })).words).toBe("hint.approach");
  });

  it("asks for no touch of a measurement that nobody waits for", () => {
    expect(hintFor(live({ kind: "threshold" })).words).toBe("hint.thresholdReady");
    expect(hintFor(live({ kind: "threshold", isMeasurementLeft: true })).words).toBe("measurementLeft.text");
    expect(hintFor(live({ isMeasurementLeft: true })).words).toBe("hint.idle");
  });

  it("tells the hand to follow, not to hold, while a threshold is looked for", () => {
    expect(hintFor(live({ phase: "approach", kind: "threshold" })).words).toBe("hint.threshold");
    expect(hintFor(live({ phase: "approach" })).words).toBe("hint.approach");
  });
});
