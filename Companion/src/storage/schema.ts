import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { HoldCurve } from "../protocol/messages";
import type { Course, KnownDevice, Patient, Prescription, Session, Settings, StoredHold, StoredProgramme } from "./model";

/** What lies apart from a hold: its curve, and all of it as it came over the link. */
export interface HoldDetail {
  readonly key: string;
  readonly curve: HoldCurve | null;
  readonly bytes: Uint8Array;
}

/** The object stores. */
export interface Schema extends DBSchema {
  settings: { key: string; value: Settings };
  patients: { key: string; value: Patient };
  programmes: { key: string; value: StoredProgramme };
  prescriptions: { key: string; value: Prescription };
  sessions: { key: string; value: Session };
  courses: { key: string; value: Course };
  devices: { key: string; value: KnownDevice };
  holds: { key: string; value: StoredHold; indexes: { startedAtMs: number; patientAndStart: [string, number]; sessionId: string; identity: [number, number, number] } };
  holdDetails: { key: string; value: HoldDetail };
}

export type StoreName = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;
type UpgradeTransaction = IDBPTransaction<Schema, StoreName[], "versionchange">;

/** Brings the database from the version before to the next one. */
export type Upgrade = (database: Database, transaction: UpgradeTransaction) => void;

/** Kinds that are kept by their id. */
export const tableNames = ["patients", "programmes", "prescriptions", "sessions", "courses", "devices"] as const;
export const storeNames: readonly StoreName[] = ["settings", ...tableNames, "holds", "holdDetails"];

/** The one record of `settings`. */
export const settingsKey = "settings";

/** The steps of the schema: step i makes version i + 1 of version i. What has been shipped is never changed; a change of the schema is a step more. */
export const upgrades: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore("settings");
    for (const name of tableNames) database.createObjectStore(name, { keyPath: "id" });
    const holds = database.createObjectStore("holds", { keyPath: "key" });
    holds.createIndex("startedAtMs", "startedAtMs");
    holds.createIndex("patientAndStart", ["patientId", "startedAtMs"]);
    holds.createIndex("sessionId", "sessionId");
    holds.createIndex("identity", ["record.boot", "record.sequence", "record.uptimeMs"]);
    database.createObjectStore("holdDetails", { keyPath: "key" });
  },
];
