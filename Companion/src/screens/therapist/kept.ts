import { StorageError } from "../../storage";
import { t } from "../../text";

/** Does a write to the store; resolves with what went wrong, in words, or null when it is kept. */
export async function kept(write: () => Promise<unknown>): Promise<string | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (error instanceof StorageError) return t(`history:storage.${error.failure}`);
    return t("therapist:notKept", { message: error instanceof Error ? error.message : String(error) });
  }
}
