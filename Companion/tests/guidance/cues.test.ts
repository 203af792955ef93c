import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { CueEvent } from "../../src/guidance/cue-events";
import { type CueName, cues, shortestFlashMs } from "../../src/guidance/cues";
import { patterns } from "../../src/guidance/patterns";
import { pitches } from "../../src/guidance/sound-cues";

const document = readFileSync(resolve(import.meta.dirname, "../../../docs/cues.md"), "utf8");

function rowsUnder(heading: string): string[][] {
  const section = document.split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;
  const rows = section.split("\n").filter((line) => line.startsWith("|")).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  return rows.slice(2);
}

describe("colour and rhythm of each cue are those of docs/cues.md", () => {
  const meanings: Record<CueName, string> = {
    stay: "stay", moreNear: "press a little more", moreFar: "press much more", lessNear: "ease off a little", lessFar: "ease off much", done: "done, let go",
    rest: "rest, do not press", gettingReady: "getting ready", noGuidance: "no guidance: let go", logFull: "the log is full: sync with a phone", nothing: "nothing is pressed",
  };
  const table = rowsUnder("The light");

  it.each(Object.entries(meanings) as [CueName, string][])("%s is the row that means “%s”", (name, meaning) => {
    const row = table.find((cells) => cells[4] === meaning);
    expect(row, "the row").toBeDefined();
    const [colour, , lit, dark] = row!;
    const ms = (cell: string) => (cell === "–" ? 0 : Number(cell));
    expect(cues[name]).toEqual({ colour, litMs: ms(lit!), darkMs: ms(dark!) });
  });

  it("tells every two cues that ask for something apart by rhythm as well as by colour", () => {
    const rhythms = (["stay", "moreNear", "moreFar", "lessNear", "lessFar"] as const).map((name) => `${cues[name].litMs} ${cues[name].darkMs}`);
    expect(new Set(rhythms).size).toBe(rhythms.length);
  });

  it("has no rhythm over 2.5 flashes a second", () => {
    const periods = Object.values(cues).map(({ litMs, darkMs }) => litMs + darkMs).filter((period) => period > 0);
    expect(Math.min(...periods)).toBe(shortestFlashMs);
    expect(1000 / shortestFlashMs).toBe(2.5);
  });
});

describe("the pattern of each event is that of docs/cues.md", () => {
  const names: Record<CueEvent, string> = {
    reached: "reached", leavingLow: "leaving low (press more)", leavingHigh: "leaving high (ease off)", tooMuch: "too much", halfway: "halfway", done: "done", fault: "fault",
  };
  const table = rowsUnder("The motor");

  it.each(Object.entries(names) as [CueEvent, string][])("%s is “%s”", (event, name) => {
    expect(patterns[event].join(" ")).toBe(table.find(([first]) => first === name)?.[2]);
  });

  it("is there for every row", () => expect(table.map(([first]) => first).sort()).toEqual(Object.values(names).sort()));

  it("sounds unlike every other: in its stretches, its pitches or both", () => {
    const sounds = (Object.keys(patterns) as CueEvent[]).map((event) => `${patterns[event].join()} ${pitches[event].join()}`);
    expect(new Set(sounds).size).toBe(sounds.length);
    expect(pitches.leavingLow[0]).toBeLessThan(pitches.leavingLow[1]!);
    expect(pitches.leavingHigh[0]).toBeGreaterThan(pitches.leavingHigh[1]!);
  });
});
