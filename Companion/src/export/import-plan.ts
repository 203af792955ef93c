import { freePatientNumber } from "../storage";
import type { Patient, Settings, Store, StoredHold } from "../storage/model";
import type { SoundFile } from "./file-schema";
import { filledIn } from "./merge";
import type { SharedSettings, Snapshot, WholeHold } from "./snapshot";

/** Kinds of things in a file, in the order in which they are written: what others point to comes first. */
export const importLists = ["patients", "programmes", "courses", "prescriptions", "sessions", "devices", "holds"] as const;
export type ImportList = (typeof importLists)[number];

/** How many of a kind a file has. */
export interface ImportCount {
  readonly inFile: number;
  /** Here already: nothing comes but what is empty here. */
  readonly here: number;
}

type Changes = Pick<Snapshot, Exclude<ImportList, "holds">>;

/** A hold that is here already and lacks something that the file has. */
export interface HoldChange {
  readonly key: string;
  readonly change: Partial<Pick<StoredHold, "note" | "patientId" | "sessionId">>;
}

/** What taking a file in would do; nothing is written yet. */
export interface ImportPlan {
  readonly counts: Readonly<Record<ImportList, ImportCount>>;
  readonly puts: Changes;
  readonly newHolds: readonly WholeHold[];
  readonly holdChanges: readonly HoldChange[];
  /** On a patient's phone: who it belongs to afterwards, when that changes. */
  readonly newOwner: Patient | null;
  /** The file's settings, when it has some; taken on request. */
  readonly settings: SharedSettings | null;
}

/** Compares a sound file with what is here: by id, holds by key and by their record, as the same hold has another key on a phone to which the browser gave the device another id. */
export async function planImport(store: Store, file: SoundFile): Promise<ImportPlan> {
  const [patients, programmes, courses, prescriptions, sessions, devices, holds] = await Promise.all([
    store.patients.all(), store.programmes.all(), store.courses.all(), store.prescriptions.all(), store.sessions.all(), store.devices.all(), store.holds.list(),
  ]);
  const merged = {
    patients: merge(patients, file.patients),
    programmes: merge(programmes, file.programmes),
    courses: merge(courses, file.courses),
    prescriptions: merge(prescriptions, file.prescriptions),
    sessions: merge(sessions, file.sessions),
    devices: merge(devices, file.devices),
  };
  const mergedHolds = mergeHolds(holds, file.holds);
  const puts: Changes = {
    patients: withFreeNumbers(merged.patients.puts, patients),
    programmes: merged.programmes.puts,
    courses: merged.courses.puts,
    prescriptions: merged.prescriptions.puts,
    sessions: merged.sessions.puts,
    devices: merged.devices.puts,
  };
  const counts = Object.fromEntries(importLists.map((list) => [list, { inFile: file[list].length, here: list === "holds" ? mergedHolds.here : merged[list].here }]));
  return {
    counts: counts as Record<ImportList, ImportCount>,
    puts,
    newHolds: mergedHolds.newHolds,
    holdChanges: mergedHolds.changes,
    newOwner: newOwner(store.settings.peek(), file),
    settings: file.settings,
  };
}

function merge<T extends { readonly id: string }>(here: readonly T[], there: readonly T[]): { readonly puts: T[]; readonly here: number } {
  const byId = new Map(here.map((thing) => [thing.id, thing]));
  const puts: T[] = [];
  let known = 0;
  for (const thing of there) {
    const own = byId.get(thing.id);
    if (own) known++;
    const result = own ? filledIn(own, thing) : thing;
    if (result !== own) puts.push(result);
  }
  return { puts, here: known };
}

/** A patient's number is unique on a phone: one that is taken by somebody else here gets a free one. */
function withFreeNumbers(puts: readonly Patient[], here: readonly Patient[]): Patient[] {
  const owners = new Map(here.map(({ number, id }) => [number, id]));
  return puts.map((patient) => {
    const owner = owners.get(patient.number);
    const number = owner === undefined || owner === patient.id ? patient.number : freePatientNumber([...owners.keys(), ...puts.map((put) => put.number)]);
    const free = number ?? patient.number; // 65,535 patients: one number stands for two
    owners.set(free, patient.id);
    return { ...patient, number: free };
  });
}

function mergeHolds(here: readonly StoredHold[], there: readonly WholeHold[]): { readonly newHolds: WholeHold[]; readonly changes: HoldChange[]; readonly here: number } {
  const byKey = new Map(here.map((hold) => [hold.key, hold]));
  const byRecord = new Map(here.map((hold) => [recordText(hold), hold]));
  const newHolds: WholeHold[] = [];
  const changes: HoldChange[] = [];
  for (const hold of there) {
    const own = byKey.get(hold.key) ?? byRecord.get(recordText(hold));
    if (!own) {
      newHolds.push(hold);
      continue;
    }
    const change = filledIn(notesOf(own), notesOf(hold));
    if (JSON.stringify(change) !== JSON.stringify(notesOf(own))) changes.push({ key: own.key, change });
  }
  return { newHolds, changes, here: there.length - newHolds.length };
}

function notesOf({ note, patientId, sessionId }: StoredHold): Pick<StoredHold, "note" | "patientId" | "sessionId"> {
  return { note, patientId, sessionId };
}

/** The same for the same record, whatever the order of its fields. */
function recordText({ record }: StoredHold): string {
  return JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A file handed over makes a patient's phone that patient's; another one only a phone that is nobody's yet. */
function newOwner({ role, ownPatientId }: Settings, file: SoundFile): Patient | null {
  if (role !== "patient") return null;
  const only = file.patients.length === 1 ? (file.patients[0] ?? null) : null;
  const owner = file.kind === "handover" ? only : ownPatientId === null ? (file.patients.find(({ id }) => id === file.settings?.ownPatientId) ?? only) : null;
  return owner?.id === ownPatientId ? null : owner;
}
