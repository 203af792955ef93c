import { describe, expect, test } from "vitest";
import { writeFile } from "../../src/export/file";
import { readFile } from "../../src/export/read-file";
import type { Snapshot } from "../../src/export/snapshot";
import { seededRandom } from "../seeded-random";
import { RandomThings } from "./random-store";

const seed = 300;
const things = new RandomThings(seededRandom(seed));

function snapshot(): Snapshot {
  const patient = { ...things.patient(1), name: "P" };
  const programme = things.programme();
  const course = things.course(patient.id);
  const session = things.session(patient.id, course.id, programme.id);
  const holds = [1, 2].map((sequence) => {
    const curve = things.curve();
    return { ...things.hold(sequence, "device", patient.id, session.id), curve, hasCurve: true };
  });
  return {
    settings: { language: "en", role: "therapist", theme: "dark", textPercent: 100, soundCues: true, reminders: false, ownPatientId: null }, patients: [patient],
    programmes: [programme], prescriptions: [things.prescription(patient.id, programme.id)], courses: [course], sessions: [session], devices: [things.device()], holds,
  };
}

type Json = { [key: string]: Json } & Json[] & (number | string | boolean | null);

/** A sound file with one thing changed. */
function changed(change: (file: Json) => void): string {
  const file = JSON.parse(writeFile(snapshot(), "all", 0)) as Json;
  change(file);
  return JSON.stringify(file);
}

function put(path: string, value: unknown): string {
  return changed((file) => {
    const keys = path.match(/[^.[\]]+/g)!;
    const last = keys.pop()!;
    const place = keys.reduce<Json>((at, key) => at[key]!, file);
    if (value === undefined) delete place[last];
    else place[last] = value as Json;
  });
}

test("A file as it was written is sound", () => expect(readFile(changed(() => {})).refused).toBeNull());
test("A byte order mark in front does no harm", () => expect(readFile("\ufeff" + changed(() => {})).refused).toBeNull());

test("A file of an app that did not know an outcome yet has its name now, and its number while nobody knows it", () => {
  expect(readFile(put("holds[0].record.outcome", { unknown: 20 })).file?.holds[0]?.record.outcome).toBe("buttonLost");
  expect(readFile(put("holds[0].record.outcome", { unknown: 250 })).file?.holds[0]?.record.outcome).toEqual({ unknown: 250 });
});

test.each([
  ["nothing", ""],
  ["a text", "Session 1"],
  ["half a file", changed(() => {}).slice(0, -1)],
])("%s is no JSON", (_, text) => expect(readFile(text)).toEqual({ file: null, refused: "notJson", path: "" }));

test.each([
  ["a number", "7"],
  ["null", "null"],
  ["a list", "[]"],
  ["a programme file", `{"kind":"steady","steps":[]}`],
  ["a file of another app", put("format", "other-app")],
  ["a file without a version", put("version", undefined)],
])("%s is of another format", (_, text) => expect(readFile(text)).toMatchObject({ refused: "otherFormat" }));

test.each([0, 2, 99, 1.5])("Version %d is refused by name", (version) => expect(readFile(put("version", version))).toEqual({ file: null, refused: "otherVersion", path: String(version) }));

describe("A value that is wrong is refused, and where it stands is told:", () => {
  test.each<[path: string, value: unknown]>([
    ["patients", undefined],
    ["patients", {}],
    ["patients[0].name", 7],
    ["patients[0].id", ""],
    ["patients[0].number", 0],
    ["patients[0].number", 65_536],
    ["patients[0].extra", 1],
    ["settings.therapistKey", 7],
    ["settings.theme", "pink"],
    ["programmes[0].programme.kind", "circular"],
    ["programmes[0].programme.steps[0].holdSeconds", -1],
    ["prescriptions[0].capMilliNewtons", "60000"],
    ["courses[0].endReason", "bored"],
    ["sessions[0].painBefore", 11],
    ["sessions[0].painBefore", -1],
    ["sessions[0].painAfter", 2.5],
    ["sessions[0].safety.present[0]", 1],
    ["sessions[0].sorenessAt24h", "mild"],
    ["devices[0].lastSeenAtMs", null],
    ["holds[0].record.boot", 65_536],
    ["holds[1].record.driftMilliNewtons", -(2 ** 31) - 1],
    ["holds[1].record.targetMilliNewtons", 2 ** 32],
    ["holds[0].record.outcome", "won"],
    ["holds[0].record.outcome", { unknown: 256 }],
    ["holds[0].record.meanMilliNewtons", 0.5],
    ["holds[0].curve.milliNewtons", Array.from({ length: 241 }, () => 0)],
    ["holds[0].bytes", "not base64!"],
    ["holds[0].bytes", "A".repeat(440)],
    ["holds[1].receivedAtMs", 1e300],
    ["somethingElse", 1],
    ["exportedAtMs", undefined],
  ])("%s = %j", (path, value) => {
    const result = readFile(put(path, value));
    expect(result.refused).toBe("malformed");
    expect(result.refused && (path === result.path || result.path.startsWith(path) || path.startsWith(result.path))).toBe(true);
    expect(result.refused && result.path).not.toBe("");
  });

  test("a hold that says it has a curve and has none", () => expect(readFile(put("holds[0].curve", null))).toMatchObject({ refused: "malformed", path: "holds[0]" }));
});

test.each(["patients", "programmes", "prescriptions", "courses", "sessions", "devices"])("The same thing twice in %s is refused", (list) => {
  const text = changed((file) => { file[list]!.push(file[list]![0]!); });
  expect(readFile(text)).toEqual({ file: null, refused: "doubled", path: `${list}[1]` });
});

test("The same hold twice is refused", () => {
  const text = changed((file) => { file["holds"]!.push(file["holds"]![0]!); });
  expect(readFile(text)).toEqual({ file: null, refused: "doubled", path: "holds[2]" });
});

test(`A file with any one byte changed is sound or refused, and nothing throws (2,000 files, seed ${seed})`, () => {
  const random = seededRandom(seed);
  const text = changed(() => {});
  const ends = new Map<string, number>();
  for (let file = 0; file < 2000; file++) {
    const at = Math.floor(random() * text.length);
    const sign = String.fromCharCode(32 + Math.floor(random() * 95));
    const end = readFile(text.slice(0, at) + sign + text.slice(at + 1)).refused ?? "sound";
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  expect([...ends.keys()]).toEqual(expect.arrayContaining(["sound", "notJson", "malformed"]));
});
