import { describe, expect, test } from "vitest";
import { muscles } from "../../src/body/muscles";
import { noGoZones } from "../../src/body/outline";
import { matches } from "../../src/body/search";
import { siteName } from "../../src/body/words";
import { regions } from "../../src/body/zoom";
import english from "../../src/text/en/body.json";
import german from "../../src/text/de/body.json";

describe("the chart's words", () => {
  test.each([["English", english], ["German", german]])("are there in %s for every muscle, caution, region and forbidden place", (_, words) => {
    expect(Object.keys(words.muscle)).toEqual(Object.keys(muscles));
    expect(Object.keys(words.referral)).toEqual(Object.keys(muscles));
    expect(new Set(Object.keys(words.caution))).toEqual(new Set(Object.values(muscles).flatMap(({ caution }) => caution ?? [])));
    expect(new Set(Object.keys(words.region))).toEqual(new Set(regions));
    expect(new Set(Object.keys(words.noGo))).toEqual(new Set(noGoZones.map(({ key }) => key)));
    expect(new Set(Object.values(words.muscle)).size).toBe(Object.keys(muscles).length);
  });

  test("name a site by muscle and side, no site, and a stranger's number", () => {
    expect(siteName(1)).toBe("Upper trapezius, left");
    expect(siteName(2)).toBe("Upper trapezius, right");
    expect(siteName(0)).toBe("No site");
    expect(siteName(200)).toBe("Site 200, not on this chart");
  });
});

describe("the search", () => {
  test.each([
    ["glut", ["Gluteus maximus"], true],
    ["gesass", ["Großer Gesäßmuskel"], true],
    ["GESÄSS", ["Großer Gesäßmuskel"], true],
    ["großer rund", ["Großer Rundmuskel", "Teres major"], true],
    ["major teres", ["Großer Rundmuskel", "M. teres major"], true],
    ["", ["anything"], true],
    ["biceps xyz", ["Biceps"], false],
  ])("%j in %j: %s", (typed, names, found) => {
    expect(matches(typed, names)).toBe(found);
  });
});
