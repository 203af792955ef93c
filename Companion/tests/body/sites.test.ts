import { describe, expect, test } from "vitest";
import { muscles } from "../../src/body/muscles";
import { siteByNumber, siteNumberRange, sites } from "../../src/body/sites";

// Numbers stand in records for ever. Lines may be added here, never changed.
const forever: Record<number, string> = {
  1: "upperTrapezius.left", 2: "upperTrapezius.right", 3: "middleTrapezius.left", 4: "middleTrapezius.right", 5: "lowerTrapezius.left", 6: "lowerTrapezius.right",
  7: "levatorScapulae.left", 8: "levatorScapulae.right", 9: "suboccipitals.left", 10: "suboccipitals.right", 11: "rhomboids.left", 12: "rhomboids.right",
  13: "supraspinatus.left", 14: "supraspinatus.right", 15: "infraspinatus.left", 16: "infraspinatus.right", 17: "teresMajor.left", 18: "teresMajor.right",
  19: "latissimusDorsi.left", 20: "latissimusDorsi.right", 21: "erectorSpinaeThoracic.left", 22: "erectorSpinaeThoracic.right", 23: "erectorSpinaeLumbar.left",
  24: "erectorSpinaeLumbar.right", 25: "quadratusLumborum.left", 26: "quadratusLumborum.right", 27: "gluteusMaximus.left", 28: "gluteusMaximus.right",
  29: "gluteusMedius.left", 30: "gluteusMedius.right", 31: "gluteusMinimus.left", 32: "gluteusMinimus.right", 33: "piriformis.left", 34: "piriformis.right",
  35: "medialHamstrings.left", 36: "medialHamstrings.right", 37: "bicepsFemoris.left", 38: "bicepsFemoris.right", 39: "gastrocnemiusMedial.left",
  40: "gastrocnemiusMedial.right", 41: "gastrocnemiusLateral.left", 42: "gastrocnemiusLateral.right", 43: "soleus.left", 44: "soleus.right",
  45: "posteriorDeltoid.left", 46: "posteriorDeltoid.right", 47: "triceps.left", 48: "triceps.right", 49: "forearmExtensors.left", 50: "forearmExtensors.right",
  51: "anteriorDeltoid.left", 52: "anteriorDeltoid.right", 53: "biceps.left", 54: "biceps.right", 55: "forearmFlexors.left", 56: "forearmFlexors.right",
  57: "pectoralisMajor.left", 58: "pectoralisMajor.right", 59: "tensorFasciaeLatae.left", 60: "tensorFasciaeLatae.right", 61: "rectusFemoris.left",
  62: "rectusFemoris.right", 63: "vastusLateralis.left", 64: "vastusLateralis.right", 65: "vastusMedialis.left", 66: "vastusMedialis.right", 67: "adductors.left",
  68: "adductors.right", 69: "tibialisAnterior.left", 70: "tibialisAnterior.right", 71: "fibularisLongus.left", 72: "fibularisLongus.right",
};

describe("the sites of the chart", () => {
  test("keep their numbers", () => {
    expect(Object.fromEntries(sites.map((site) => [site.number, site.key]))).toEqual(forever);
  });

  test("have numbers that a record can hold, each once", () => {
    const numbers = sites.map((site) => site.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(siteNumberRange.lowest);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(siteNumberRange.highest);
  });

  test("are found by their number, and only by theirs", () => {
    for (const site of sites) expect(siteByNumber(site.number)).toBe(site);
    for (const stranger of [0, -1, 73, 254, 255, 1.5]) expect(siteByNumber(stranger)).toBeUndefined();
  });

  test("come in pairs that mirror each other, the left one on the reader's left from behind and on the right from the front", () => {
    for (const left of sites.filter((site) => site.side === "left")) {
      const right = siteByNumber(left.number + 1)!;
      expect([right.side, right.muscle, right.view, right.y]).toEqual(["right", left.muscle, left.view, left.y]);
      expect(left.x + right.x).toBeCloseTo(400);
      expect(left.x < 200, left.key).toBe(left.view === "back");
    }
  });

  test("use every muscle of the table", () => {
    expect(new Set(sites.map((site) => site.muscle))).toEqual(new Set(Object.keys(muscles)));
  });

  test("leave out the front and the side of the neck", () => {
    for (const site of sites) {
      expect(site.key).not.toMatch(/scalene|sternocleidomastoid|longus(colli|capitis)/i);
      expect(site.view === "front" && site.y < 180, `${site.key} stands on the neck`).toBe(false);
    }
  });
});
