import "fake-indexeddb/auto";
import { afterEach, describe, expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../src/export/base64";
import { planImport } from "../../src/export/import-plan";
import { runImport } from "../../src/export/import-run";
import { takeSnapshot } from "../../src/export/snapshot";
import { seededRandom } from "../seeded-random";
import { closePhones, fileOf, newPhone, sorted, sound, takeIn, usedPhone, withBytes } from "./phones";
import { fillAtRandom, RandomThings } from "./random-store";

afterEach(closePhones);

describe("A file that was written and taken in", () => {
  test.each(Array.from({ length: 25 }, (_, seed) => seed))("brings everything to an empty phone (seed %i)", async (seed) => {
    const [from, to] = [await usedPhone(seed), await newPhone()];
    await takeIn(to, await fileOf(from));
    expect(sorted(await takeSnapshot(to, { kind: "all" }))).toEqual(sorted(await takeSnapshot(from, { kind: "all" })));
  });

  test("changes nothing when it is taken in again, here or where it came from", async () => {
    const [from, to] = [await usedPhone(100), await newPhone()];
    const file = await fileOf(from);
    for (const phone of [from, to, to]) await takeIn(phone, file);
    const plan = await planImport(to, sound(file));
    expect({ ...plan, counts: null, settings: null }).toEqual({
      counts: null, settings: null, newOwner: null, newHolds: [], holdChanges: [],
      puts: { patients: [], programmes: [], courses: [], prescriptions: [], sessions: [], devices: [] },
    });
    for (const count of Object.values(plan.counts)) expect(count.here).toBe(count.inFile);
    expect(await to.holds.count()).toBe(15);
  });

  test("never has the numbers by which devices know the phone, and never changes them", async () => {
    const [from, to] = [await usedPhone(101), await newPhone()];
    const file = await fileOf(from);
    const { phoneId, therapistKey } = from.settings.value;
    expect(file).not.toContain(`"phoneId"`);
    expect(file).not.toContain(`"therapistKey"`);
    const before = to.settings.value;
    await takeIn(to, file);
    expect(to.settings.value).toMatchObject({ phoneId: before.phoneId, therapistKey: before.therapistKey });
    expect(before.phoneId === phoneId && before.therapistKey === therapistKey).toBe(false);
  });

  test("leaves this phone's settings alone unless they are asked for", async () => {
    const [from, to] = [await usedPhone(102), await newPhone()];
    const before = to.settings.value;
    await takeIn(to, await fileOf(from), false);
    expect(to.settings.value).toEqual(before);
  });

  test("brings the bytes of the holds where both stores give them back", async () => {
    const [from, to] = [withBytes(await newPhone()), withBytes(await newPhone())];
    await fillAtRandom(from, new RandomThings(seededRandom(104)));
    await takeIn(to, await fileOf(from));
    const { holds } = await takeSnapshot(to, { kind: "all" });
    expect(holds).toHaveLength(15);
    expect(holds.every(({ bytes }) => bytes !== null && bytes.length >= 72)).toBe(true);
    expect(sorted(await takeSnapshot(to, { kind: "all" }))).toEqual(sorted(await takeSnapshot(from, { kind: "all" })));
  });

  test("tells how far it has come, up to the end", async () => {
    const [from, to] = [await usedPhone(103), await newPhone()];
    const steps: [number, number][] = [];
    await runImport(to, await planImport(to, sound(await fileOf(from))), false, (done, total) => steps.push([done, total]));
    expect(steps).toHaveLength(3 * 5 + 1 + 15);
    expect(steps.at(-1)).toEqual([31, 31]);
  });
});

describe("A file of one patient", () => {
  test("has that patient's things and nobody else's", async () => {
    const store = await usedPhone(200);
    const [patient] = await store.patients.all();
    const file = sound(await fileOf(store, { kind: "patient", patientId: patient!.id }));
    expect(file.patients).toEqual([patient]);
    for (const thing of [...file.prescriptions, ...file.courses, ...file.sessions, ...file.holds]) expect(thing.patientId).toBe(patient!.id);
    expect(file.programmes).toHaveLength(1);
    expect(file.settings).toBeNull();
    expect(file.holds).toHaveLength((await store.holds.list({ patientId: patient!.id })).length);
  });

  test("that is handed over has no notes, no holds and no devices", async () => {
    const store = await usedPhone(201);
    const [patient] = await store.patients.all();
    await store.patients.put({ ...patient!, notes: "for the therapist's eyes" });
    const text = await fileOf(store, { kind: "handover", patientId: patient!.id });
    const file = sound(text);
    expect(text).not.toContain("for the therapist's eyes");
    expect([file.patients[0]!.notes, ...file.sessions.map(({ note }) => note)].join("")).toBe("");
    expect([file.holds, file.devices]).toEqual([[], []]);
    expect([file.patients.length, file.prescriptions.length, file.courses.length, file.programmes.length]).toEqual([1, 1, 1, 1]);
  });

  test.each([
    { role: "patient", own: null, becomes: true },
    { role: "patient", own: "another", becomes: true },
    { role: "therapist", own: null, becomes: false },
    { role: null, own: null, becomes: false },
  ] as const)("that is handed over makes a $role's phone of $own this patient's: $becomes", async ({ role, own, becomes }) => {
    const [from, to] = [await usedPhone(202), await newPhone()];
    await to.saveSettings({ role, ownPatientId: own });
    const [patient] = await from.patients.all();
    await takeIn(to, await fileOf(from, { kind: "handover", patientId: patient!.id }));
    expect(to.settings.value.ownPatientId).toBe(becomes ? patient!.id : own);
  });

  test.each([{ own: null, becomes: true }, { own: "another", becomes: false }])("that is a copy leaves a patient's phone to whom it is ($own)", async ({ own, becomes }) => {
    const [from, to] = [await usedPhone(203), await newPhone()];
    await to.saveSettings({ role: "patient", ownPatientId: own });
    const [patient] = await from.patients.all();
    await takeIn(to, await fileOf(from, { kind: "patient", patientId: patient!.id }));
    expect(to.settings.value.ownPatientId).toBe(becomes ? patient!.id : own);
  });
});

test(`base64 gives back every byte, and refuses what is none`, () => {
  for (let length = 0; length < 10; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => 250 + index * 3);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  }
  expect(toBase64(Uint8Array.of(0, 255, 128))).toBe("AP+A");
  for (const none of ["A", "AB", "ABC", "AB=C", "A===", "AB-_", "A B=", "AAAA=", "ÄÄÄÄ"]) expect(fromBase64(none), none).toBeNull();
});
