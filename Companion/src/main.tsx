import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./app/app";
import { greetDevices } from "./app/presence";
import { ServicesContext } from "./app/services";
import { createSyncService } from "./app/sync-service";
import { keepOffline } from "./app/update-notice";
import { Notice, Screen } from "./parts";
import { createDeviceLink } from "./link";
import { createSessionRun } from "./session";
import { openStore, StorageError } from "./storage";
import { preferredLanguage, setLanguage, t } from "./text";

const root = document.getElementById("app")!;
const now = () => Date.now();

try {
  const store = await openStore();
  if (store.settings.peek().role === null) await store.saveSettings({ language: preferredLanguage(navigator.languages) });
  await setLanguage(store.settings.peek().language);
  effect(() => void setLanguage(store.settings.value.language));
  const link = createDeviceLink(navigator.bluetooth);
  const services = { store, link, now, sync: createSyncService(link, store, now), session: createSessionRun({ store, link, now }) };
  greetDevices(link, store, now);
  render(<ServicesContext.Provider value={services}><App /></ServicesContext.Provider>, root);
  void link.reconnect();
  void keepOffline();
} catch (error) {
  const words = error instanceof StorageError ? t(`history:storage.${error.failure}`) : t("common:storage.text", { message: String(error) });
  render(<main><Screen title="PressureDevice"><Notice kind="danger">{words}</Notice></Screen></main>, root);
}
