// The colours of theme.css against WCAG 2.2: text 4.5 to 1 on its background, signs and borders of fields 3 to 1, in light and dark.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(resolve(import.meta.dirname, "../../src/app/theme.css"), "utf8");
const tokens = new Map([...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const backgrounds = ["bg", "surface", "surface-2"];
const texts = ["text", "text-quiet", "accent", "danger"];
const signs = ["line", "focus", "good", "warning", "info", "below", "inside", "above", "white-cue", "violet-cue"];
const pairs = [
  ...texts.flatMap((front) => backgrounds.map((back) => ({ front, back, least: 4.5 }))),
  ...["good", "warning", "danger", "info"].flatMap((kind) => [{ front: kind, back: `${kind}-bg`, least: 4.5 }, { front: "text", back: `${kind}-bg`, least: 4.5 }]),
  { front: "accent-text", back: "accent", least: 4.5 },
  ...signs.flatMap((front) => ["bg", "surface"].map((back) => ({ front, back, least: 3 }))),
];

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  test.each(pairs)("$front on $back reaches $least to 1", ({ front, back, least }) => {
    expect(contrast(tokens.get(front)![scheme], tokens.get(back)![scheme])).toBeGreaterThanOrEqual(least);
  });
});
