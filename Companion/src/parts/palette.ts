/** Colours that are drawn on canvases, by their tokens in theme.css. */
export const drawnColours = ["bg", "surface", "surface-2", "text", "text-quiet", "line", "accent", "below", "inside", "above", "white-cue", "violet-cue"] as const;
export type DrawnColour = (typeof drawnColours)[number];
export type Palette = Record<DrawnColour, string>;

/** The tokens' colours as they are now at an element. */
export function readPalette(at: Element): Palette {
  const probe = document.createElement("span");
  at.append(probe);
  const read = (name: DrawnColour) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(drawnColours.map((name) => [name, read(name)])) as Palette;
  probe.remove();
  return palette;
}

/** Calls when the scheme may have changed: the system's, or the one that is chosen. Returns how to end that. */
export function watchScheme(onChange: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(onChange);
  system.addEventListener("change", onChange);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    system.removeEventListener("change", onChange);
    chosen.disconnect();
  };
}
