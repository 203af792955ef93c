import { signal } from "@preact/signals";
import { Changes } from "./changes";
import { Connection } from "./connection";
import { createHoldTable } from "./hold-table";
import type { Settings, Store } from "./model";
import { patientStores, removePatient } from "./remove-patient";
import { settingsKey, storeNames, upgrades, type StoreName } from "./schema";
import { firstSettings, soundSettings } from "./settings";
import { createTable } from "./table";

/** A store that can be let go of. */
export interface OpenStore extends Store {
  /** Lets go of the database and of the other tabs. */
  close(): void;
}

/** The kept settings; on the first visit new ones, with numbers of their own. Strict: a key that a device has been told must not be lost. */
function loadSettings(connection: Connection): Promise<Settings> {
  return connection.run(["settings"], "readwrite", async ({ store }) => {
    const kept = await store.get(settingsKey);
    const settings = kept === undefined ? firstSettings() : soundSettings(kept);
    if (kept === undefined) await store.put(settings, settingsKey);
    return settings;
  }, "strict");
}

/** Asks the browser not to clear this away when the disk runs short. It may say no, and decides by how the page is used, so it is asked anew with each visit. */
async function askToPersist(): Promise<void> {
  const { storage } = globalThis.navigator ?? {};
  if (await storage?.persisted?.() === false) await storage.persist();
}

/** Opens what this phone keeps.
 * @throws StorageError */
export async function openStore(name = "pressuredevice"): Promise<OpenStore> {
  const connection = new Connection(name, upgrades);
  const settings = signal(await loadSettings(connection));
  const changes = new Changes(name);
  changes.watch("settings", () => { loadSettings(connection).then((loaded) => { settings.value = loaded; }, () => {}); });
  askToPersist().catch(() => {});

  return {
    settings,
    async saveSettings(change) {
      settings.value = await connection.run(["settings"], "readwrite", async ({ store }) => {
        const kept = await store.get(settingsKey);
        const next = { ...(kept === undefined ? settings.peek() : soundSettings(kept)), ...change };
        await store.put(next, settingsKey);
        return next;
      }, "strict");
      changes.tell("settings");
    },
    patients: createTable(connection, changes, "patients"),
    programmes: createTable(connection, changes, "programmes"),
    prescriptions: createTable(connection, changes, "prescriptions"),
    sessions: createTable(connection, changes, "sessions"),
    courses: createTable(connection, changes, "courses"),
    devices: createTable(connection, changes, "devices"),
    holds: createHoldTable(connection, changes),
    async removePatient(id) {
      settings.value = await removePatient(connection, id, settings.peek());
      for (const each of patientStores) changes.tell(each);
    },
    async clear() {
      const names: StoreName[] = [...storeNames];
      settings.value = await connection.run(names, "readwrite", async (transaction) => {
        for (const each of names) await transaction.objectStore(each).clear();
        const first = firstSettings();
        await transaction.objectStore("settings").put(first, settingsKey);
        return first;
      }, "strict");
      for (const each of names) changes.tell(each);
    },
    close() {
      changes.close();
      connection.close();
    },
  };
}
