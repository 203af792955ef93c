import { signal } from "@preact/signals";
import { Button, Notice } from "../parts";
import { t } from "../text";

/** How to bring in a newer version of the app; null while there is none. */
const update = signal<(() => void) | null>(null);

/** Keeps the app on the phone for offline use, and says when a newer one has come. A browser without that goes on without. */
export async function keepOffline(): Promise<void> {
  const { registerSW } = await import("virtual:pwa-register");
  const bringIn = registerSW({ onNeedRefresh: () => { update.value = () => void bringIn(true); } });
}

/** Offers the newer version; never takes it by itself, a hold may be running. */
export function UpdateNotice() {
  return update.value && (
    <div class="update no-print">
      <Notice kind="info"><span>{t("common:update.text")}</span><Button onClick={update.value}>{t("common:update.now")}</Button></Notice>
    </div>
  );
}
