import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { openStore, type OpenStore } from "../../src/storage";
import type { HoldFilter } from "../../src/storage/model";
import { aCurve, aHold, aRecord, cutPower, failingAt, newPhone, someBytes } from "./fixtures";

let store: OpenStore;
beforeEach(async () => {
  newPhone();
  store = await openStore("store");
});
const keys = async (filter?: HoldFilter) => (await store.holds.list(filter)).map(({ record }) => record.sequence);

describe("keeping", () => {
  test("the same hold twice stays one, and stays as it was", async () => {
    expect(await store.holds.keep(aHold(1), aCurve, someBytes)).toBe(true);
    await store.holds.update(aHold(1).key, { note: "sore spot" });
    expect(await store.holds.keep(aHold(1, { receivedAtMs: 9, hasCurve: false }), null, someBytes)).toBe(false);
    expect(await store.holds.list()).toEqual([aHold(1, { note: "sore spot" })]);
    expect(await store.holds.curve(aHold(1).key)).toEqual(aCurve);
  });

  test("the same hold twice at the same time stays one", async () => {
    const news = await Promise.all([1, 2, 3].map(() => store.holds.keep(aHold(1), aCurve, someBytes)));
    expect(news).toEqual([true, false, false]);
    expect(await store.holds.count()).toBe(1);
  });

  test("the same hold under another phone's id of the device stays one: it came in with a file", async () => {
    const imported = aHold(1, { deviceId: "elsewhere", key: "elsewhere.1.1.1" });
    expect(await store.holds.keep(imported, aCurve, someBytes)).toBe(true);
    expect(await store.holds.keep(aHold(1), aCurve, someBytes)).toBe(false);
    expect((await store.holds.list()).map(({ key }) => key)).toEqual([imported.key]);
  });

  test("a hold of an app that did not know its outcome yet has its name now, stays readable, and does not come in twice", async () => {
    const older = aHold(1, { record: aRecord(1, { outcome: { unknown: 20 } }) });
    const newer = aHold(1, { record: aRecord(1, { outcome: "buttonLost" }) });
    expect(await store.holds.keep(older, aCurve, someBytes)).toBe(true);
    expect(await store.holds.list()).toEqual([newer]);
    expect(await store.holds.get(older.key)).toEqual(newer);
    expect(await store.holds.keep({ ...newer, deviceId: "elsewhere", key: "elsewhere.1.1.1" }, aCurve, someBytes)).toBe(false);
    expect(await store.holds.curve(older.key)).toEqual(aCurve);
  });

  test("an outcome that nobody knows stays what it is", async () => {
    const unknown = aHold(1, { record: aRecord(1, { outcome: { unknown: 250 } }) });
    await store.holds.keep(unknown, aCurve, someBytes);
    expect(await store.holds.list()).toEqual([unknown]);
  });

  test("another device's hold with the same numbers is another one", async () => {
    const other = aHold(1, { deviceId: "elsewhere", key: "elsewhere.1.1.1", record: { ...aRecord(1), meanMilliNewtons: 12_345 } });
    expect(await store.holds.keep(aHold(1), aCurve, someBytes)).toBe(true);
    expect(await store.holds.keep(other, aCurve, someBytes)).toBe(true);
    expect(await store.holds.count()).toBe(2);
  });

  test("gives back the bytes as they came, and none where none are known", async () => {
    await store.holds.keep(aHold(1), aCurve, someBytes);
    await store.holds.keep(aHold(2), aCurve, new Uint8Array());
    expect(await store.holds.bytes(aHold(1).key)).toEqual(someBytes);
    expect(await store.holds.bytes(aHold(2).key)).toBeNull();
    expect(await store.holds.bytes("no such hold")).toBeNull();
  });

  test("a hold without a curve has none", async () => {
    await store.holds.keep(aHold(1, { hasCurve: false }), null, someBytes);
    expect(await store.holds.curve(aHold(1).key)).toBeNull();
    expect(await store.holds.curve("no such hold")).toBeNull();
    expect(await store.holds.get("no such hold")).toBeUndefined();
  });

  test.each([1, 2])("a power cut at change %i of keep leaves nothing of it; at the next sync it comes whole", async (change) => {
    const { error, changes } = await failingAt(change, cutPower, () => store.holds.keep(aHold(1), aCurve, someBytes));
    expect(error).not.toBeNull();
    expect(changes).toBeGreaterThanOrEqual(change);
    expect(await store.holds.list()).toEqual([]);
    expect(await store.holds.curve(aHold(1).key)).toBeNull();
    expect(await store.holds.keep(aHold(1), aCurve, someBytes)).toBe(true);
    expect(await store.holds.curve(aHold(1).key)).toEqual(aCurve);
  });

  test("keep has no third change at which the power could go", async () => {
    const { error, changes } = await failingAt(3, cutPower, () => store.holds.keep(aHold(1), aCurve, someBytes));
    expect({ error, changes }).toEqual({ error: null, changes: 2 });
  });

  test("a power cut in an update leaves the old one", async () => {
    await store.holds.keep(aHold(1), aCurve, someBytes);
    const { error } = await failingAt(1, cutPower, () => store.holds.update(aHold(1).key, { note: "new" }));
    expect(error).not.toBeNull();
    expect((await store.holds.get(aHold(1).key))?.note).toBe("");
  });
});

describe("updating", () => {
  test("changes what was asked and nothing else", async () => {
    await store.holds.keep(aHold(1), aCurve, someBytes);
    await store.holds.update(aHold(1).key, { patientId: "bert", sessionId: "s1" });
    expect(await store.holds.get(aHold(1).key)).toEqual(aHold(1, { patientId: "bert", sessionId: "s1" }));
    expect(await store.holds.list({ patientId: "anna" })).toEqual([]);
    expect(await store.holds.list({ patientId: "bert" })).toHaveLength(1);
  });

  test("a hold that is not there is refused", async () => {
    await expect(store.holds.update("nothing", { note: "x" })).rejects.toThrow("there is no hold nothing");
    expect(await store.holds.count()).toBe(0);
  });
});

describe("listing", () => {
  const at = (sequence: number) => aHold(sequence).startedAtMs;
  beforeEach(async () => {
    for (const sequence of [3, 1, 5, 2, 4]) {
      await store.holds.keep(aHold(sequence, { patientId: sequence % 2 ? "anna" : null, sessionId: sequence > 3 ? "s2" : null, record: aRecord(sequence, { site: sequence }) }), null, someBytes);
    }
  });

  test("newest first", async () => expect(await keys()).toEqual([5, 4, 3, 2, 1]));

  test("those of one second by their number", async () => {
    for (const sequence of [11, 10, 12]) await store.holds.keep(aHold(sequence, { startedAtMs: at(9) }), null, someBytes);
    expect(await keys()).toEqual([12, 11, 10, 5, 4, 3, 2, 1]);
  });

  test.each<[string, HoldFilter, number[]]>([
    ["of a patient", { patientId: "anna" }, [5, 3, 1]],
    ["of a patient who is not there", { patientId: "ann" }, []],
    ["of a session", { sessionId: "s2" }, [5, 4]],
    ["of a patient in a session", { patientId: "anna", sessionId: "s2" }, [5]],
    ["at a site", { site: 4 }, [4]],
    ["at a site of another patient", { site: 4, patientId: "anna" }, []],
    ["from a hold's own time on", { fromMs: at(3) }, [5, 4, 3]],
    ["from just after it", { fromMs: at(3) + 1 }, [5, 4]],
    ["from just before it", { fromMs: at(3) - 1 }, [5, 4, 3]],
    ["to a hold's own time, which is out", { toMs: at(3) }, [2, 1]],
    ["to just after it", { toMs: at(3) + 1 }, [3, 2, 1]],
    ["of a patient from and to", { patientId: "anna", fromMs: at(1), toMs: at(5) }, [3, 1]],
    ["of a patient from and to, one ms each later", { patientId: "anna", fromMs: at(1) + 1, toMs: at(5) + 1 }, [5, 3]],
    ["of a session from and to", { sessionId: "s2", fromMs: at(5), toMs: at(5) + 1 }, [5]],
    ["of no time at all", { fromMs: at(3), toMs: at(3) }, []],
    ["to a time before the beginning", { fromMs: at(4), toMs: at(3) }, []],
    ["before 1970", { toMs: -1 }, []],
  ])("%s", async (_name, filter, expected) => expect(await keys(filter)).toEqual(expected));
});

test("5,000 holds are kept and listed whole, and their curves stay out of the list", async () => {
  const count = 5000;
  for (let first = 0; first < count; first += 250) {
    await Promise.all(Array.from({ length: 250 }, (_, i) => store.holds.keep(aHold(first + i + 1), aCurve, someBytes)));
  }
  expect(await store.holds.count()).toBe(count);
  const all = await keys();
  expect(all).toHaveLength(count);
  expect(all.every((sequence, i) => sequence === count - i)).toBe(true);
  expect(await keys({ fromMs: aHold(4999).startedAtMs })).toEqual([5000, 4999]);
  expect(Object.keys((await store.holds.list())[0]!)).not.toContain("curve");
});
