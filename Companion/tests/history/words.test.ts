import { afterEach, describe, expect, test } from "vitest";
import { outcomes, programmeKinds, verdicts, type Outcome } from "../../src/protocol/messages";
import { kindWord, outcomeWord, toneOf, verdictWord } from "../../src/screens/history/words";
import { anEntry, speak } from "./fixtures";

afterEach(() => speak("en"));

describe.each(["en", "de"] as const)("in %s", (language) => {
  test("every outcome, kind and verdict has a word of its own", async () => {
    await speak(language);
    const words = [
      outcomes.map((outcome) => outcomeWord(anEntry(1, { outcome }).hold.record)),
      [...programmeKinds, null].map((programmeKind) => kindWord(anEntry(1, { programmeKind }).hold.record)),
      verdicts.map((verdict) => verdictWord(verdict)),
    ];
    for (const each of words) {
      expect(new Set(each).size).toBe(each.length);
      expect(each.filter((word) => word.includes("."))).toEqual([]);
    }
  });

  test("what this app does not know is told by its number", async () => {
    await speak(language);
    expect(outcomeWord(anEntry(1, { outcome: { unknown: 31 } }).hold.record)).toContain("31");
    expect(kindWord(anEntry(1, { programmeKind: { unknown: 9 } }).hold.record)).toContain("9");
    expect(verdictWord({ unknown: 77 })).toContain("77");
  });
});

test("force, sensor, power and too much are warnings; what was meant is good", () => {
  const tones = (tone: string) => outcomes.filter((outcome: Outcome) => toneOf(anEntry(1, { outcome }).hold.record) === tone);
  expect(tones("good")).toEqual(["completed", "thresholdMarked", "eased"]);
  expect(tones("warning")).toEqual(["overForce", "sensorMissing", "sensorSaturated", "sensorFrozen", "notCalibrated", "sensorNoisy", "batteryLow", "tooMuch", "powerLost", "buttonLost"]);
});
