import type { Changes } from "./changes";
import type { Connection } from "./connection";
import type { Table } from "./model";
import type { Schema, tableNames } from "./schema";

type TableName = (typeof tableNames)[number];

/** One kind of thing, by its id. */
export function createTable<Name extends TableName>(connection: Connection, changes: Changes, name: Name): Table<Schema[Name]["value"]> {
  return {
    get: (id) => connection.run([name], "readonly", (transaction) => transaction.objectStore(name).get(id)),
    all: () => connection.run([name], "readonly", (transaction) => transaction.objectStore(name).getAll()),
    async put(value) {
      await connection.run([name], "readwrite", (transaction) => transaction.objectStore(name).put(value));
      changes.tell(name);
    },
    async remove(id) {
      await connection.run([name], "readwrite", (transaction) => transaction.objectStore(name).delete(id));
      changes.tell(name);
    },
    watch: (listener) => changes.watch(name, listener),
  };
}
