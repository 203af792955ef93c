import { outcomeOfNow } from "../protocol/codes";
import type { HoldRecord } from "../protocol/messages";
import type { Changes } from "./changes";
import type { Connection } from "./connection";
import type { HoldFilter, HoldTable, StoredHold } from "./model";

/** Newest first; of the same second the one with the higher number. */
export function byNewest(a: StoredHold, b: StoredHold): number {
  return b.startedAtMs - a.startedAtMs || b.record.boot - a.record.boot || b.record.sequence - a.record.sequence;
}

/** Whether a hold passes; `fromMs` is in, `toMs` is out. */
export function passes(hold: StoredHold, { patientId, sessionId, site, fromMs, toMs }: HoldFilter): boolean {
  return (patientId === undefined || hold.patientId === patientId)
    && (sessionId === undefined || hold.sessionId === sessionId)
    && (site === undefined || hold.record.site === site)
    && (fromMs === undefined || hold.startedAtMs >= fromMs)
    && (toMs === undefined || hold.startedAtMs < toMs);
}

/** A hold as it lies here, with its outcome by the name of now: it may have been kept by an app that was older than the device. */
function asOfNow(hold: StoredHold): StoredHold {
  const outcome = outcomeOfNow(hold.record.outcome);
  return outcome === hold.record.outcome ? hold : { ...hold, record: { ...hold.record, outcome } };
}

/** The browser's id of a device is another one on each phone: the same hold, synced here and read from another phone's file, is told by its record. */
function isSameRecord(a: HoldRecord, b: HoldRecord): boolean {
  return (Object.keys(a) as (keyof HoldRecord)[]).every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

/** The holds. A filter's `fromMs` is in, its `toMs` is out. */
export function createHoldTable(connection: Connection, changes: Changes): HoldTable {
  return {
    async list(filter = {}) {
      const { patientId, sessionId, fromMs = -Infinity, toMs = Infinity } = filter;
      if (fromMs > toMs) return [];
      const found = await connection.run(["holds"], "readonly", ({ store }) => {
        if (sessionId !== undefined) return store.index("sessionId").getAll(sessionId);
        if (patientId !== undefined) return store.index("patientAndStart").getAll(IDBKeyRange.bound([patientId, fromMs], [patientId, toMs]));
        return store.index("startedAtMs").getAll(IDBKeyRange.bound(fromMs, toMs));
      });
      return found.filter((hold) => passes(hold, filter)).map(asOfNow).sort(byNewest);
    },

    async get(key) {
      const hold = await connection.run(["holds"], "readonly", ({ store }) => store.get(key));
      return hold && asOfNow(hold);
    },

    async curve(key) {
      const detail = await connection.run(["holdDetails"], "readonly", ({ store }) => store.get(key));
      return detail?.curve ?? null;
    },

    async bytes(key) {
      const detail = await connection.run(["holdDetails"], "readonly", ({ store }) => store.get(key));
      return detail?.bytes.length ? detail.bytes : null;
    },

    async keep(hold, curve, bytes) {
      // Strict: what `keep` has resolved is acknowledged, and from then on the device may drop it. By default a browser resolves when the system has the data,
      // which a phone that loses its power has not on its disk yet.
      const isNew = await connection.run(["holds", "holdDetails"], "readwrite", async (transaction) => {
        const holds = transaction.objectStore("holds");
        const { boot, sequence, uptimeMs } = hold.record;
        const alike = await holds.index("identity").getAll([boot, sequence, uptimeMs]);
        if (alike.some((other) => other.key === hold.key || isSameRecord(asOfNow(other).record, asOfNow(hold).record))) return false;
        await holds.add(hold);
        await transaction.objectStore("holdDetails").add({ key: hold.key, curve, bytes });
        return true;
      }, "strict");
      if (isNew) changes.tell("holds");
      return isNew;
    },

    async update(key, change) {
      await connection.run(["holds"], "readwrite", async ({ store }) => {
        const hold = await store.get(key);
        if (!hold) throw new RangeError(`there is no hold ${key}`);
        await store.put({ ...hold, ...change });
      });
      changes.tell("holds");
    },

    count: () => connection.run(["holds"], "readonly", ({ store }) => store.count()),
    watch: (listener) => changes.watch("holds", listener),
  };
}
