import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { openStore, type OpenStore } from "../../src/storage";
import type { Course, Prescription } from "../../src/storage/model";
import { aCurve, aHold, aPatient, aSession, cutPower, failingAt, newPhone, refuseForSpace, someBytes } from "./fixtures";

beforeEach(newPhone);

const [anna, ben] = [aPatient(1, { id: "anna" }), aPatient(2, { id: "ben" })];

/** Two patients with two sessions, a course, a prescription and holds each, a hold of nobody, and one of Ben's in a session of Anna's. */
async function twoPatients(): Promise<OpenStore> {
  const store = await openStore("store");
  let sequence = 0;
  const keep = (patientId: string | null, sessionId: string | null) => store.holds.keep(aHold(++sequence, { patientId, sessionId }), aCurve, someBytes);
  for (const { id, ...patient } of [anna, ben]) {
    await store.patients.put({ id, ...patient });
    await store.courses.put({ id: `${id} course`, patientId: id } as Course);
    await store.prescriptions.put({ id: `${id} prescription`, patientId: id } as Prescription);
    for (const name of ["one", "two"]) await store.sessions.put(aSession(`${id} ${name}`, 0, 1, { patientId: id }));
    await keep(id, `${id} one`);
    await keep(id, null);
    await keep(id, `${id} two`);
  }
  await keep(null, null);
  await keep(null, "anna one");
  await keep("ben", "anna two");
  await store.saveSettings({ ownPatientId: "anna" });
  return store;
}

async function everything(store: OpenStore) {
  const [patients, courses, prescriptions, sessions, holds] = await Promise.all([store.patients.all(), store.courses.all(), store.prescriptions.all(), store.sessions.all(), store.holds.list()]);
  const curves = await Promise.all(Array.from({ length: 9 }, (_, index) => store.holds.curve(aHold(index + 1).key)));
  return { patients, courses, prescriptions, sessions, holds, curves, owner: store.settings.value.ownPatientId };
}

test("a patient goes with sessions, course, prescription, holds and curves; the others keep theirs", async () => {
  const store = await twoPatients();
  const before = await everything(store);
  await store.removePatient("anna");
  const after = await everything(store);
  const isBens = ({ patientId }: { patientId: string | null }): boolean => patientId === "ben";
  expect(after).toEqual({
    patients: [ben],
    courses: before.courses.filter(isBens),
    prescriptions: before.prescriptions.filter(isBens),
    sessions: before.sessions.filter(isBens),
    holds: before.holds.filter(({ patientId, sessionId }) => patientId === "ben" || sessionId === null && patientId === null).map((hold) => (hold.sessionId === "anna two" ? { ...hold, sessionId: null } : hold)),
    curves: [null, null, null, aCurve, aCurve, aCurve, aCurve, null, aCurve],
    owner: null,
  });
  store.close();
  const again = await openStore("store");
  expect(await everything(again)).toEqual(after);
  again.close();
});

test("somebody else's phone stays theirs, and nobody is deleted for an id that is not there", async () => {
  const store = await twoPatients();
  const before = await everything(store);
  await store.removePatient("carl");
  expect(await everything(store)).toEqual(before);
  await store.removePatient("ben");
  expect(store.settings.value.ownPatientId).toBe("anna");
});

test.each([["power", cutPower], ["space", refuseForSpace]])("without %s at any of its changes all of it is still there", async (_, fail) => {
  const store = await twoPatients();
  const before = await everything(store);
  for (let n = 1; ; n++) {
    const { error, changes } = await failingAt(n, fail, () => store.removePatient("anna"));
    if (changes < n) {
      expect(error).toBeNull();
      expect(n, "changes").toBeGreaterThan(10);
      break;
    }
    expect(error, `change ${n}`).not.toBeNull();
    expect(await everything(store), `change ${n}`).toEqual(before);
  }
  expect((await store.patients.all()).map(({ id }) => id)).toEqual(["ben"]);
});

test("who watches hears it, here and in another tab", async () => {
  const here = await twoPatients();
  const there = await openStore("store");
  await new Promise((resolve) => setTimeout(resolve, 300)); // the changes until now are told
  const kinds = ["patients", "courses", "prescriptions", "sessions", "holds"] as const;
  const heard = [here, there].flatMap((store) => kinds.map((kind) => {
    const listener = vi.fn();
    store[kind].watch(listener);
    return listener;
  }));
  await here.removePatient("anna");
  await vi.waitFor(() => { for (const listener of heard) expect(listener).toHaveBeenCalled(); });
  await vi.waitFor(() => expect(there.settings.value.ownPatientId).toBeNull());
  expect(await there.patients.all()).toEqual([ben]);
  here.close();
  there.close();
});
