import { matches } from "../../body/search";
import type { Patient } from "../../storage/model";

/** The patients that are looked for, by name. What is typed may stand in the name or the notes. */
export function findPatients(patients: readonly Patient[], typed: string, archived: boolean): Patient[] {
  return patients
    .filter((patient) => patient.archived === archived && matches(typed, [patient.name, patient.notes]))
    .sort((a, b) => a.name.localeCompare(b.name) || a.number - b.number);
}
