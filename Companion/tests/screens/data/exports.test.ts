import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFile } from "../../../src/export/read-file";
import { exportKinds, makeFile, type ExportFile, type ExportWish } from "../../../src/screens/data/exports";
import { openStore, type OpenStore } from "../../../src/storage";
import type { Patient } from "../../../src/storage/model";
import { complaints } from "../../export/fhir-rules";
import { fillAtRandom, RandomThings } from "../../export/random-store";
import { seededRandom } from "../../seeded-random";

const nowMs = new Date(2026, 10, 1, 23, 59).getTime();
let store: OpenStore;
let patient: Patient;

beforeAll(async () => {
  store = await openStore("exports");
  await fillAtRandom(store, new RandomThings(seededRandom(11)));
  const two = (await store.patients.all()).find(({ number }) => number === 2)!;
  patient = { ...two, name: "Zoe/../\u202Egnp.exe" };
  await store.patients.put(patient);
});
afterAll(() => store.close());

const make = (wish: Partial<ExportWish>): Promise<ExportFile> => makeFile(store, { kind: "copy", patient: null, withNames: false, ...wish }, nowMs, () => {});

describe("A file", () => {
  test.each([
    { kind: "copy", everybodys: "pressuredevice-copy-2026-11-01.json", patients: "pressuredevice-copy-patient-2-2026-11-01.json" },
    { kind: "table", everybodys: "pressuredevice-holds-2026-11-01.csv", patients: "pressuredevice-holds-patient-2-2026-11-01.csv" },
    { kind: "clinic", everybodys: "pressuredevice-clinic-2026-11-01.fhir.json", patients: "pressuredevice-clinic-patient-2-2026-11-01.fhir.json" },
  ] as const)("of kind $kind is named by the local day, never by the patient's name", async ({ kind, everybodys, patients }) => {
    expect((await make({ kind })).name).toBe(everybodys);
    expect((await make({ kind, patient })).name).toBe(patients);
  });

  test("of a copy is one that the app reads", async () => {
    expect(readFile((await make({ kind: "copy" })).text).file?.kind).toBe("all");
    expect(readFile((await make({ kind: "copy", patient })).text).file).toMatchObject({ kind: "patient", patients: [{ id: patient.id }] });
    expect(readFile((await make({ kind: "handover", patient })).text).file).toMatchObject({ kind: "handover", holds: [] });
  });

  test("of a table has a row for each hold of the chosen", async () => {
    const rows = async (wish: Partial<ExportWish>) => (await make({ kind: "table", ...wish })).text.split(/\r\n(?=[\d-]{10}T)/).length - 1;
    expect(await rows({})).toBe(await store.holds.count());
    expect(await rows({ patient })).toBe((await store.holds.list({ patientId: patient.id })).length);
  });

  test("for a clinic keeps the rules of FHIR R4", async () => {
    expect(complaints(JSON.parse((await make({ kind: "clinic", withNames: true })).text))).toEqual([]);
  });

  test("has its media type", async () => {
    const types = await Promise.all(exportKinds.map(async (kind) => (await make({ kind, patient })).mediaType));
    expect(types).toEqual(["application/json", "text/csv;charset=utf-8", "application/fhir+json", "application/json"]);
  });
});
