import { useEffect, useMemo, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { StorageError, type StorageFailure } from "../../storage";
import type { Patient, Store } from "../../storage/model";
import { entriesOf, type Entry } from "./entries";

/** What the history shows. */
export interface History {
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly patients: readonly Patient[];
}

/** After a read, so many times as long nothing is read: while holds come in, the screen is for the finger first. */
const pausePerRead = 3;

/** What was read last, so that going back shows it at once. */
const lastRead = new WeakMap<Store, History>();

async function read(store: Store): Promise<History> {
  const [holds, patients] = await Promise.all([store.holds.list(), store.patients.all()]);
  const history = { entries: entriesOf(holds), patients };
  lastRead.set(store, history);
  return history;
}

/** All holds and patients, kept up to date. `history` is null while they are read for the first time; `failure` says why they could not be read. */
export function useHistory(): { readonly history: History | null; readonly failure: StorageFailure | null } {
  const { store } = useServices();
  const [history, setHistory] = useState<History | null>(() => lastRead.get(store) ?? null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let ended = false;
    let reading = false;
    let again = false;
    async function update() {
      again = reading;
      if (reading) return;
      reading = true;
      const beganAtMs = performance.now();
      try {
        const next = await read(store);
        if (!ended) {
          setHistory(next);
          setFailure(null);
        }
      } catch (error) {
        if (!ended) setFailure(error);
      }

      await new Promise((resolve) => setTimeout(resolve, (performance.now() - beganAtMs) * pausePerRead));
      reading = false;
      if (again && !ended) void update();
    }
    void update();
    const stops = [store.holds.watch(() => void update()), store.patients.watch(() => void update())];
    return () => {
      ended = true;
      for (const stop of stops) stop();
    };
  }, [store]);
  if (failure !== null && !(failure instanceof StorageError)) throw failure;
  return { history, failure: failure?.failure ?? null };
}

/** The patient's name; null for nobody. */
export function usePatientNames(patients: readonly Patient[]): (id: string | null) => string | null {
  return useMemo(() => {
    const names = new Map(patients.map(({ id, name }) => [id, name]));
    return (id) => (id === null ? null : names.get(id) ?? null);
  }, [patients]);
}
