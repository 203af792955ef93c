import { vi } from "vitest";
import type { StoredHold } from "../../src/storage/model";
import type { HoldRecord } from "../../src/protocol/messages";
import { setLanguage } from "../../src/text";
import { aHold, aRecord } from "../storage/fixtures";
import type { Entry } from "../../src/screens/history/entries";

/** A line of the history. */
export function anEntry(sequence: number, record: Partial<HoldRecord> = {}, hold: Partial<StoredHold> = {}, painAfter: number | null = null): Entry {
  return { hold: aHold(sequence, { record: aRecord(sequence, record), ...hold }), painAfter };
}

const zoneOfTheMachine = process.env["TZ"];

/** Has local time be that of a zone while `work` runs. */
export function inZone<Result>(zone: string, work: () => Result): Result {
  process.env["TZ"] = zone;
  try {
    return work();
  } finally {
    if (zoneOfTheMachine === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zoneOfTheMachine;
  }
}

/** Has the app speak a language; there is no page whose language it could set. */
export async function speak(language: "en" | "de"): Promise<void> {
  vi.stubGlobal("document", { documentElement: {} });
  await setLanguage(language);
  vi.unstubAllGlobals();
}
