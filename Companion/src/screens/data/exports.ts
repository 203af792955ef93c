import { csvMediaType } from "../../export/csv";
import { fhirBundle, fhirMediaType } from "../../export/fhir";
import { jsonMediaType, writeFile } from "../../export/file";
import { holdsCsv } from "../../export/holds-csv";
import { takeSnapshot, type ExportScope, type OnProgress } from "../../export/snapshot";
import type { Patient, Store } from "../../storage/model";

/** What a file is for. "handover" goes to the patient's own phone. */
export const exportKinds = ["copy", "table", "clinic", "handover"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What the user wants. */
export interface ExportWish {
  readonly kind: ExportKind;
  /** null: everybody's. A handover is always somebody's. */
  readonly patient: Patient | null;
  /** Of "clinic": with the names. */
  readonly withNames: boolean;
}

/** A file that is ready. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Writes the file.
 * @throws StorageError when the store cannot be read. */
export async function makeFile(store: Store, { kind, patient, withNames }: ExportWish, nowMs: number, onProgress: OnProgress): Promise<ExportFile> {
  const name = (ending: string) => fileName(kind, patient, nowMs, ending);
  if (kind === "table") {
    const [holds, patients] = await Promise.all([store.holds.list(patient ? { patientId: patient.id } : {}), store.patients.all()]);
    return { name: name("csv"), mediaType: csvMediaType, text: holdsCsv(holds, patients) };
  }
  const scope: ExportScope = patient ? { kind: kind === "handover" ? "handover" : "patient", patientId: patient.id } : { kind: "all" };
  const snapshot = await takeSnapshot(store, scope, onProgress);
  if (kind === "clinic") {
    const bundle = fhirBundle(snapshot, { withNames, exportedAtMs: nowMs, newUuid: () => crypto.randomUUID() });
    return { name: name("fhir.json"), mediaType: fhirMediaType, text: JSON.stringify(bundle) };
  }
  return { name: name("json"), mediaType: jsonMediaType, text: writeFile(snapshot, scope.kind, nowMs) };
}

const words: Record<ExportKind, string> = { copy: "copy", table: "holds", clinic: "clinic", handover: "handover" };

/** A patient's number stands in the name of the file, never the patient's own. */
function fileName(kind: ExportKind, patient: Patient | null, nowMs: number, ending: string): string {
  const day = new Date(nowMs);
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return ["pressuredevice", words[kind], patient && `patient-${patient.number}`, date].filter(Boolean).join("-") + `.${ending}`;
}
