// Things to keep, and ways to have the browser fail.

import { IDBFactory } from "fake-indexeddb";
import type { HoldCurve, HoldRecord } from "../../src/protocol/messages";
import type { Patient, Session, StoredHold } from "../../src/storage/model";
import { holdKey } from "../../src/storage";

/** 21 March 2026, 09:00 UTC, s. */
export const firstUtcSeconds = Date.UTC(2026, 2, 21, 9) / 1000;

/** A completed hold of 30 N; the number makes it its own. */
export function aRecord(sequence: number, change: Partial<HoldRecord> = {}): HoldRecord {
  return {
    boot: 1, sequence, uptimeMs: sequence * 60_000, utcSeconds: firstUtcSeconds + sequence * 60, outcome: "completed", pain: 4, programmeKind: "steady", step: 0, site: 1,
    tipAreaSquareMillimetres: 100, calibrationId: 1, targetMilliNewtons: 30_000, toleranceMilliNewtons: 3000, batteryMilliVolts: 3900, durationMs: 16_000, inBandMs: 15_000,
    meanMilliNewtons: 29_900, peakMilliNewtons: 34_000, standardDeviationMilliNewtons: 900, rmsErrorMilliNewtons: 950, approachMs: 1200, approachMilliNewtonsPerSecond: 9000,
    askedMs: 15_000, patient: 1, driftMilliNewtons: -200, thresholdMilliNewtons: 0, ...change,
  };
}

export function aHold(sequence: number, change: Partial<StoredHold> = {}): StoredHold {
  const record = change.record ?? aRecord(sequence);
  return {
    key: holdKey("device", record), deviceId: "device", record, startedAtMs: (record.utcSeconds ?? 0) * 1000, receivedAtMs: (record.utcSeconds ?? 0) * 1000 + 500,
    patientId: "anna", sessionId: null, hasCurve: true, note: "", ...change,
  };
}

export const aCurve: HoldCurve = { periodMs: 200, milliNewtons: [1000, 20_000, 30_000, 29_000, 500], cut: false };
export const someBytes = Uint8Array.of(3, 72, 1, 0);

export function aPatient(number: number, change: Partial<Patient> = {}): Patient {
  return { id: `patient-${number}`, number, name: `Patient ${number}`, notes: "", createdAtMs: 0, archived: false, mainSite: 0, ...change };
}

export function aSession(id: string, startedAtMs: number, endedAtMs: number | null, change: Partial<Session> = {}): Session {
  return {
    id, patientId: "patient-1", courseId: "course", by: "therapist", site: 1, programmeId: null, startedAtMs, endedAtMs, safety: { askedAtMs: 0, present: [], doctorAgreed: false },
    painBefore: null, painAfter: null, thresholdBeforeMilliNewtons: null, thresholdAfterMilliNewtons: null, sorenessAt24h: null, sorenessAt36h: null, reliefDays: null, note: "", ...change,
  };
}

/** A phone on which nothing has been kept yet. */
export function newPhone(): void {
  globalThis.indexedDB = new IDBFactory();
}

const writing = ["put", "add", "delete", "clear"] as const;

/** Has `fail` happen at the n-th change of an object store, from 1, while `work` runs. Resolves with what `work` threw, or null, and with how many changes there were. */
export async function failingAt(n: number, fail: (store: IDBObjectStore) => void, work: () => Promise<unknown>): Promise<{ error: unknown; changes: number }> {
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (this: IDBObjectStore, ...values: unknown[]) => unknown>;
  const originals = writing.map((name) => [name, prototype[name]!] as const);
  let changes = 0;
  for (const [name, original] of originals) {
    prototype[name] = function (...values) {
      changes++;
      if (changes === n) fail(this);
      return original.apply(this, values);
    };
  }
  try {
    const error = await work().then(() => null, (thrown: unknown) => thrown);
    return { error, changes };
  } finally {
    for (const [name, original] of originals) prototype[name] = original;
  }
}

/** As when the power goes: this change is under way, and the transaction does not come to its end. */
export const cutPower = (store: IDBObjectStore): void => queueMicrotask(() => store.transaction.abort());

/** As when the disk is full. */
export function refuseForSpace(): never {
  throw new DOMException("no more space", "QuotaExceededError");
}
