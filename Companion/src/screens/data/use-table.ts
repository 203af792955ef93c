import { useEffect, useState } from "preact/hooks";
import type { Table } from "../../storage/model";

/** All of a table, read again after each change; null until it was read once. */
export function useTable<T>(table: Table<T>): readonly T[] | null {
  const [things, setThings] = useState<readonly T[] | null>(null);
  useEffect(() => {
    let shown = true;
    const read = () => void table.all().then((all) => { if (shown) setThings(all); }, () => { if (shown) setThings([]); });
    read();
    const stop = table.watch(read);
    return () => {
      shown = false;
      stop();
    };
  }, [table]);
  return things;
}
