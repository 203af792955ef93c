import { describe, expect, test } from "vitest";
import type { ControlResult } from "../../src/link/device-link";
import {
  calibrationRules, calibrationStepAfter, measuringSteps, shownSteps, type CalibrationEvent, type CalibrationStep, type MassesPlaced,
} from "../../src/screens/calibration/calibration-steps";

const steps: readonly CalibrationStep[] = ["prepare", "zero", "preload", "zeroAgain", "mass", "finish", "failed", "tare", "checkBegin", "check", "result"];
const results: readonly ControlResult[] = [
  "notSteady", "tooFewPoints", "tooManyPoints", "spanTooSmall", "residualTooLarge", "slopeAbsurd", "sensorFault", "wrongOrder", "massOutOfRange", "notStored", "busy", "unknownOpcode",
  "notUnloaded", "notAllowed", "noSuchValue", "fieldOutOfRange", "unknownResult", "noAnswer", "disconnected",
];
const events: readonly CalibrationEvent[] = [
  { kind: "done" }, { kind: "cancelled" }, { kind: "skipped" }, { kind: "linkLost" }, ...results.map((result) => ({ kind: "refused", result }) as const),
];
const some: MassesPlaced = { taken: 2, planned: 5 };
const all: MassesPlaced = { taken: 5, planned: 5 };
const refused = (result: ControlResult): CalibrationEvent => ({ kind: "refused", result });

describe("the way through a calibration", () => {
  test("is that of the document when nothing is refused", () => {
    const way: CalibrationStep[] = ["prepare"];
    for (const taken of [0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 5, 5, 5]) way.push(calibrationStepAfter(way.at(-1)!, { kind: "done" }, { taken, planned: 5 }));
    expect(way).toEqual(["prepare", "zero", "preload", "zeroAgain", "mass", "mass", "mass", "mass", "mass", "finish", "tare", "checkBegin", "check", "result"]);
  });

  test.each<[CalibrationStep, ControlResult, CalibrationStep]>([
    ["zero", "notSteady", "zero"],
    ["mass", "notSteady", "mass"],
    ["finish", "tooFewPoints", "mass"],
    ["mass", "tooManyPoints", "finish"],
    ["finish", "spanTooSmall", "mass"],
    ["finish", "residualTooLarge", "failed"],
    ["finish", "slopeAbsurd", "failed"],
    ["mass", "sensorFault", "mass"],
    ["mass", "wrongOrder", "zero"],
    ["finish", "wrongOrder", "zero"],
    ["tare", "wrongOrder", "zero"],
    ["mass", "massOutOfRange", "mass"],
    ["finish", "notStored", "finish"],
    ["zero", "busy", "zero"],
    ["tare", "notUnloaded", "tare"],
    ["zero", "notAllowed", "prepare"],
    ["mass", "disconnected", "prepare"],
    ["tare", "disconnected", "tare"],
    ["check", "disconnected", "checkBegin"],
  ])("in %s, refused with %s, goes to %s", (from, result, to) => {
    expect(calibrationStepAfter(from, refused(result), some)).toBe(to);
  });

  test("goes back for a heavier mass as long as the device takes one more", () => {
    expect(calibrationStepAfter("finish", refused("spanTooSmall"), { taken: 5, planned: 5 })).toBe("mass");
    expect(calibrationStepAfter("finish", refused("spanTooSmall"), { taken: 6, planned: 6 })).toBe("failed");
  });

  test("a lost link ends what the device measures, and nothing behind it", () => {
    for (const step of steps) {
      const to = calibrationStepAfter(step, { kind: "linkLost" }, some);
      expect(to, step).toBe(measuringSteps.includes(step) ? "prepare" : step === "check" ? "checkBegin" : step);
    }
  });

  test("can be cancelled at any time", () => {
    for (const step of steps) expect(calibrationStepAfter(step, { kind: "cancelled" }, some)).toBe("prepare");
  });

  test("no refusal leads past the step that was refused, but for a seventh mass", () => {
    for (const [place, step] of shownSteps.entries()) {
      for (const result of results) {
        const to = calibrationStepAfter(step, refused(result), some);
        if (to === "failed" || result === "tooManyPoints") continue;
        expect(shownSteps.findIndex((one) => one === to), `${step}, ${result}`).toBeLessThanOrEqual(place);
      }
    }
  });

  test("each rule of the table is the first to match somewhere", () => {
    const used = new Set(steps.flatMap((step) => events.flatMap((event) => [some, all].map((masses) =>
      calibrationRules.findIndex(({ from, when }) => (from === null || from.includes(step)) && when(event, masses))))));
    expect(calibrationRules.map((_, index) => index).filter((index) => !used.has(index))).toEqual([]);
  });

  test("every step but the last leads on when it is done", () => {
    for (const step of steps.filter((one) => one !== "result")) {
      expect(calibrationStepAfter(step, { kind: "done" }, all), step).not.toBe(step);
    }
  });
});
