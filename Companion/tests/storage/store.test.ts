import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { openStore, type OpenStore } from "../../src/storage";
import { byNewest, passes } from "../../src/storage/hold-table";
import type { HoldFilter, Patient, StoredHold, Table } from "../../src/storage/model";
import { seededRandom } from "../seeded-random";
import { aCurve, aHold, aPatient, aRecord, aSession, cutPower, failingAt, newPhone, someBytes } from "./fixtures";

beforeEach(newPhone);

type WithId = { readonly id: string };
/** One thing of each kind, and how it changes. */
const examples: readonly [keyof OpenStore, WithId, WithId][] = [
  ["patients", aPatient(1), aPatient(1, { name: "Another name" })],
  ["programmes", { id: "p", name: "Calf" } as WithId, { id: "p", name: "Neck" } as WithId],
  ["prescriptions", { id: "r", holdsADay: 3 } as WithId, { id: "r", holdsADay: 4 } as WithId],
  ["sessions", aSession("s", 0, null), aSession("s", 0, 5)],
  ["courses", { id: "c", endedAtMs: null } as WithId, { id: "c", endedAtMs: 9 } as WithId],
  ["devices", { id: "Zx/9+a==", firmware: "0.7.0" } as WithId, { id: "Zx/9+a==", firmware: "0.8.0" } as WithId],
];

describe.each(examples)("%s", (name, first, changed) => {
  const table = (store: OpenStore) => store[name] as unknown as Table<WithId>;

  test("are kept, read, changed and removed, and stay over a closed page", async () => {
    const store = await openStore("store");
    expect(await table(store).get(first.id)).toBeUndefined();
    await table(store).put(first);
    await table(store).put(changed);
    store.close();
    const again = await openStore("store");
    expect(await table(again).get(first.id)).toEqual(changed);
    expect(await table(again).all()).toEqual([changed]);
    await table(again).remove(first.id);
    expect(await table(again).all()).toEqual([]);
    await table(again).remove(first.id);
  });

  test("are after a power cut what they were before it", async () => {
    const store = await openStore("store");
    await table(store).put(first);
    expect((await failingAt(1, cutPower, () => table(store).put(changed))).error).not.toBeNull();
    expect(await table(store).all()).toEqual([first]);
    expect((await failingAt(1, cutPower, () => table(store).remove(first.id))).error).not.toBeNull();
    expect(await table(store).all()).toEqual([first]);
  });

  test("do not change with the thing that was handed in", async () => {
    const store = await openStore("store");
    const mine = { ...first, extra: ["a"] };
    await table(store).put(mine);
    mine.extra.push("b");
    expect(await table(store).get(first.id)).toEqual({ ...first, extra: ["a"] });
  });
});

test.each([1, 2, 3, 4, 5, 6])("random use, seed %i: what the store says is what a plain list says", async (seed) => {
  const random = seededRandom(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const people = ["anna", "bert", null];
  let patients = new Map<string, Patient>();
  let holds = new Map<string, StoredHold>();
  let store = await openStore("store");

  const someFilter = (): HoldFilter => ({
    ...(upTo(2) && { patientId: people[upTo(2)]! }),
    ...(upTo(4) === 0 && { sessionId: `s${upTo(2)}` }),
    ...(upTo(4) === 0 && { site: upTo(3) }),
    ...(upTo(3) === 0 && { fromMs: aHold(upTo(60)).startedAtMs + upTo(3) - 1 }),
    ...(upTo(3) === 0 && { toMs: aHold(upTo(60)).startedAtMs + upTo(3) - 1 }),
  });
  const actions: readonly (() => Promise<void>)[] = [
    async () => {
      const sequence = upTo(60);
      const hold = aHold(sequence, { patientId: people[upTo(3)]!, sessionId: upTo(2) ? `s${upTo(2)}` : null, record: aRecord(sequence, { site: upTo(3) }) });
      const cut = upTo(4) === 0;
      const { error } = cut ? await failingAt(1 + upTo(2), cutPower, () => store.holds.keep(hold, aCurve, someBytes)) : await failingAt(0, cutPower, () => store.holds.keep(hold, aCurve, someBytes));
      if (!error && !holds.has(hold.key)) holds.set(hold.key, hold);
      expect(Boolean(error)).toBe(cut && !holds.has(hold.key));
    },
    async () => {
      const [key] = [...holds.keys()].slice(upTo(holds.size));
      if (key === undefined) return;
      const change = { note: `note ${upTo(100)}`, patientId: people[upTo(3)]! };
      await store.holds.update(key, change);
      holds.set(key, { ...holds.get(key)!, ...change });
    },
    async () => {
      const patient = aPatient(upTo(5), { name: `name ${upTo(100)}` });
      await store.patients.put(patient);
      patients.set(patient.id, patient);
    },
    async () => {
      const { id } = aPatient(upTo(5));
      await store.patients.remove(id);
      patients.delete(id);
    },
    async () => {
      store.close();
      store = await openStore("store");
    },
    async () => {
      if (upTo(10)) return;
      await store.clear();
      patients = new Map();
      holds = new Map();
    },
  ];

  for (let step = 0; step < 150; step++) {
    await actions[upTo(actions.length)]!();
    const filter = someFilter();
    const expected = [...holds.values()].filter((hold) => passes(hold, filter)).sort(byNewest);
    expect(await store.holds.list(filter), `step ${step}, ${JSON.stringify(filter)}`).toEqual(expected);
    expect(await store.holds.count(), `step ${step}`).toBe(holds.size);
    expect(new Map((await store.patients.all()).map((each) => [each.id, each])), `step ${step}`).toEqual(patients);
  }
  for (const key of holds.keys()) expect(await store.holds.curve(key)).toEqual(aCurve);
});
