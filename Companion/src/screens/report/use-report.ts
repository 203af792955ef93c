import { useEffect, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { wholeHolds, type WholeHold } from "../../export/snapshot";
import type { Patient, Session, StoredProgramme } from "../../storage/model";

/** All that a report tells. */
export interface Report {
  readonly session: Session;
  readonly patient: Patient | null;
  readonly programme: StoredProgramme | null;
  /** The oldest first; told pains are not among them. */
  readonly holds: readonly WholeHold[];
}

/** The report of a session: null while it is read, "missing" when there is no such session. */
export function useReport(sessionId: string): Report | "missing" | null {
  const { store } = useServices();
  const [report, setReport] = useState<Report | "missing" | null>(null);
  useEffect(() => {
    let shown = true;
    async function read(): Promise<void> {
      const session = await store.sessions.get(sessionId);
      if (!session) return void (shown && setReport("missing"));
      const [patient, programme, holds] = await Promise.all([
        store.patients.get(session.patientId),
        session.programmeId === null ? undefined : store.programmes.get(session.programmeId),
        store.holds.list({ sessionId }).then((list) => wholeHolds(store.holds, list.filter(({ record }) => record.outcome !== "painTold").reverse())),
      ]);
      if (shown) setReport({ session, patient: patient ?? null, programme: programme ?? null, holds });
    }
    void read().catch(() => { if (shown) setReport("missing"); });
    return () => { shown = false; };
  }, [store, sessionId]);
  return report;
}
