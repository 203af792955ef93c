import { useEffect, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import type { HoldCurve } from "../../protocol/messages";

/** The stored curve of a hold; undefined while it is read, null when there is none.
 * @throws StorageError while rendering, for the shell to show. */
export function useCurve(key: string): HoldCurve | null | undefined {
  const { store } = useServices();
  const [read, setRead] = useState<{ readonly key: string; readonly curve: HoldCurve | null } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let ended = false;
    store.holds.curve(key).then((curve) => { if (!ended) setRead({ key, curve }); }, (error: unknown) => { if (!ended) setFailure(error); });
    return () => { ended = true; };
  }, [store, key]);
  if (failure !== null) throw failure;
  return read?.key === key ? read.curve : undefined;
}
