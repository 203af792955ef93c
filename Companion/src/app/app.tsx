import "./theme.css";
import "./shell.css";
import { signal } from "@preact/signals";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { Button, LinkButton, Notice, Screen } from "../parts";
import { t } from "../text";
import { areas } from "./areas";
import { ConnectionBadge } from "./connection-badge";
import { Navigation } from "./navigation";
import { matchPath, navigate, path, type Route } from "./router";
import { useServices } from "./services";
import { UpdateNotice } from "./update-notice";

const loaded = signal<ReadonlyMap<string, readonly Route[]>>(new Map());

async function load(area: string): Promise<void> {
  const routes = (await areas[area]!()).routes;
  loaded.value = new Map(loaded.peek()).set(area, routes);
}

/** The screen of the path, its loading, or that there is none. */
function CurrentScreen() {
  const area = path.value.split("/")[1] ?? "";
  const routes = loaded.value.get(area);
  const [thrown, forget] = useErrorBoundary();
  const [unloaded, setUnloaded] = useState<unknown>(null); // the files of an area did not come: no network, or a newer version took their place
  const failure: unknown = thrown ?? unloaded;
  useEffect(() => {
    forget();
    setUnloaded(null);
    if (areas[area] && !routes) load(area).catch(setUnloaded);
  }, [path.value]);
  if (failure) {
    return (
      <Screen title={t("common:broken.title")}>
        <Notice kind="danger">{t("common:broken.text", { message: String((failure as Error).message ?? failure) })}</Notice>
        <Button kind="primary" onClick={() => location.reload()}>{t("common:broken.again")}</Button>
      </Screen>
    );
  }

  if (path.value === "/" || (areas[area] && !routes)) return <p class="empty">{t("common:loading")}</p>;
  for (const { path: pattern, screen: Shown } of routes ?? []) {
    const params = matchPath(pattern, path.value);
    if (params) return <Shown key={path.value} params={params} />;
  }

  return (
    <Screen title={t("common:notFound.title")}>
      <p>{t("common:notFound.text")}</p>
      <LinkButton kind="primary" href="#/">{t("common:notFound.home")}</LinkButton>
    </Screen>
  );
}

/** Where "/" leads: the first visit's questions, the patient's day, or the therapist's patients. */
function useHome(): void {
  const { store } = useServices();
  const { role } = store.settings.value;
  useEffect(() => {
    if (role === null && path.value !== "/about") navigate("#/welcome", true);
    else if (path.value === "/") navigate(role === "patient" ? "#/today" : "#/patients", true);
  }, [role, path.value]);
}

function useLook(): void {
  const { theme, textPercent } = useServices().store.settings.value;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset["theme"];
    else dataset["theme"] = theme;
    dataset["text"] = String(textPercent);
  }, [theme, textPercent]);
}

/** The app: the screen, and around it what is always there. */
export function App() {
  useHome();
  useLook();
  const { role } = useServices().store.settings.value;
  return (
    <div class="shell">
      {role !== null && <ConnectionBadge />}
      <main><CurrentScreen /></main>
      <UpdateNotice />
      {role !== null && <Navigation role={role} />}
    </div>
  );
}
