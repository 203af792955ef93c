import { describe, expect, test } from "vitest";
import { fhirBundle } from "../../src/export/fhir";
import type { Bundle, Observation } from "../../src/export/fhir-types";
import type { Snapshot } from "../../src/export/snapshot";
import { seededRandom } from "../seeded-random";
import { complaints } from "./fhir-rules";
import { RandomThings } from "./random-store";

const exportedAtMs = Date.UTC(2026, 10, 21, 15);

function uuids(): () => string {
  let made = 0;
  return () => `00000000-0000-4000-8000-${(made++).toString(16).padStart(12, "0")}`;
}

function bundleOf(snapshot: Snapshot, withNames = false): Bundle {
  return fhirBundle(snapshot, { withNames, exportedAtMs, newUuid: uuids() });
}

const empty: Snapshot = { settings: null, patients: [], programmes: [], prescriptions: [], courses: [], sessions: [], devices: [], holds: [] };

/** Patients with sessions and holds of all kinds, some of nobody, some of a device that is not known. */
function randomSnapshot(seed: number): Snapshot {
  const things = new RandomThings(seededRandom(seed));
  const devices = [things.device(), { ...things.device(), name: " " }];
  const patients = [1, 2].map((number) => things.patient(number));
  const sessions = patients.flatMap(({ id }) => [things.session(id, "course", null), things.session(id, "course", null)]);
  const holds = Array.from({ length: 12 }, (_, sequence) => {
    const session = things.pick(sessions);
    return things.hold(sequence + 1, things.pick([devices[0]!.id, devices[1]!.id, "unknown device"]), things.pick([session.patientId, null, "somebody who was deleted"]), things.pick([session.id, null, "gone"]));
  });
  return { ...empty, patients, sessions, devices, holds };
}

function observations(bundle: Bundle): Observation[] {
  return bundle.entry.map(({ resource }) => resource).filter((resource): resource is Observation => resource.resourceType === "Observation");
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))("A random Bundle keeps the rules of R4 (seed %i)", (seed) => {
  const bundle = JSON.parse(JSON.stringify(bundleOf(randomSnapshot(seed), seed % 2 === 0))) as unknown;
  expect(complaints(bundle)).toEqual([]);
});

describe("The rules themselves notice", () => {
  type Loose = { entry: { fullUrl: string; resource: Record<string, unknown> }[]; [name: string]: unknown };
  test.each<[string, (bundle: Loose) => void]>([
    ["a missing code", ({ entry }) => { delete entry.at(-1)!.resource["code"]; }],
    ["a missing status", ({ entry }) => { delete entry.at(-1)!.resource["status"]; }],
    ["two values", ({ entry }) => { Object.assign(entry.at(-1)!.resource, { valueQuantity: { value: 1, unit: "N", system: "http://unitsofmeasure.org", code: "N" }, valueCodeableConcept: { text: "x" } }); }],
    ["a subject that is not there", ({ entry }) => { entry.at(-1)!.resource["subject"] = { reference: "urn:uuid:99999999-0000-4000-8000-000000000000" }; }],
    ["a subject that is a device", ({ entry }) => { entry.at(-1)!.resource["subject"] = { reference: entry.find(({ resource }) => resource["resourceType"] === "Device")!.fullUrl }; }],
    ["a code system nobody knows", ({ entry }) => { entry.at(-1)!.resource["code"] = { coding: [{ system: "http://example.org", code: "x" }] }; }],
    ["a LOINC code that was not looked up", ({ entry }) => { entry.at(-1)!.resource["code"] = { coding: [{ system: "http://loinc.org", code: "1-8" }] }; }],
    ["an empty list", ({ entry }) => { entry.at(-1)!.resource["category"] = []; }],
    ["the same address twice", ({ entry }) => { entry[1]!.fullUrl = entry[0]!.fullUrl; }],
    ["an element that R4 has not", ({ entry }) => { entry.at(-1)!.resource["colour"] = "red"; }],
    ["a time without a zone", ({ entry }) => { entry.at(-1)!.resource["effectiveDateTime"] = "2026-01-01T12:00:00"; }],
    ["another kind of Bundle", (bundle) => { bundle["type"] = "transaction"; }],
  ])("%s", (_, spoil) => {
    const bundle = JSON.parse(JSON.stringify(bundleOf(randomSnapshot(1)))) as Loose;
    expect(complaints(bundle)).toEqual([]);
    spoil(bundle);
    expect(complaints(bundle)).not.toEqual([]);
  });
});

/** One session with a completed hold and a curve. */
function oneSession(): Snapshot {
  const things = new RandomThings(seededRandom(7));
  const patient = { ...things.patient(1), name: "Ada Example", notes: "secret note" };
  const device = { ...things.device(), id: "dev", name: "PressDev", firmware: "0.7.0" };
  const session = {
    ...things.session(patient.id, "course", null), site: 1, startedAtMs: 1767268800000, endedAtMs: 1767270600000, painBefore: 6, painAfter: 0, thresholdBeforeMilliNewtons: 28_440,
    thresholdAfterMilliNewtons: 31_000, sorenessAt24h: { level: "mild" as const, answeredAtMs: 1767355200000 }, sorenessAt36h: null, reliefDays: 9, note: "secret note",
  };
  const hold = things.hold(1, "dev", patient.id, session.id);
  const record = {
    ...hold.record, outcome: "completed" as const, site: 1, pain: null, thresholdMilliNewtons: 0, tipAreaSquareMillimetres: 100, targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000,
    durationMs: 16_250, inBandMs: 15_000, meanMilliNewtons: 39_870, peakMilliNewtons: 44_120, standardDeviationMilliNewtons: 1_930, rmsErrorMilliNewtons: 1_940,
  };
  const curve = { periodMs: 200, milliNewtons: [0, 1000, 39_960], cut: false };
  return { ...empty, patients: [patient], devices: [device], sessions: [session], holds: [{ ...hold, key: "dev.1", startedAtMs: 1767268900000, record, curve, hasCurve: true, note: "secret note" }] };
}

const codeOf = (observation: Observation): string => observation.code.coding?.at(-1)?.code ?? "";

describe("A session", () => {
  const bundle = bundleOf(oneSession());
  const byCode = new Map(observations(bundle).map((observation) => [codeOf(observation), observation]));

  test("has an Observation for each answer, one for its hold and one that holds them together", () => {
    expect([...byCode.keys()]).toEqual(["pain-before", "threshold-before", "threshold-after", "pain-after", "soreness-24h", "relief-days", "hold", "session"]);
    expect(byCode.get("session")?.hasMember).toHaveLength(7);
  });

  test("tells pain with LOINC's code, a pain of 0 too, and when it was", () => {
    const [before, after] = [byCode.get("pain-before")!, byCode.get("pain-after")!];
    expect(before.code.coding?.[0]).toEqual({ system: "http://loinc.org", code: "72514-3", display: "Pain severity - 0-10 verbal numeric rating [Score] - Reported" });
    expect([before.valueQuantity?.value, after.valueQuantity?.value]).toEqual([6, 0]);
    expect([before.effectiveDateTime, after.effectiveDateTime]).toEqual(["2026-01-01T12:00:00.000Z", "2026-01-01T12:30:00.000Z"]);
  });

  test("tells the threshold in newtons, soreness by its name, relief in days, and the place by its name", () => {
    expect(byCode.get("threshold-before")?.valueQuantity).toEqual({ value: 28.44, unit: "N", system: "http://unitsofmeasure.org", code: "N" });
    expect(byCode.get("soreness-24h")?.valueCodeableConcept?.text).toBe("mild");
    expect(byCode.get("relief-days")?.valueQuantity).toMatchObject({ value: 9, code: "d" });
    expect(byCode.get("hold")?.bodySite?.text).toBe("M. trapezius, pars descendens, left");
  });

  test("has the hold's figures as components, in N and s, and its curve", () => {
    const parts = Object.fromEntries(byCode.get("hold")!.component!.map((part) => [part.code.coding!.at(-1)!.code, part.valueQuantity?.value ?? part.valueCodeableConcept?.text ?? part.valueSampledData]));
    expect(parts).toEqual({
      "outcome": "completed", "target-force": 40, "tolerance-force": 4, "duration": 16.25, "time-in-band": 15, "mean-force": 39.87, "peak-force": 44.12, "rms-error": 1.94,
      "standard-deviation": 1.93, "tip-area": 100,
      "force-curve": { origin: { value: 0, unit: "N", system: "http://unitsofmeasure.org", code: "N" }, period: 200, factor: 0.001, dimensions: 1, data: "0 1000 39960" },
    });
  });

  test("names nobody unless the user wants it, and never tells a note", () => {
    expect(JSON.stringify(bundle)).not.toContain("Ada Example");
    expect(JSON.stringify(bundleOf(oneSession(), true))).toContain(`"name":[{"text":"Ada Example"}]`);
    expect(JSON.stringify(bundleOf(oneSession(), true))).not.toContain("secret note");
  });

  test("keeps its identifiers from export to export", () => {
    const identifiers = (one: Bundle) => one.entry.map(({ resource }) => resource.identifier[0]!.value);
    expect(identifiers(bundleOf(oneSession()))).toEqual(identifiers(bundle));
    expect(new Set(identifiers(bundle)).size).toBe(identifiers(bundle).length);
  });
});

test("A session in which nothing was told or done has no Observation", () => {
  const snapshot = oneSession();
  const silent = {
    painBefore: null, painAfter: null, thresholdBeforeMilliNewtons: null, thresholdAfterMilliNewtons: null, sorenessAt24h: null, sorenessAt36h: null, reliefDays: null,
  };
  expect(observations(bundleOf({ ...snapshot, sessions: [{ ...snapshot.sessions[0]!, ...silent }], holds: [] }))).toEqual([]);
});

test("A told pain is a pain score without a device; a hold that a power cut ended has what was asked and no figures", () => {
  const snapshot = oneSession();
  const [hold] = snapshot.holds;
  const with_ = (record: Partial<Snapshot["holds"][number]["record"]>) => observations(bundleOf({ ...snapshot, sessions: [], holds: [{ ...hold!, curve: null, record: { ...hold!.record, ...record } }] }))[0]!;
  const pain = with_({ outcome: "painTold", pain: 3 });
  expect([codeOf(pain), pain.valueQuantity?.value, pain.device, pain.component]).toEqual(["pain-after", 3, undefined, undefined]);
  const cut = with_({ outcome: "powerLost" });
  expect(cut.component?.map((part) => part.code.coding!.at(-1)!.code)).toEqual(["outcome", "target-force", "tolerance-force", "tip-area"]);
});
