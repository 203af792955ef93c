import { describe, expect, it } from "vitest";
import { type LightDuties, type LightName, LightReader, lightNameOf, lightOnScreen } from "../../virtual-device/light";

/** The firmware's colours, 0xRRGGBB (Firmware/Core/Cueing/LightColour.cs). */
const colours: readonly (readonly [LightName, number])[] = [
  ["dark", 0x000000], ["blue", 0x0000ff], ["green", 0x00ff00], ["orange", 0xff4000], ["white", 0x404040], ["faintWhite", 0x181818], ["white", 0xffffff],
  ["white", 0xa0a0a0], ["violet", 0x8000ff], ["red", 0xff0000],
];
const dutiesOf = (colour: number, brightness = 1): LightDuties =>
  [(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff].map((part) => (part / 255) * brightness) as unknown as LightDuties;

const green = dutiesOf(0x00ff00);
const blue = dutiesOf(0x0000ff);
const violet = dutiesOf(0x8000ff);
const dark = dutiesOf(0);

/** Rhythms of the device, ms lit and dark (docs/cues.md). */
const rhythms = [[250, 550], [120, 280], [550, 250], [280, 120], [250, 250], [150, 1850]] as const;

describe("the light", () => {
  it("has the name of each of the firmware's colours at full brightness", () => {
    for (const [name, colour] of colours) expect(lightNameOf(dutiesOf(colour)), colour.toString(16)).toBe(name);
  });

  it("keeps its name at the least brightness, but for the whites that look like a rest's", () => {
    for (const [name, colour] of colours) {
      const dimmed = lightNameOf(dutiesOf(colour, 0.1));
      expect(dimmed, colour.toString(16)).toBe(name === "white" ? "faintWhite" : name);
    }
  });

  it("is seen on the screen in its own colour, brighter when it is brighter, and black only when it is dark", () => {
    expect(lightOnScreen(dark).glow).toBe(0);
    expect(lightOnScreen(blue).colour).toBe("rgb(0 0 255)");
    expect(lightOnScreen(dutiesOf(0xff4000)).colour).toMatch(/^rgb\(255 1[0-9]{2} 0\)$/);
    let glow = 0;
    for (let percent = 10; percent <= 100; percent += 10) {
      const seen = lightOnScreen(dutiesOf(0x00ff00, percent / 100));
      expect(seen.colour).toBe("rgb(0 255 0)");
      expect(seen.glow).toBeGreaterThanOrEqual(glow);
      glow = seen.glow;
    }
    expect(glow).toBe(1);
  });
});

describe("the word beside the light", () => {
  it("says dark before anything was shown", () => {
    expect(new LightReader().read(0)).toEqual({ name: "dark", rhythm: "steady" });
  });

  it("stays the same and says that it flashes in each rhythm of the device", () => {
    for (const [litMs, darkMs] of rhythms) {
      const reader = new LightReader();
      let nowMs = 0;
      for (let round = 0; round < 6; round++) {
        reader.take(blue, nowMs);
        for (const end = nowMs + litMs; nowMs < end; nowMs += 10) if (round > 0) expect(reader.read(nowMs), `${litMs}/${darkMs}`).toEqual({ name: "blue", rhythm: "flashing" });
        reader.take(dark, nowMs);
        for (const end = nowMs + darkMs; nowMs < end; nowMs += 10) if (round > 0) expect(reader.read(nowMs), `${litMs}/${darkMs}`).toEqual({ name: "blue", rhythm: "flashing" });
      }
      expect(reader.read(nowMs + 3000)).toEqual({ name: "dark", rhythm: "steady" });
    }
  });

  it("says of a light that stays on that it is steady, also after it has flashed", () => {
    const reader = new LightReader();
    for (const [duties, atMs] of [[violet, 0], [dark, 250], [violet, 500]] as const) reader.take(duties, atMs);
    expect(reader.read(600).rhythm).toBe("flashing");
    expect(reader.read(3000)).toEqual({ name: "violet", rhythm: "steady" });
    reader.take(green, 3000);
    expect(reader.read(3001)).toEqual({ name: "green", rhythm: "steady" });
    expect(reader.read(60_000)).toEqual({ name: "green", rhythm: "steady" });
  });

  it("changes at once with the colour", () => {
    const reader = new LightReader();
    for (const [duties, atMs] of [[blue, 0], [dark, 250], [blue, 800], [green, 900]] as const) reader.take(duties, atMs);
    expect(reader.read(901)).toEqual({ name: "green", rhythm: "steady" });
  });

  it("says dark at once when a light that was steady goes out", () => {
    for (const duties of [green, violet, dutiesOf(0x404040)]) {
      const reader = new LightReader();
      reader.take(duties, 0);
      reader.take(duties, 400); // brighter or not: the same light
      reader.take(dark, 1_000);
      expect(reader.read(1_001)).toEqual({ name: "dark", rhythm: "steady" });
    }
  });

  it("says dark soon when a rhythm has ended: no later than its next flash would have come, and a little", () => {
    const latestMs = 500;
    for (const [litMs, darkMs] of rhythms) {
      const reader = new LightReader();
      let nowMs = 0;
      for (let round = 0; round < 4; round++) {
        reader.take(blue, nowMs);
        reader.take(dark, nowMs += litMs);
        nowMs += darkMs;
      }
      expect(reader.read(nowMs).name, `${litMs}/${darkMs}`).toBe("blue");
      expect(reader.read(nowMs + Math.max(latestMs, darkMs / 2)).name, `${litMs}/${darkMs}`).toBe("dark");
    }
  });
});
