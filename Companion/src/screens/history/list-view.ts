import { signal } from "@preact/signals";
import { noFilter, type ListFilter } from "./filter";
import { pageLines } from "./paging";

/** How the list was left: for coming back to it from a hold. */
export const listView = {
  filter: signal<ListFilter>(noFilter),
  /** Lines that are drawn. */
  drawn: signal(pageLines),
  /** The hold that was opened from it, and how far below the screen's edge its line stood, CSS px; null to begin at the top. */
  opened: null as { readonly key: string; readonly top: number } | null,
};

/** The id of a hold's line on the page. */
export const lineId = (key: string): string => `hold-${key}`;

/** Frames after which the days above a line have their true height. */
const settlingFrames = 4;

/** Puts the line of the hold that was opened where it was; without one begins at the top. Returns how to end that. */
export function backToLine(): () => void {
  const { opened } = listView;
  listView.opened = null;
  let frame = 0;
  const place = (left: number) => {
    const line = opened && document.getElementById(lineId(opened.key));
    scrollTo(0, line ? scrollY + line.getBoundingClientRect().top - opened.top : 0);
    if (line && left > 0) frame = requestAnimationFrame(() => place(left - 1));
  };
  place(settlingFrames);
  return () => cancelAnimationFrame(frame);
}
