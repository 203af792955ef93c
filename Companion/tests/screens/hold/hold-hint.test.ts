import { describe, expect, it } from "vitest";
import { type Phase, phases, type ProgrammeKind, programmeKinds, type Unknown, type Verdict, verdicts } from "../../../src/protocol/messages";
import { hintFor, hintRows, type HintState } from "../../../src/screens/hold/hold-hint";
import { nothingAsked } from "../../../src/screens/hold/asked-force";

const newer: Unknown = { unknown: 77 };
const states: HintState[] = (["none", "stale", "live"] as const).flatMap((reading) =>
  [...phases, newer].flatMap((phase: Phase | Unknown) => [...verdicts, newer].flatMap((verdict: Verdict | Unknown) =>
    [...programmeKinds, newer, null].flatMap((kind: ProgrammeKind | Unknown | null) => [false, true].flatMap((is) => [false, true].map((isPatientButtonPlugged) =>
      ({ reading, phase, verdict, kind, step: 0, asked: nothingAsked, isProgrammeDone: is, isMeasurementLeft: is, isPatientButtonPlugged })))))));
const live = (change: Partial<HintState>): HintState => ({ reading: "live", phase: "idle", verdict: "allowed", kind: "steady", step: 0, asked: nothingAsked, isProgrammeDone: false, isMeasurementLeft: false, isPatientButtonPlugged: true, ...change });

describe("what is said under the gauge", () => {
  it.each(hintRows.map((row, i) => [row.name, i] as const))("has a use for the row “%s”", (_, i) => {
    expect(states.some((state) => hintRows.findIndex((row) => row.when(state)) === i)).toBe(true);
  });

  it("names why no hold may begin, whatever the phase, for every verdict but “allowed”", () => {
    const refused = states.filter(({ reading, verdict }) => reading === "live" && verdict !== "allowed");
    expect(refused.filter((state) => !["verdict", "hint.stopped"].includes(hintFor(state).words))).toEqual([]);
  });

  it.each([["stopped", "goOn"], ["notTared", "tare"], ["zeroShifted", "tare"], ["notCalibrated", "calibrate"], ["logFull", "sync"], ["sensorMissing", "device"], ["buttonLost", "none"], ["logBusy", "none"]] as const)(
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

  it("says what to do about a patient's button that is lost, also when a hold has just ended by it", () => {
    for (const phase of ["idle", "rest", "aborted"] as const) expect(hintFor(live({ verdict: "buttonLost", phase }))).toMatchObject({ words: "verdict", action: "none" });
  });

  it.each([["threshold", "hint.thresholdReadyOwnButton", "hint.thresholdReady"], ["stepped", "hint.steppedReadyOwnButton", "hint.idle"]] as const)(
    "tells before a %s programme which button to use when the patient's is not plugged in, and asks for the touch all the same", (kind, without, plugged) => {
      expect(hintFor(live({ kind, isPatientButtonPlugged: false })).words).toBe(without);
      expect(hintFor(live({ kind })).words).toBe(plugged);
    });

  it("asks for no patient's button where a programme wants no answer, nor while a hand is guided", () => {
    for (const kind of ["steady", "alternating", newer, null] as const) expect(hintFor(live({ kind, isPatientButtonPlugged: false })).words).toBe("hint.idle");
    const guided = states.filter(({ phase }) => phase === "approach" || phase === "hold" || phase === "offBand");
    expect(guided.filter((state) => hintFor(state).words.endsWith("OwnButton"))).toEqual([]);
  });

  it("tells the hand to follow, not to hold, while a threshold is looked for", () => {
    expect(hintFor(live({ phase: "approach", kind: "threshold" })).words).toBe("hint.threshold");
    expect(hintFor(live({ phase: "approach" })).words).toBe("hint.approach");
  });
});
