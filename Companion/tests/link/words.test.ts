import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { ControlResult, LinkFailure, LinkPhase, SyncEnd } from "../../src/link/device-link";

type All<T extends string> = Record<T, true>;
const failures: All<LinkFailure> = {
  unsupported: true, bluetoothOff: true, nothingChosen: true, outOfReach: true, pairingRefused: true, windowClosed: true, bondLost: true, notADevice: true, deviceTooOld: true,
  deviceTooNew: true, noAnswer: true, lost: true,
};
const phases: All<LinkPhase> = { idle: true, choosing: true, connecting: true, securing: true, preparing: true, ready: true, waiting: true };
const results: All<ControlResult> = {
  notSteady: true, tooFewPoints: true, tooManyPoints: true, spanTooSmall: true, residualTooLarge: true, slopeAbsurd: true, sensorFault: true, wrongOrder: true, massOutOfRange: true,
  notStored: true, busy: true, unknownOpcode: true, notUnloaded: true, notAllowed: true, noSuchValue: true, fieldOutOfRange: true, unknownResult: true, noAnswer: true, disconnected: true,
};
const ends: All<SyncEnd> = { complete: true, nothingNew: true, guiding: true, dropped: true, logUnreadable: true, stopped: true };

interface Words {
  readonly phase: Record<string, string>;
  readonly failure: Record<string, Record<string, string>>;
  readonly result: Record<string, string>;
  readonly sync: Record<string, string>;
}

const wordsOf = (language: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, `../../src/text/${language}/link.json`), "utf8")) as Words;
const namesOf = (all: object) => Object.keys(all).sort();

describe.each(["en", "de"])("the words of the link in %s", (language) => {
  const words = wordsOf(language);

  it("are there for each phase, failure, result and end of a sync, and for nothing else", () => {
    expect(namesOf(words)).toEqual(["failure", "phase", "result", "sync"]);
    expect(namesOf(words.phase)).toEqual(namesOf(phases));
    expect(namesOf(words.failure)).toEqual(namesOf(failures));
    expect(namesOf(words.result)).toEqual(namesOf(results));
    expect(namesOf(words.sync)).toEqual(namesOf(ends));
  });

  it("say of each failure what it is and what to do", () => {
    for (const [name, one] of Object.entries(words.failure)) {
      expect(namesOf(one), name).toEqual(["title", "todo", "what"]);
      for (const text of Object.values(one)) expect(text.trim().length, name).toBeGreaterThan(10);
    }
  });

  it("name the button wherever a passkey is needed, and the phone's settings wherever a bond may be lost", () => {
    for (const name of ["pairingRefused", "windowClosed", "bondLost"]) {
      expect(words.failure[name]?.todo, name).toMatch(language === "en" ? /button/ : /Taste/);
      expect(words.failure[name]?.todo, name).toMatch(language === "en" ? /Bluetooth settings/ : /Bluetooth-Einstellungen/);
    }
  });
});

it("the same values are filled in in both languages", () => {
  const placeholders = (language: string) => Object.entries(wordsOf(language).sync).map(([name, text]) => [name, text.match(/{{\w+}}/g) ?? []]);
  expect(placeholders("de")).toEqual(placeholders("en"));
});
