import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openStore, StorageError } from "../../src/storage";
import { Connection } from "../../src/storage/connection";
import { upgrades, type Schema, type Upgrade } from "../../src/storage/schema";
import { aCurve, aHold, aPatient, failingAt, newPhone, refuseForSpace, someBytes } from "./fixtures";

const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => "none", (error: unknown) => (error instanceof StorageError ? error.failure : error));
/** A version that this app does not have yet: patients get an index. */
const nextStep: Upgrade = (_database, transaction) => { transaction.objectStore("patients").createIndex("name" as never, "name"); };
const newer = [...upgrades, nextStep];

beforeEach(newPhone);

describe("the schema's versions", () => {
  test("from an empty phone every step is taken, in order", async () => {
    const taken: number[] = [];
    const steps: Upgrade[] = [...upgrades, () => taken.push(2), () => taken.push(3)];
    await new Connection("store", steps).run(["patients"], "readonly", ({ store }) => store.count());
    expect(taken).toEqual([2, 3]);
  });

  test.each([1, 2, 3])("from version %i only the later steps are taken, and what was kept stays", async (version) => {
    const old = new Connection("store", [...upgrades, () => {}, () => {}].slice(0, version));
    await old.run(["patients"], "readwrite", ({ store }) => store.put(aPatient(1)));
    old.close();

    const taken: number[] = [];
    const all: Upgrade[] = [() => taken.push(1), () => taken.push(2), () => taken.push(3), () => taken.push(4)];
    const kept = await new Connection("store", all).run(["patients"], "readonly", ({ store }) => store.getAll());
    expect(taken).toEqual([1, 2, 3, 4].slice(version));
    expect(kept).toEqual([aPatient(1)]);
  });

  test("a step that fails leaves the version before, with all that was kept", async () => {
    const old = new Connection("store", upgrades);
    await old.run(["patients"], "readwrite", ({ store }) => store.put(aPatient(1)));
    old.close();
    const broken: Upgrade = (_database, transaction) => {
      transaction.objectStore("patients").delete("patient-1").catch(() => {});
      throw new TypeError("a mistake");
    };
    expect(await failure(new Connection("store", [...upgrades, broken]).run(["patients"], "readonly", ({ store }) => store.count()))).not.toBe("none");
    expect(await new Connection("store", upgrades).run(["patients"], "readonly", ({ store }) => store.getAll())).toEqual([aPatient(1)]);
  });

  test("what a newer version has kept is refused by name", async () => {
    const future = new Connection("store", newer);
    await future.run(["patients"], "readonly", ({ store }) => store.count());
    future.close();
    expect(await failure(openStore("store"))).toBe("newerVersion");
  });
});

describe("another tab", () => {
  test("a newer version takes over at once, and the older tab says so from then on", async () => {
    const older = await openStore("store");
    await older.patients.put(aPatient(1));
    const kept = await new Connection("store", newer).run(["patients"], "readonly", ({ store }) => store.getAll());
    expect(kept).toEqual([aPatient(1)]);
    expect(await failure(older.patients.all())).toBe("newerVersion");
    expect(await failure(older.holds.keep(aHold(1), aCurve, someBytes))).toBe("newerVersion");
  });

  test("an older one that does not let go is named after 3 s, and the database is free once it does", async () => {
    const stubborn = await openDB("store", 1, { upgrade: (database) => upgrades[0]!(database as never, undefined as never) });
    const waiting = new Connection("store", newer);
    const startedAtMs = performance.now();
    expect(await failure(waiting.run(["patients"], "readonly", ({ store }) => store.count()))).toBe("blocked");
    expect(performance.now() - startedAtMs).toBeGreaterThan(2900);
    stubborn.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await waiting.run(["patients"], "readonly", ({ store }) => store.count())).toBe(0);
    expect(await new Connection("store", [...newer, () => {}]).run(["patients"], "readonly", ({ store }) => store.count())).toBe(0); // nothing was left open
  });

  test("one that lets go within 3 s is waited for", async () => {
    const slow = await openDB("store", 1, { upgrade: (database) => upgrades[0]!(database as never, undefined as never) });
    setTimeout(() => slow.close(), 200);
    expect(await new Connection("store", newer).run(["patients"], "readonly", ({ store }) => store.count())).toBe(0);
  });

  test("deleting the database is not held up, and the next use begins a new one", async () => {
    const store = await openStore("store");
    await store.patients.put(aPatient(1));
    await deleteDB("store");
    expect(await store.patients.all()).toEqual([]);
  });
});

describe("the browser's failures", () => {
  test("a connection that the browser has closed is opened again", async () => {
    const real = indexedDB.open.bind(indexedDB);
    const opened: IDBDatabase[] = [];
    vi.spyOn(indexedDB, "open").mockImplementation((...values) => {
      const request = real(...values);
      request.addEventListener("success", () => opened.push(request.result));
      return request;
    });
    const store = await openStore("store");
    await store.patients.put(aPatient(1));
    forceCloseDatabase(opened[0] as never);
    expect(await store.patients.all()).toEqual([aPatient(1)]);
    expect(opened).toHaveLength(2);
  });

  test("no storage at all is named", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(await failure(openStore("store"))).toBe("unavailable");
    vi.unstubAllGlobals();
  });

  test.each([
    ["SecurityError", "unavailable"], ["InvalidStateError", "unavailable"], ["UnknownError", "corrupt"], ["QuotaExceededError", "full"], ["VersionError", "newerVersion"],
  ])("%s at the opening is called %s, and the next try may succeed", async (name, expected) => {
    vi.spyOn(indexedDB, "open").mockImplementationOnce(() => { throw new DOMException("of the browser", name); });
    expect(await failure(openStore("store"))).toBe(expected);
    expect((await openStore("store")).settings.value.role).toBeNull();
  });

  test("a full disk is named, and nothing of the change is kept", async () => {
    const store = await openStore("store");
    for (const change of [1, 2]) {
      const { error } = await failingAt(change, refuseForSpace, () => store.holds.keep(aHold(1), aCurve, someBytes));
      expect((error as StorageError).failure, `change ${change}`).toBe("full");
      expect(await store.holds.count()).toBe(0);
      expect(await store.holds.curve(aHold(1).key)).toBeNull();
    }
    expect(await store.holds.keep(aHold(1), aCurve, someBytes)).toBe(true);
  });

  test("a transaction that fails at its very end, after all its changes, is told", async () => {
    const connection = new Connection("store", upgrades);
    expect(await failure(connection.run(["patients"], "readwrite", async (transaction) => {
      await transaction.store.put(aPatient(1));
      queueMicrotask(() => transaction.abort());
    }))).toBe("unavailable");
    expect(await connection.run(["patients"], "readonly", ({ store }) => store.count())).toBe(0);
  });

  test("a mistake in the app keeps its own name", async () => {
    const connection = new Connection("store", upgrades);
    await expect(connection.run(["patients"], "readwrite", async ({ store }) => {
      await store.put(aPatient(1));
      throw new TypeError("a mistake");
    })).rejects.toThrow(TypeError);
    expect(await connection.run(["patients"], "readonly", ({ store }) => store.count())).toBe(0);
  });
});

describe("a hold on the disk", () => {
  test("the transaction that keeps it is strict, and has ended when keep resolves", async () => {
    const store = await openStore("store");
    let ended = false;
    const real = IDBDatabase.prototype.transaction;
    const begun = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...values) {
      const transaction = real.apply(this, values);
      transaction.addEventListener("complete", () => { ended = true; });
      return transaction;
    });
    const kept = store.holds.keep(aHold(1), aCurve, someBytes).then(() => ended);
    expect(await kept).toBe(true);
    expect(begun.mock.calls[0]![2]).toEqual({ durability: "strict" });
    begun.mockRestore();
  });

  test("its record, its curve and its bytes lie there as they came", async () => {
    const store = await openStore("store");
    await store.holds.keep(aHold(1), aCurve, someBytes);
    store.close();
    const database = await openDB<Schema>("store", upgrades.length);
    expect(await database.getAll("holds")).toEqual([aHold(1)]);
    expect(await database.getAll("holdDetails")).toEqual([{ key: aHold(1).key, curve: aCurve, bytes: someBytes }]);
  });
});
