import { openDB, type IDBPTransaction } from "idb";
import { namedFailure, StorageError } from "./failure";
import type { Database, Schema, StoreName, Upgrade } from "./schema";

/** How long other tabs may take to let go of an older version, ms: they do so by themselves once their transactions have ended. */
const letGoMs = 3000;

type Transaction<Names extends [] | StoreName[], Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Names, Mode>;

/** The connection to the database; opened when first used, and again after the browser has closed it. */
export class Connection {
  #database: Promise<Database> | null = null;

  /** @param upgrades the steps of the schema; their number is the version that is opened. */
  constructor(private readonly name: string, private readonly upgrades: readonly Upgrade[]) {}

  /** Does `work` in one transaction and resolves when that has ended: all of it is kept, or nothing.
   * `work` may wait for this transaction's own requests only.
   * @throws StorageError */
  async run<Names extends [] | StoreName[], Mode extends "readonly" | "readwrite", Result>(
    names: Names, mode: Mode, work: (transaction: Transaction<Names, Mode>) => Promise<Result>, durability: IDBTransactionDurability = "default",
  ): Promise<Result> {
    const transaction = await this.#begin(names, mode, durability);
    const ended = transaction.done.then(() => null, (error: unknown) => ({ error }));
    let result: Result;
    try {
      result = await work(transaction);
    } catch (error) {
      abort(transaction);
      await ended;
      throw namedFailure(transaction.error ?? error);
    }

    const failed = await ended;
    if (failed) throw namedFailure(failed.error);
    return result;
  }

  /** Lets go of the database; the next use opens it again. */
  close(): void {
    this.#database?.then((database) => database.close(), () => {});
    this.#database = null;
  }

  async #begin<Names extends [] | StoreName[], Mode extends "readonly" | "readwrite">(names: Names, mode: Mode, durability: IDBTransactionDurability): Promise<Transaction<Names, Mode>> {
    const database = await this.#open();
    try {
      return database.transaction(names, mode, { durability });
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw namedFailure(error);
      this.close(); // the browser has closed it and has not said so yet
      return (await this.#open()).transaction(names, mode, { durability });
    }
  }

  #open(): Promise<Database> {
    if (!this.#database) {
      const opening = this.#connect().catch((error: unknown) => { throw namedFailure(error); });
      this.#database = opening;
      opening.catch(() => { if (this.#database === opening) this.#database = null; });
    }
    return this.#database;
  }

  #connect(): Promise<Database> {
    if (typeof indexedDB === "undefined") return Promise.reject(new StorageError("unavailable"));
    return new Promise((resolve, reject) => {
      let refused = false;
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const opening = openDB<Schema>(this.name, this.upgrades.length, {
        upgrade: (database, from, _to, transaction) => {
          transaction.done.catch(() => {}); // a step that fails fails the opening, which tells
          for (const step of this.upgrades.slice(from)) step(database, transaction);
        },
        blocked: () => {
          waiting = setTimeout(() => {
            refused = true;
            reject(new StorageError("blocked"));
          }, letGoMs);
        },
        // Another tab wants to upgrade it, or to delete it: staying would block that tab for ever. The next use here then finds the newer version, and says so.
        blocking: () => this.close(),
        terminated: () => { this.#database = null; },
      });
      opening.then(
        (database) => { if (refused) database.close(); else resolve(database); },
        reject,
      ).finally(() => clearTimeout(waiting));
    });
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // the browser has done so already
  }
}
