import type { Store } from "../storage/model";
import type { ImportPlan } from "./import-plan";
import type { OnProgress } from "./snapshot";

/** Writes what was planned. What is written stays when the store fails in the middle; taking the same file in again does the rest and doubles nothing.
 * @throws StorageError when the phone has no room or its storage fails. */
export async function runImport(store: Store, plan: ImportPlan, takesSettings: boolean, onProgress: OnProgress = () => {}): Promise<void> {
  const { puts, newHolds, holdChanges } = plan;
  const writes: (() => Promise<unknown>)[] = [
    ...puts.patients.map((patient) => () => store.patients.put(patient)),
    ...puts.programmes.map((programme) => () => store.programmes.put(programme)),
    ...puts.courses.map((course) => () => store.courses.put(course)),
    ...puts.prescriptions.map((prescription) => () => store.prescriptions.put(prescription)),
    ...puts.sessions.map((session) => () => store.sessions.put(session)),
    ...puts.devices.map((device) => () => store.devices.put(device)),
    ...newHolds.map(({ curve, bytes, ...hold }) => () => store.holds.keep(hold, curve, bytes ?? new Uint8Array())),
    ...holdChanges.map(({ key, change }) => () => store.holds.update(key, change)),
  ];
  for (const [index, write] of writes.entries()) {
    await write();
    onProgress(index + 1, writes.length);
  }
  if (takesSettings && plan.settings) await store.saveSettings(plan.settings);
  if (plan.newOwner) await store.saveSettings({ ownPatientId: plan.newOwner.id });
}
