import type { AppRole } from "../storage/model";
import { t } from "../text";
import { path } from "./router";

interface Entry {
  readonly href: string;
  readonly name: string;
  /** First parts of the paths that belong to it. */
  readonly areas: readonly string[];
  /** The sign, drawn in a square of 24. */
  readonly sign: string;
}

const today: Entry = { href: "#/today", name: "today", areas: ["today", "course"], sign: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" };
const patients: Entry = { href: "#/patients", name: "patients", areas: ["patients", "course", "report"], sign: "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-4 3-7 7-7s7 3 7 7M17 4a4 4 0 0 1 0 7M18 14c2.5 0.8 4 3 4 7" };
const shared: readonly Entry[] = [
  { href: "#/hold", name: "hold", areas: ["hold"], sign: "M3 18a9 9 0 1 1 18 0M12 18l5-7" },
  { href: "#/history", name: "history", areas: ["history", "compare"], sign: "M3 20h18M4 16l5-6 4 4 7-9" },
  { href: "#/device", name: "device", areas: ["device", "calibrate"], sign: "M7 7l10 10-5 5V2l5 5L7 17" },
  { href: "#/settings", name: "more", areas: ["settings", "about", "data", "programmes"], sign: "M4 6h16M4 12h16M4 18h16" },
];

/** The way to the main screens, at the bottom of a phone. */
export function Navigation({ role }: { readonly role: AppRole }) {
  const area = path.value.split("/")[1] ?? "";
  return (
    <nav class="navigation no-print" aria-label={t("common:nav.label")}>
      {[role === "patient" ? today : patients, ...shared].map(({ href, name, areas, sign }) => (
        <a key={name} href={href} aria-current={areas.includes(area) ? "page" : undefined}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d={sign} /></svg>
          <span>{t(`common:nav.${name}`)}</span>
        </a>
      ))}
    </nav>
  );
}
