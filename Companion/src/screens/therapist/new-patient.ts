import { freePatientNumber } from "../../storage";
import type { Patient } from "../../storage/model";

/** What people write about a patient. */
export interface PatientWords {
  readonly name: string;
  readonly notes: string;
  readonly mainSite: number;
}

/** A new patient; null when no number is left. */
export function newPatient({ name, notes, mainSite }: PatientWords, patients: readonly Patient[], nowMs: number): Patient | null {
  const number = freePatientNumber(patients.map((patient) => patient.number));
  return number === null ? null : { id: crypto.randomUUID(), number, name: name.trim(), notes: notes.trim(), mainSite, createdAtMs: nowMs, archived: false };
}
