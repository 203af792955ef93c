import type { Connection } from "./connection";
import type { Settings } from "./model";
import { settingsKey, type StoreName } from "./schema";
import { soundSettings } from "./settings";

/** What goes with a patient. */
export const patientStores = ["settings", "patients", "prescriptions", "sessions", "courses", "holds", "holdDetails"] as const satisfies readonly StoreName[];

/** Deletes a patient and all that is kept about them, in one transaction. A hold of the patient's sessions that was given to somebody else stays theirs, without the session; one that is nobody's goes.
 * @returns the settings, which no longer say that the phone is this patient's */
export function removePatient(connection: Connection, id: string, settings: Settings): Promise<Settings> {
  return connection.run([...patientStores], "readwrite", async (transaction) => {
    const holds = transaction.objectStore("holds");
    const isTheirs = ({ patientId }: { readonly patientId: string }): boolean => patientId === id;
    const sessions = (await transaction.objectStore("sessions").getAll()).filter(isTheirs);
    const inSessions = (await Promise.all(sessions.map((session) => holds.index("sessionId").getAll(session.id)))).flat();
    const own = await holds.index("patientAndStart").getAll(IDBKeyRange.bound([id, -Infinity], [id, Infinity]));
    for (const hold of inSessions) {
      if (hold.patientId === null) own.push(hold);
      else if (hold.patientId !== id) await holds.put({ ...hold, sessionId: null });
    }
    for (const { key } of own) {
      await holds.delete(key);
      await transaction.objectStore("holdDetails").delete(key);
    }
    for (const name of ["prescriptions", "courses"] as const) {
      const table = transaction.objectStore(name);
      for (const each of (await table.getAll()).filter(isTheirs)) await table.delete(each.id);
    }
    for (const session of sessions) await transaction.objectStore("sessions").delete(session.id);
    await transaction.objectStore("patients").delete(id);

    const kept = await transaction.objectStore("settings").get(settingsKey);
    const sound = kept === undefined ? settings : soundSettings(kept);
    if (sound.ownPatientId !== id) return sound;
    const freed = { ...sound, ownPatientId: null };
    await transaction.objectStore("settings").put(freed, settingsKey);
    return freed;
  }, "strict");
}
