import { useState } from "preact/hooks";
import { ControlError } from "../link/device-link";
import { StorageError } from "../storage";
import { t } from "../text";

/** A request of the user to the device: whether it is under way, and why the last one was refused, in words. */
export interface Request {
  readonly busy: boolean;
  readonly error: string | null;
  /** Does it; true when it was done. A second one waits for nothing: it is not begun while one is under way. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** For a card that asks the device for things. */
export function useRequest(): Request {
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  return {
    ...state,
    async run(work) {
      if (state.busy) return false;
      setState({ busy: true, error: null });
      try {
        await work();
        setState({ busy: false, error: null });
        return true;
      } catch (error) {
        setState({ busy: false, error: wordsOf(error) });
        return false;
      }
    },
  };
}

function wordsOf(error: unknown): string {
  if (error instanceof ControlError) return t(`link:result.${error.result}`);
  if (error instanceof StorageError) return t(`history:storage.${error.failure}`);
  return error instanceof Error ? error.message : String(error);
}
