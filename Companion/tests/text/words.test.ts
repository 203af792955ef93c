// Both languages say the same things: the same keys, the same placeholders, and every key that a screen names exists.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const source = resolve(import.meta.dirname, "../../src");
const areas = readdirSync(join(source, "text/en")).map((file) => file.replace(".json", ""));

function flat(words: object, before = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "string") all.set(before + key, value);
    else for (const [inner, text] of flat(value as object, `${before}${key}.`)) all.set(inner, text);
  }
  return all;
}

const read = (language: string, area: string) => flat(JSON.parse(readFileSync(join(source, "text", language, `${area}.json`), "utf8")) as object);
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const named = files.flatMap((file) => [...readFileSync(join(source, file), "utf8").matchAll(/\bt\(\s*(["`])([\w-]+:[^"`]*)\1/g)].map((match) => ({ file, key: match[2]! })));

test("both languages have the same areas", () => {
  expect(readdirSync(join(source, "text/de")).sort()).toEqual(readdirSync(join(source, "text/en")).sort());
});

describe.each(areas)("the words of %s", (area) => {
  const english = read("en", area);
  const german = read("de", area);

  test("are there in both languages", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("are never empty", () => {
    expect([...english, ...german].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("have the same placeholders in both languages", () => {
    const different = [...english].filter(([key, text]) => String(placeholders(text)) !== String(placeholders(german.get(key) ?? "")));
    expect(different).toEqual([]);
  });
});

test("screens name keys", () => expect(named.length).toBeGreaterThan(100));

// A key with a part that is worked out ("outcome.${name}") must at least have a brother that begins and ends like it.
test("every key that a screen names exists", () => {
  const all = new Set(areas.flatMap((area) => [...read("en", area).keys()].map((key) => `${area}:${key}`)));
  const missing = named.filter(({ key }) => {
    const pattern = new RegExp(`^${key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")).join(".+")}(_one|_other)?$`);
    return ![...all].some((one) => pattern.test(one));
  });
  expect(missing).toEqual([]);
});
