import type { Patient } from "../../storage/model";

/** Numbers that a record has for a patient; 0 is none (docs/protocol.md, hold record, byte 58). */
export const patientNumbers = { lowest: 1, highest: 65_535 } as const;

/** The number for the next patient: one over the highest that was given, so that none comes back soon; then the lowest that is free. null: all are taken. */
export function nextPatientNumber(patients: readonly Patient[]): number | null {
  const taken = new Set(patients.map(({ number }) => number));
  const highest = Math.max(0, ...taken);
  if (highest < patientNumbers.highest) return highest + 1;
  for (let number: number = patientNumbers.lowest; number <= patientNumbers.highest; number++) if (!taken.has(number)) return number;
  return null;
}

/** What people write about a patient. */
export interface PatientWords {
  readonly name: string;
  readonly notes: string;
  readonly mainSite: number;
}

/** A new patient; null when no number is left. */
export function newPatient({ name, notes, mainSite }: PatientWords, patients: readonly Patient[], nowMs: number): Patient | null {
  const number = nextPatientNumber(patients);
  return number === null ? null : { id: crypto.randomUUID(), number, name: name.trim(), notes: notes.trim(), mainSite, createdAtMs: nowMs, archived: false };
}
