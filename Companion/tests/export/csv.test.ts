import { describe, expect, test } from "vitest";
import { csvFile, type CsvCell } from "../../src/export/csv";
import { curveCsv, holdsCsv } from "../../src/export/holds-csv";
import type { WholeHold } from "../../src/export/snapshot";
import { seededRandom } from "../seeded-random";
import { RandomThings } from "./random-store";

/** Cells as RFC 4180 has them. */
function cellsOf(file: string): string[][] {
  expect(file.startsWith("\ufeff")).toBe(true);
  const rows: string[][] = [[]];
  let quoted = false;
  const text = file.slice(1);
  let cell = "";
  const end = (row: string[]) => { row.push(cell); cell = ""; };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted && sign === "\"" && text[at + 1] === "\"") cell += text[++at];
    else if (sign === "\"") quoted = !quoted;
    else if (!quoted && sign === ",") end(rows.at(-1)!);
    else if (!quoted && sign === "\r" && text[at + 1] === "\n") {
      end(rows.at(-1)!);
      rows.push([]);
      at++;
    } else cell += sign;
  }
  expect([rows.pop(), cell], "the last line ends").toEqual([[], ""]);
  return rows;
}

const things = new RandomThings(seededRandom(5));
const patient = { ...things.patient(7), name: "Müller, \"Max\"" };

function hold(change: Partial<WholeHold["record"]> = {}, more: Partial<WholeHold> = {}): WholeHold {
  const base = things.hold(1234, "AbC+/=", patient.id, "session-1");
  const record = {
    ...base.record, boot: 7, utcSeconds: 1767268800, outcome: "completed", pain: 4, programmeKind: "steady", step: 0, site: 1, tipAreaSquareMillimetres: 100, calibrationId: 1,
    targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000, batteryMilliVolts: 3_900, durationMs: 16_250, inBandMs: 15_000, meanMilliNewtons: 39_870, peakMilliNewtons: 44_120,
    standardDeviationMilliNewtons: 1_930, rmsErrorMilliNewtons: 1_940, approachMs: 2_310, approachMilliNewtonsPerSecond: 15_580, askedMs: 15_000, patient: 7,
    driftMilliNewtons: -620, thresholdMilliNewtons: 0, ...change,
  } as const;
  return { ...base, startedAtMs: 1767268800000, hasCurve: true, note: "", record, ...more };
}

/** The only row, by its headers. */
function rowOf(one: WholeHold): Record<string, string> {
  const [header, row, ...more] = cellsOf(holdsCsv([one], [patient]));
  expect(more).toEqual([]);
  return Object.fromEntries(header!.map((name, index) => [name, row![index]!]));
}

describe("The table of holds", () => {
  test("has one row a hold, with N and s as their headers say", () => {
    expect(rowOf(hold())).toEqual({
      started_at_utc: "2026-01-01T12:00:00.000Z", started_at_source: "device", patient: "Müller, \"Max\"", patient_number: "7", session_id: "session-1", device_id: "AbC+/=",
      boot: "7", sequence: "1234", outcome: "completed", pain_0_to_10: "4", site_number: "1", site: "upperTrapezius.left", programme: "steady", step: "1", target_N: "40",
      tolerance_N: "4", asked_s: "15", duration_s: "16.25", in_band_s: "15", mean_N: "39.87", peak_N: "44.12", standard_deviation_N: "1.93", rms_error_N: "1.94",
      approach_s: "2.31", approach_N_per_s: "15.58", drift_N: "-0.62", threshold_N: "", tip_area_mm2: "100", calibration_id: "1", battery_V: "3.9", has_curve: "yes", note: "",
    });
  });

  test("leaves empty what a told pain has not", () => {
    const row = rowOf(hold({ outcome: "painTold", pain: 2, programmeKind: null }));
    for (const name of ["target_N", "asked_s", "duration_s", "mean_N", "peak_N", "rms_error_N", "step", "drift_N"]) expect(row[name], name).toBe("");
    expect([row.outcome, row.pain_0_to_10]).toEqual(["painTold", "2"]);
  });

  test("leaves empty the figures of a hold that a power cut ended, not what was asked", () => {
    const row = rowOf(hold({ outcome: "powerLost" }));
    expect([row.target_N, row.asked_s, row.mean_N, row.duration_s]).toEqual(["40", "15", "", ""]);
  });

  test("has all figures of a hold that a lost button ended, and says so", () => {
    const row = rowOf(hold({ outcome: "buttonLost" }));
    expect([row.outcome, row.mean_N, row.duration_s]).toEqual(["buttonLost", "39.87", "16.25"]);
  });

  test("says when the time is that of receiving, and what this app does not know", () => {
    const row = rowOf(hold({ utcSeconds: null, outcome: { unknown: 77 }, programmeKind: { unknown: 9 }, pain: null, site: 0, tipAreaSquareMillimetres: 0, patient: 0 }));
    expect([row.started_at_source, row.outcome, row.programme, row.pain_0_to_10, row.site_number, row.site, row.tip_area_mm2, row.patient_number])
      .toEqual(["received", "unknown 77", "unknown 9", "", "", "", "", ""]);
  });

  test("has a row for a hold of nobody, and a pain of 0", () => {
    const row = rowOf(hold({ pain: 0 }, { patientId: null, sessionId: null }));
    expect([row.patient, row.session_id, row.pain_0_to_10]).toEqual(["", "", "0"]);
  });

  test("has its header alone when there is no hold", () => expect(cellsOf(holdsCsv([], []))).toHaveLength(1));
});

test("A curve is a row a point, from the first touch on", () => {
  expect(cellsOf(curveCsv({ periodMs: 200, milliNewtons: [0, 1000, -40], cut: false }))).toEqual([["period_start_s", "mean_force_N"], ["0", "0"], ["0.2", "1"], ["0.4", "-0.04"]]);
});

describe("A cell", () => {
  test.each(["=1+1", "+49 170", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "=HYPERLINK(\"http://x\",\"y\")"])("%j is no formula in a spreadsheet", (text) => {
    expect(cellsOf(csvFile(["a"], [[text]]))[1]).toEqual([`'${text}`]);
  });

  test("a negative number stays a number", () => expect(csvFile(["a"], [[-2.5]])).toBe("\ufeffa\r\n-2.5\r\n"));

  test("comes out as it went in, for 2,000 random cells (seed 6)", () => {
    const random = new RandomThings(seededRandom(6));
    const rows: CsvCell[][] = Array.from({ length: 500 }, () => Array.from({ length: 4 }, () => random.pick<CsvCell>([null, random.signed(), random.text(), " x ", "a\r\nb", "\"\""])));
    const read = cellsOf(csvFile(["a", "b", "c", "d"], rows)).slice(1);
    const plain = (cell: CsvCell) => (cell === null ? "" : String(cell));
    expect(read.map((row, y) => row.map((cell, x) => (typeof rows[y]![x] === "string" && /^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell))))
      .toEqual(rows.map((row) => row.map(plain)));
  });
});
