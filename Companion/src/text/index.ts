// The app's words: one folder a language, one file an area. English is in the first load; other languages come when chosen (and lie in the offline cache).

import { signal, type ReadonlySignal } from "@preact/signals";
import i18next from "i18next";
import type { Language } from "../storage/model";
import english from "./english";

const chosen = signal<Language>("en");
let wanted: Language = "en";

/** The language that is shown. */
export const language: ReadonlySignal<Language> = chosen;

/** The languages there are, in their own names. */
export const languages: readonly { readonly value: Language; readonly label: string }[] = [{ value: "en", label: "English" }, { value: "de", label: "Deutsch" }];

void i18next.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: english },
  defaultNS: "common",
  initAsync: false,
  interpolation: { escapeValue: false }, // the view escapes
  returnNull: false,
});

/** The words for a key, "area:name". Reading it in a component follows the language. */
export function t(key: string, values?: Record<string, string | number>): string {
  return i18next.t(key, { lng: chosen.value, ...values });
}

/** Shows another language from now on; of two wishes the later one counts, however long the words of the first take to come. */
export async function setLanguage(next: Language): Promise<void> {
  wanted = next;
  if (next === "de" && !i18next.hasResourceBundle("de", "common")) {
    const { default: german } = await import("./german");
    for (const [area, words] of Object.entries(german)) i18next.addResourceBundle("de", area, words);
  }
  if (wanted !== next) return;
  chosen.value = next;
  document.documentElement.lang = next;
}

/** The first of the user's languages that this app has. */
export function preferredLanguage(wanted: readonly string[]): Language {
  return wanted.map((one) => one.slice(0, 2)).find((one): one is Language => languages.some(({ value }) => value === one)) ?? "en";
}
