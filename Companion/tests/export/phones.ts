import { writeFile } from "../../src/export/file";
import type { SoundFile } from "../../src/export/file-schema";
import { planImport } from "../../src/export/import-plan";
import { runImport } from "../../src/export/import-run";
import { readFile } from "../../src/export/read-file";
import { takeSnapshot, type ExportScope, type Snapshot } from "../../src/export/snapshot";
import { openStore, type OpenStore } from "../../src/storage";
import type { HoldTable, Store } from "../../src/storage/model";
import { seededRandom } from "../seeded-random";
import { fillAtRandom, RandomThings } from "./random-store";

const exportedAtMs = Date.UTC(2026, 10, 21);
let opened: OpenStore[] = [];
let phones = 0;

/** A phone with nothing on it. */
export async function newPhone(): Promise<OpenStore> {
  const store = await openStore(`export-${phones++}`);
  opened.push(store);
  return store;
}

/** Lets go of all phones of a test. */
export function closePhones(): void {
  for (const store of opened) store.close();
  opened = [];
}

/** A phone with random things on it. */
export async function usedPhone(seed: number, patients = 3, holdsEach = 5): Promise<OpenStore> {
  const store = await newPhone();
  await fillAtRandom(store, new RandomThings(seededRandom(seed)), patients, holdsEach);
  return store;
}

/** A store that gives back the bytes it was given. */
export function withBytes(store: OpenStore): Store {
  const kept = new Map<string, Uint8Array>();
  const holds = {
    ...store.holds,
    keep: async (...[hold, curve, bytes]: Parameters<HoldTable["keep"]>) => {
      const isNew = await store.holds.keep(hold, curve, bytes);
      if (isNew) kept.set(hold.key, bytes);
      return isNew;
    },
    bytes: async (key: string) => kept.get(key) ?? null,
  };
  return { ...store, holds };
}

/** The file of what a phone has. */
export async function fileOf(store: Store, scope: ExportScope = { kind: "all" }): Promise<string> {
  return writeFile(await takeSnapshot(store, scope), scope.kind, exportedAtMs);
}

/** A file that must be sound. */
export function sound(text: string): SoundFile {
  const result = readFile(text);
  if (!result.file) throw new Error(`refused: ${result.refused} at ${result.path}`);
  return result.file;
}

/** Takes a file in, with its settings unless told otherwise. */
export async function takeIn(store: Store, text: string, takesSettings = true): Promise<void> {
  await runImport(store, await planImport(store, sound(text)), takesSettings);
}

/** The same things in an order of their own. */
export function sorted(snapshot: Snapshot): Snapshot {
  const byId = <T extends object>(list: readonly T[]): T[] => [...list].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const { settings, patients, programmes, prescriptions, courses, sessions, devices, holds } = snapshot;
  return {
    settings, patients: byId(patients), programmes: byId(programmes), prescriptions: byId(prescriptions), courses: byId(courses), sessions: byId(sessions), devices: byId(devices),
    holds: byId(holds),
  };
}
