import { useEffect, useState } from "preact/hooks";

/** Something that tells of its changes. */
interface Watched {
  watch(listener: () => void): () => void;
}

/** What is read from the store, and read again after each change of the tables it comes from; undefined until it is there. */
export function useStored<T>(read: () => Promise<T>, tables: readonly Watched[], inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isShown = true;
    let newest = 0;
    const load = (): void => {
      newest += 1;
      const mine = newest;
      read().then((next) => { if (isShown && mine === newest) setValue(next); }, setFailure);
    };
    load();
    const stops = tables.map((table) => table.watch(load));
    return () => {
      isShown = false;
      for (const stop of stops) stop();
    };
  }, inputs);
  if (failure !== null) throw failure;
  return value;
}
