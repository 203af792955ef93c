import { Notice } from "../../parts";
import type { StorageFailure } from "../../storage";
import { t } from "../../text";

/** What stands in the place of the history until it has been read, or when it cannot be. */
export function HistoryWaiting({ failure }: { readonly failure: StorageFailure | null }) {
  if (failure === null) return <p class="empty">{t("common:loading")}</p>;
  return <Notice kind="danger" title={t("history:list.failed")}>{t(`history:storage.${failure}`)}</Notice>;
}
