// A session as it runs: the contract of this folder. The same steps for the therapist's and the patient's phone; which ones come is a table (session-steps.ts).

import type { ReadonlySignal } from "@preact/signals";
import type { ControlError } from "../link/device-link";
import type { Programme } from "../protocol/messages";
import type { AskingForm, AskingReason, SafetyVerdict } from "../safety";
import type { AppRole, SafetyAnswers, Session } from "../storage/model";

/** The steps of a session in their order; some are left out (a patient at home measures no threshold). */
export type SessionStep = "none" | "safety" | "refused" | "site" | "painBefore" | "thresholdBefore" | "programme" | "holds" | "thresholdAfter" | "painAfter" | "summary";

/** What a session begins with. */
export interface SessionPlan {
  readonly patientId: string;
  readonly by: AppRole;
  /** Number of the site, 0 to be chosen. */
  readonly site: number;
  /** The programme, null to be chosen, or the device's own (patient). */
  readonly programmeId: string | null;
  /** Therapist: measure the threshold before and after. */
  readonly measuresThreshold: boolean;
}

/** What the device is told of a session. */
export type DeviceMatter = "patient" | "site" | "painBefore" | "programme" | "painAfter";

/** The device refused something, for good. */
export interface DeviceTrouble {
  readonly matter: DeviceMatter;
  readonly error: ControlError;
}

/** The session that runs, at most one. Each answer is kept at once, so that a closed page loses nothing; what concerns the device (patient, site, pain) is told to it when connected, and again after a reconnection. */
export interface SessionRun {
  readonly session: ReadonlySignal<Session | null>;
  readonly step: ReadonlySignal<SessionStep>;
  /** In step "safety": why and how the list is asked. */
  readonly asking: ReadonlySignal<{ readonly reason: AskingReason; readonly form: AskingForm }>;
  /** What the safety answers allow at the site. */
  readonly verdict: ReadonlySignal<SafetyVerdict>;
  /** The programme in the device: read when connected, then what was sent; while a threshold is measured, the one of before. null: none, or never connected. Also outside of a session. */
  readonly deviceProgramme: ReadonlySignal<Programme | null>;
  /** In "thresholdBefore" and "thresholdAfter": the device has begun this measurement, and its readings are of this session and step. */
  readonly hasMeasurement: ReadonlySignal<boolean>;
  /** What the device refused last, until it is told anew; null when all was told, or is still to be told. */
  readonly trouble: ReadonlySignal<DeviceTrouble | null>;
  /** The device is being told something; a hold that began now might not know for whom it is. */
  readonly isTelling: ReadonlySignal<boolean>;
  /** Begins; goes on with one that was left open less than 12 hours ago when the patient is the same. */
  begin(plan: SessionPlan): Promise<void>;
  answerSafety(answers: SafetyAnswers): Promise<void>;
  chooseSite(site: number): Promise<void>;
  /** In "painBefore" and "painAfter". null: skipped. */
  tellPain(score: number | null): Promise<void>;
  /** null: skipped. */
  tellThreshold(milliNewtons: number | null): Promise<void>;
  /** Sends the programme to the device where the phone may; rejects with ControlError. Not connected: it is sent when it is. null: the device's own. */
  chooseProgramme(programmeId: string | null): Promise<void>;
  holdsDone(): Promise<void>;
  /** The device was sent a programme for home: no session changes it any more, but by a choice. */
  programmePrescribed(programme: Programme): void;
  /** To the step before; from a refusal to the safety check. */
  back(): void;
  /** Ends and keeps it; without any hold and answers it is removed. */
  end(): Promise<void>;
}
