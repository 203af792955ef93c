// What the phone keeps: the contract of this folder. All of it stays in this browser's IndexedDB; nothing is sent anywhere but to the device.

import type { ReadonlySignal } from "@preact/signals";
import type { HoldCurve, HoldRecord, Programme } from "../protocol/messages";

export type Language = "en" | "de";
/** Who uses this phone. */
export type AppRole = "therapist" | "patient";

export interface Settings {
  readonly language: Language;
  /** null until the first visit's question is answered. */
  readonly role: AppRole | null;
  readonly theme: "system" | "light" | "dark";
  /** Size of the text, % of the browser's own. */
  readonly textPercent: 100 | 125 | 150;
  readonly soundCues: boolean;
  readonly reminders: boolean;
  /** This phone's id in the device's log, 1 to 2^32 − 1, made at random once. */
  readonly phoneId: number;
  /** The therapist's key, 1 to 2^32 − 1, made at random once; of use on a therapist's phone only. */
  readonly therapistKey: number;
  /** On a patient's phone: whose it is. */
  readonly ownPatientId: string | null;
}

export interface Patient {
  readonly id: string;
  /** Told to the device with each hold, 1 to 65,535, unique on this phone. */
  readonly number: number;
  readonly name: string;
  readonly notes: string;
  readonly createdAtMs: number;
  readonly archived: boolean;
  /** The number of the site that is mostly treated, 0 none. */
  readonly mainSite: number;
}

export interface StoredProgramme {
  readonly id: string;
  readonly name: string;
  readonly programme: Programme;
  readonly createdAtMs: number;
}

/** What the therapist allows at home; as last sent to a device. */
export interface Prescription {
  readonly id: string;
  readonly patientId: string;
  readonly programmeId: string;
  readonly site: number;
  readonly capMilliNewtons: number;
  readonly holdsADay: number;
  readonly sentAtMs: number | null;
  readonly deviceId: string | null;
}

/** The answers of the safety check. */
export interface SafetyAnswers {
  readonly askedAtMs: number;
  /** Keys of the list in src/safety that were ticked. */
  readonly present: readonly string[];
  /** A doctor's word for what allows one (pregnancy). */
  readonly doctorAgreed: boolean;
}

export type SorenessLevel = "none" | "mild" | "strong";
export interface SorenessAnswer {
  readonly level: SorenessLevel;
  readonly answeredAtMs: number;
}

/** One treatment, at the therapist's or at home. */
export interface Session {
  readonly id: string;
  readonly patientId: string;
  readonly courseId: string;
  readonly by: AppRole;
  readonly site: number;
  readonly programmeId: string | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly safety: SafetyAnswers;
  /** 0 to 10. */
  readonly painBefore: number | null;
  readonly painAfter: number | null;
  readonly thresholdBeforeMilliNewtons: number | null;
  readonly thresholdAfterMilliNewtons: number | null;
  readonly sorenessAt24h: SorenessAnswer | null;
  readonly sorenessAt36h: SorenessAnswer | null;
  /** Days for which it was better after this session; null not told yet. */
  readonly reliefDays: number | null;
  readonly note: string;
}

export interface Course {
  readonly id: string;
  readonly patientId: string;
  readonly startedAtMs: number;
  /** 4 by default. */
  readonly plannedSessions: number;
  /** 42 by default. */
  readonly plannedDays: number;
  readonly endedAtMs: number | null;
  readonly endReason: "completed" | "stopped" | null;
}

/** A hold that was synced. Its curve and bytes lie apart, so that a list of thousands opens at once. */
export interface StoredHold {
  /** deviceId, boot and sequence: the same hold never comes in twice. */
  readonly key: string;
  readonly deviceId: string;
  readonly record: HoldRecord;
  /** When it began, ms UTC: from the record, or when it was received for a device without a clock. */
  readonly startedAtMs: number;
  readonly receivedAtMs: number;
  readonly patientId: string | null;
  readonly sessionId: string | null;
  readonly hasCurve: boolean;
  readonly note: string;
}

export interface KnownDevice {
  readonly id: string;
  readonly name: string;
  readonly lastSeenAtMs: number;
  readonly firmware: string;
}

/** One kind of thing, by its id. Every change is told to those who watch. */
export interface Table<T> {
  get(id: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  put(value: T): Promise<void>;
  remove(id: string): Promise<void>;
  /** Called after each change by anybody in this app; returns how to stop. */
  watch(listener: () => void): () => void;
}

export interface HoldFilter {
  readonly patientId?: string;
  readonly sessionId?: string;
  readonly site?: number;
  readonly fromMs?: number;
  readonly toMs?: number;
}

export interface HoldTable {
  /** Newest first. */
  list(filter?: HoldFilter): Promise<StoredHold[]>;
  get(key: string): Promise<StoredHold | undefined>;
  curve(key: string): Promise<HoldCurve | null>;
  /** Record and curve as they came over the link; null when they are not known. */
  bytes(key: string): Promise<Uint8Array | null>;
  /** Keeps a hold; one that is there already stays as it is, also when it came in with a file and under another device's id. True when it was new. */
  keep(hold: StoredHold, curve: HoldCurve | null, bytes: Uint8Array): Promise<boolean>;
  /** Changes the note, or whose it is. */
  update(key: string, change: Partial<Pick<StoredHold, "note" | "patientId" | "sessionId">>): Promise<void>;
  count(): Promise<number>;
  watch(listener: () => void): () => void;
}

/** Everything that the phone keeps. */
export interface Store {
  readonly settings: ReadonlySignal<Settings>;
  saveSettings(change: Partial<Settings>): Promise<void>;
  readonly patients: Table<Patient>;
  readonly programmes: Table<StoredProgramme>;
  readonly prescriptions: Table<Prescription>;
  readonly sessions: Table<Session>;
  readonly courses: Table<Course>;
  readonly devices: Table<KnownDevice>;
  readonly holds: HoldTable;
  /** Deletes a patient and all that is kept about them: sessions, courses, prescriptions, holds with their curves. All of it, or nothing. */
  removePatient(id: string): Promise<void>;
  /** Deletes all of it, settings too. */
  clear(): Promise<void>;
}
