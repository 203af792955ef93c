// A phone with two patients and a programme, a device, and a clock of its own.

import { vi } from "vitest";
import { programmePresets } from "../../src/programmes";
import { createSessionRun, type SessionPlan, type SessionRun } from "../../src/session";
import { openStore, type OpenStore } from "../../src/storage";
import type { Patient, SafetyAnswers, Session } from "../../src/storage/model";
import { fakeLink } from "./fake-link";

export const atHome: SessionPlan = { patientId: "anna", by: "patient", site: 3, programmeId: null, measuresThreshold: false };
export const atTherapists: SessionPlan = { patientId: "anna", by: "therapist", site: 3, programmeId: null, measuresThreshold: true };
export const steady = { id: "steady", name: "Steady", programme: programmePresets[0]!.programme, createdAtMs: 0 };

const patient = (id: string, number: number): Patient => ({ id, number, name: id, notes: "", createdAtMs: 0, archived: false, mainSite: 3 });

let count = 0;
export let store: OpenStore;
export let device: ReturnType<typeof fakeLink>;
export let run: SessionRun;
export let nowMs: number;

/** The page is opened again. */
export function reload(): void {
  run = createSessionRun({ store, link: device.link, now: () => nowMs });
}

/** A phone on which nothing has been done yet. */
export async function newBench(): Promise<void> {
  count += 1;
  store = await openStore(`session ${count}`);
  await store.patients.put(patient("anna", 7));
  await store.patients.put(patient("ben", 8));
  await store.programmes.put(steady);
  device = fakeLink();
  nowMs = 1_800_000_000_000;
  reload();
}

/** The clock goes on. */
export function later(ms: number): void {
  nowMs += ms;
}

export const answers = (...present: string[]): SafetyAnswers => ({ askedAtMs: nowMs, present, doctorAgreed: false });

/** What was begun is done, as far as it needs no time. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 30; i += 1) await Promise.resolve();
}

/** Time passes by the fake timers, and what the store has to do then is done. */
export async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    await vi.advanceTimersByTimeAsync(1_000);
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  }
}

/** The kept sessions, oldest first. */
export async function kept(): Promise<Session[]> {
  return (await store.sessions.all()).sort((a, b) => a.startedAtMs - b.startedAtMs);
}
