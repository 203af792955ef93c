// What leaves the phone: everything, or what belongs to one patient, read from the store in one go. All formats are written from it.

import type { HoldCurve } from "../protocol/messages";
import type { Course, HoldTable, KnownDevice, Patient, Prescription, Session, Settings, Store, StoredHold, StoredProgramme } from "../storage/model";

/** Which part goes out. "handover" is what a patient's own phone needs to go on at home: patient, prescriptions with their programmes, courses and their sessions, without notes and holds. */
export type ExportScope = { readonly kind: "all" } | { readonly kind: "patient" | "handover"; readonly patientId: string };

/** A hold with all that belongs to it. */
export interface WholeHold extends StoredHold {
  readonly curve: HoldCurve | null;
  /** Record and curve as they came over the link; null when the store does not give them back. */
  readonly bytes: Uint8Array | null;
}

/** Settings that may be on another phone too: not the numbers by which devices know this one. */
export type SharedSettings = Omit<Settings, "phoneId" | "therapistKey">;

/** Things of the store as they were at one time. */
export interface Snapshot {
  /** Of all only. */
  readonly settings: SharedSettings | null;
  readonly patients: readonly Patient[];
  readonly programmes: readonly StoredProgramme[];
  readonly prescriptions: readonly Prescription[];
  readonly courses: readonly Course[];
  readonly sessions: readonly Session[];
  readonly devices: readonly KnownDevice[];
  /** Newest first. */
  readonly holds: readonly WholeHold[];
}

/** Reads that wait for one another cost most of the time; too many at once leave the screen no turn. */
const holdsAtOnce = 50;

/** How far a long work has come. */
export type OnProgress = (done: number, total: number) => void;

/** Reads what the scope has. Told how many of the holds are read. */
export async function takeSnapshot(store: Store, scope: ExportScope, onProgress: OnProgress = () => {}): Promise<Snapshot> {
  const [patients, programmes, prescriptions, courses, sessions, devices] = await Promise.all([
    store.patients.all(), store.programmes.all(), store.prescriptions.all(), store.courses.all(), store.sessions.all(), store.devices.all(),
  ]);
  const everything = { patients, programmes, prescriptions, courses, sessions, devices };
  if (scope.kind === "all") {
    return { settings: sharedSettings(store.settings.peek()), ...everything, holds: await wholeHolds(store.holds, await store.holds.list(), onProgress) };
  }
  const own = ofPatient(everything, scope.patientId);
  if (scope.kind === "handover") return { ...withoutNotes(own), settings: null, devices: [], holds: [] };
  const holds = await wholeHolds(store.holds, await store.holds.list({ patientId: scope.patientId }), onProgress);
  const deviceIds = new Set(holds.map(({ deviceId }) => deviceId));
  return { ...own, settings: null, devices: devices.filter(({ id }) => deviceIds.has(id)), holds };
}

/** Holds with their curves and bytes. */
export async function wholeHolds(table: HoldTable, holds: readonly StoredHold[], onProgress: OnProgress = () => {}): Promise<WholeHold[]> {
  const whole: WholeHold[] = [];
  for (let from = 0; from < holds.length; from += holdsAtOnce) {
    whole.push(...await Promise.all(holds.slice(from, from + holdsAtOnce).map((hold) => wholeHold(table, hold))));
    onProgress(whole.length, holds.length);
  }
  return whole;
}

async function wholeHold(table: HoldTable, hold: StoredHold): Promise<WholeHold> {
  const [curve, bytes] = await Promise.all([hold.hasCurve ? table.curve(hold.key) : null, table.bytes(hold.key)]);
  return { ...hold, curve, bytes };
}

type Things = Pick<Snapshot, "patients" | "programmes" | "prescriptions" | "courses" | "sessions">;

function ofPatient(all: Things, patientId: string): Things {
  const theirs = (thing: { readonly patientId: string }) => thing.patientId === patientId;
  const prescriptions = all.prescriptions.filter(theirs);
  const sessions = all.sessions.filter(theirs);
  const programmeIds = new Set([...prescriptions, ...sessions].map(({ programmeId }) => programmeId));
  return {
    patients: all.patients.filter(({ id }) => id === patientId),
    programmes: all.programmes.filter(({ id }) => programmeIds.has(id)),
    prescriptions,
    courses: all.courses.filter(theirs),
    sessions,
  };
}

/** What a therapist writes down is not handed out with the prescription. */
function withoutNotes(things: Things): Things {
  return {
    ...things,
    patients: things.patients.map((patient) => ({ ...patient, notes: "" })),
    sessions: things.sessions.map((session) => ({ ...session, note: "" })),
  };
}

function sharedSettings({ phoneId: _phone, therapistKey: _key, ...shared }: Settings): SharedSettings {
  return shared;
}
