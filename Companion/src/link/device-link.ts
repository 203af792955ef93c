// What the rest of the app may ask of a device: the contract of this folder. Screens and sessions know nothing else of Bluetooth.

import type { ReadonlySignal } from "@preact/signals";
import type {
  CalibrationState, CueSettings, DeviceStatus, FaultEvent, HoldUnit, LiveMessage, LogState, Programme, RoleState, ThresholdState,
} from "../protocol/messages";

/** Where the connection stands. "securing": the system is asking for the passkey, or using the key it has. "waiting": the link was lost and is tried again by itself. */
export type LinkPhase = "idle" | "choosing" | "connecting" | "securing" | "preparing" | "ready" | "waiting";

/** Why there is no connection; each has its sentence, and what to do, in text/…/link.json. */
export type LinkFailure =
  | "unsupported" // this browser has no Web Bluetooth
  | "bluetoothOff" // switched off, or no adapter, or not allowed for the browser
  | "nothingChosen" // the chooser was closed, or nothing was found
  | "outOfReach" // no connection came about
  | "pairingRefused" // wrong passkey, or the pairing was cancelled
  | "windowClosed" // the device takes no passkey: its button must be held for 3 s first
  | "bondLost" // one side has forgotten the other: forget the device in the phone's settings, pair anew
  | "notADevice" // it has not the services of a PressureDevice
  | "deviceTooOld" // speaks only older versions of the protocol: update its firmware
  | "deviceTooNew" // speaks only newer ones: update this app
  | "noAnswer" // connected, but the device did not answer in time
  | "lost"; // the link dropped and did not come back

export interface LinkState {
  readonly phase: LinkPhase;
  /** The last failure, until the next try; null when there was none. */
  readonly failure: LinkFailure | null;
  /** Name and id that the browser gives the device; null before the first choice. The id is stable for this app on this phone. */
  readonly deviceName: string | null;
  readonly deviceId: string | null;
}

/** Results of the control point other than 0. */
export type ControlResult =
  | "notSteady" | "tooFewPoints" | "tooManyPoints" | "spanTooSmall" | "residualTooLarge" | "slopeAbsurd" | "sensorFault" | "wrongOrder" | "massOutOfRange" | "notStored"
  | "busy" | "unknownOpcode" | "notUnloaded" | "notAllowed" | "noSuchValue" | "fieldOutOfRange" | "unknownResult"
  | "noAnswer" | "disconnected"; // the last two are of the link

/** Where the device found a programme out of range. */
export interface ProgrammeFieldRange {
  readonly field: "kind" | "steps" | "repeats" | "ramp" | "target" | "tolerance" | "hold" | "rest";
  readonly step: number;
  /** Allowed, in the protocol's unit of the field. */
  readonly lowest: number;
  readonly highest: number;
}

/** A request was refused, or had no answer. Nothing has changed on the device, but for "notStored" of acknowledge and delete. */
export class ControlError extends Error {
  constructor(readonly result: ControlResult, readonly range: ProgrammeFieldRange | null = null) {
    super(`the device answered: ${result}`);
  }
}

/** Requests of the control point. One at a time is on its way; others wait. Each rejects with ControlError. */
export interface DeviceControl {
  tare(): Promise<void>;
  calibrateBegin(): Promise<void>;
  calibrateAddMass(weightMilliNewtons: number): Promise<void>;
  calibrateFinish(utcSeconds: number): Promise<void>;
  calibrateCancel(): Promise<void>;
  readCalibration(): Promise<CalibrationState>;
  readFaultLog(): Promise<FaultEvent[]>;
  readSelfTest(): Promise<number>;
  setTipArea(squareMillimetres: 0 | 50 | 100 | 200): Promise<void>;
  /** Sends and applies a programme as a whole. */
  sendProgramme(programme: Programme): Promise<void>;
  readProgramme(): Promise<Programme | null>;
  authorise(key: number): Promise<void>;
  setRole(role: "therapist" | "patient", capMilliNewtons: number, holdsADay: number, key: number): Promise<void>;
  readRole(): Promise<RoleState>;
  setCues(cues: CueSettings): Promise<void>;
  readCues(): Promise<CueSettings>;
  setTime(utcSeconds: number, offsetQuarterHours: number): Promise<void>;
  readThreshold(): Promise<ThresholdState>;
  readLog(phone: number): Promise<LogState>;
  acknowledge(phone: number, sequence: number): Promise<void>;
  /** Deletes all holds up to the number after asking `confirm` with what would go. False when not confirmed. */
  deleteUpTo(sequence: number, confirm: (holds: number, withNoPhone: number) => Promise<boolean>): Promise<boolean>;
  setProgressorMode(number: number): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  identify(): Promise<void>;
  tellPain(which: "before" | "after", score: number): Promise<void>;
  tellSite(site: number): Promise<void>;
  tellPatient(number: number): Promise<void>;
}

export interface SyncProgress {
  readonly received: number;
  /** Holds on the device that this phone does not have, at the beginning. */
  readonly expected: number;
}

export type SyncEnd = "complete" | "nothingNew" | "guiding" | "dropped" | "logUnreadable" | "stopped";

export interface SyncResult {
  readonly end: SyncEnd;
  readonly received: number;
  /** Still on the device and not here, as far as is known. */
  readonly left: number;
}

/** Where synced holds go. A hold counts as received when `keep` has resolved; only then it is acknowledged. */
export interface HoldSink {
  /** Keeps a hold; one that is there already is left as it is. `bytes` are record and curve as they came. */
  keep(unit: HoldUnit, bytes: Uint8Array): Promise<void>;
}

/** A device: the one that is connected, was, or will be. */
export interface DeviceLink {
  readonly state: ReadonlySignal<LinkState>;
  /** null while not ready. Kept up to date by notifications. */
  readonly status: ReadonlySignal<DeviceStatus | null>;
  readonly control: DeviceControl;
  /** Lets the user choose a device, connects, pairs, prepares. From a user's gesture. Never rejects: state tells. */
  choose(): Promise<void>;
  /** Connects again with the device of before; true when there is one that this browser remembers. Never rejects. */
  reconnect(): Promise<boolean>;
  /** Ends the connection and does not try again. */
  disconnect(): void;
  /** Hears every conversion while there is a listener; notifications are on from the first to the last one. Survives a reconnection. */
  onLive(listener: (message: LiveMessage) => void): () => void;
  /** Fetches what this phone does not have yet, and acknowledges it. Resumes by itself after a drop when called again. */
  sync(phone: number, sink: HoldSink, onProgress: (progress: SyncProgress) => void, stop?: AbortSignal): Promise<SyncResult>;
}
