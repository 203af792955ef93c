import { expect, it } from "vitest";
import { type Words, wordsFor } from "../../virtual-device/words";

/** Every text of a language; functions with what they are given. */
function textsOf(words: Words): string[] {
  return Object.values(words).flatMap((value) => typeof value === "string" ? [value] : typeof value === "function" ? [value("•")] : Object.values(value) as string[]);
}

it("speaks German on a German page and English on any other", () => {
  expect(wordsFor("de").cancel).toBe("Abbrechen");
  expect(wordsFor("de-AT")).toBe(wordsFor("DE"));
  for (const language of ["en", "en-GB", "fr", ""]) expect(wordsFor(language).cancel).toBe("Cancel");
});

it("has the same texts in both languages, none of them empty but the word for a steady light, with what they are given in them", () => {
  const [english, german] = [wordsFor("en"), wordsFor("de")];
  expect(Object.keys(german)).toEqual(Object.keys(english));
  for (const words of [english, german]) {
    expect(textsOf(words).filter((text) => text === "")).toHaveLength(1);
    expect(textsOf(words).filter((text) => text.includes("•"))).toHaveLength(2);
  }
});
