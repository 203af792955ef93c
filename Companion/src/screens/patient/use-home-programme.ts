import { useServices } from "../../app/services";
import type { Prescription, StoredProgramme } from "../../storage/model";
import type { Programme } from "../../protocol/messages";
import { useStored } from "./use-stored";

/** What is pressed at home. */
export interface HomeProgramme {
  /** The device's own when it was read, otherwise the prescribed one; null: not known yet. */
  readonly programme: Programme | null;
  readonly name: string | null;
  readonly prescription: Prescription | null;
  /** Where it stands: in the device as it is connected, or only on the phone. */
  readonly isFromDevice: boolean;
}

/** The programme of a patient at home: what the device has counts, because that is what it will guide. */
export function useHomeProgramme(patientId: string): HomeProgramme {
  const { store, session } = useServices();
  const kept = useStored<{ prescription: Prescription | null; stored: StoredProgramme | null }>(async () => {
    const own = (await store.prescriptions.all()).filter((one) => one.patientId === patientId);
    const prescription = own.sort((a, b) => (b.sentAtMs ?? 0) - (a.sentAtMs ?? 0))[0] ?? null;
    return { prescription, stored: (prescription && await store.programmes.get(prescription.programmeId)) ?? null };
  }, [store.prescriptions, store.programmes], [patientId]);
  const inDevice = session.deviceProgramme.value;
  const stored = kept?.stored ?? null;
  const isSame = inDevice !== null && stored !== null && JSON.stringify(stored.programme) === JSON.stringify(inDevice);
  return {
    programme: inDevice ?? stored?.programme ?? null,
    name: inDevice === null || isSame ? stored?.name ?? null : null,
    prescription: kept?.prescription ?? null,
    isFromDevice: inDevice !== null,
  };
}
