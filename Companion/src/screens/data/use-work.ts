import { useState } from "preact/hooks";
import { StorageError } from "../../storage";
import { t } from "../../text";

/** A long work of the user's: how far it is, and why it failed, in words. */
export interface Work {
  readonly busy: boolean;
  /** Done and total; null before the first step is known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: string | null;
  /** Does it, one at a time. Returns what came of it; null when it failed, or one is under way. */
  run<T>(work: (onProgress: (done: number, total: number) => void) => Promise<T>): Promise<T | null>;
  forget(): void;
}

const idle = { busy: false, progress: null, error: null };
const stepsBetweenRenders = 25;

/** For a card with a long work. */
export function useWork(): Work {
  const [state, setState] = useState<Pick<Work, "busy" | "progress" | "error">>(idle);
  return {
    ...state,
    forget: () => setState(idle),
    async run(work) {
      if (state.busy) return null;
      setState({ busy: true, progress: null, error: null });
      try {
        const result = await work((done, total) => {
          if (done % stepsBetweenRenders === 0 || done === total) setState({ busy: true, progress: { done, total }, error: null });
        });
        setState(idle);
        return result;
      } catch (error) {
        setState({ busy: false, progress: null, error: wordsOf(error) });
        return null;
      }
    },
  };
}

function wordsOf(error: unknown): string {
  if (error instanceof StorageError) return t(`history:storage.${error.failure}`);
  return t("data:failed", { message: error instanceof Error ? error.message : String(error) });
}
