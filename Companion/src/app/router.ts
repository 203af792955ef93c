// Which screen is shown: the part of the address behind "#". So a page works from any folder, offline, and the phone's back button works.

import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { ComponentType } from "preact";

/** What a screen gets: the values of its path's ":names". */
export interface ScreenProps {
  readonly params: Record<string, string>;
}

/** A screen and where it stands. */
export interface Route {
  /** "/patients/:id" */
  readonly path: string;
  readonly screen: ComponentType<ScreenProps>;
}

const hash = signal(location.hash);
addEventListener("hashchange", () => {
  scrollTo(0, 0); // a screen begins at its top; one that knows better scrolls afterwards
  hash.value = location.hash;
});

/** The path that is shown, "/" for none. */
export const path: ReadonlySignal<string> = computed(() => hash.value.replace(/^#/, "").split("?")[0] || "/");

/** Goes to another screen. `replaces`: the one that is left does not stay in the history. */
export function navigate(href: string, replaces = false): void {
  if (replaces) history.replaceState(null, "", href);
  else history.pushState(null, "", href);
  hash.value = location.hash;
  scrollTo(0, 0);
}

/** The values of a path's names, or null when the path is another one. */
export function matchPath(pattern: string, actual: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const there = actual.split("/");
  if (wanted.length !== there.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = there[i] ?? "";
    if (!part.startsWith(":")) {
      if (part !== value) return null;
    } else {
      try {
        params[part.slice(1)] = decodeURIComponent(value);
      } catch {
        return null; // a "%" that stands for nothing
      }
    }
  }
  return params;
}
