// What the device and the phone say to each other, decoded (docs/protocol.md). Forces in mN, times in ms unless the name says otherwise.

/** How a hold ended, by the codes of the record (0 stands for "none yet" and is not an outcome). */
export const outcomes = [
  "completed", "released", "leftBand", "approachTimedOut", "timeLimit", "overForce", "sensorMissing", "sensorSaturated", "sensorFrozen", "notCalibrated",
  "sensorNoisy", "batteryLow", "tooMuch", "powerLost", "thresholdMarked", "thresholdNotReached", "eased", "stopped", "painTold", "buttonLost",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Kinds of programme, by code from 1. */
export const programmeKinds = ["steady", "alternating", "stepped", "threshold"] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** Phases of a hold, by code from 0. */
export const phases = ["idle", "approach", "hold", "offBand", "done", "aborted", "rest"] as const;
export type Phase = (typeof phases)[number];

/** Whether a hold may begin, or why not, by code from 0. */
export const verdicts = [
  "notChecked", "allowed", "notTared", "notCalibrated", "sensorMissing", "sensorSaturated", "sensorFrozen", "overForce", "sensorNoisy", "batteryLow", "buttonStuck",
  "zeroShifted", "storeFailed", "dailyLimit", "logFull", "logBusy", "stopped", "buttonLost",
] as const;
export type Verdict = (typeof verdicts)[number];

/** Roles of a device, by code from 0. */
export const deviceRoles = ["unassigned", "therapist", "patient"] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** A value that a newer device may send and this app does not know: its number. */
export type Unknown = { readonly unknown: number };

/** A hold as the device recorded it; `null` where the device did not know. With outcome "painTold" it is no hold, only the pain after the one before. */
export interface HoldRecord {
  readonly boot: number;
  readonly sequence: number;
  readonly uptimeMs: number;
  /** UTC of the first touch, s; null when no phone had set the clock. */
  readonly utcSeconds: number | null;
  readonly outcome: Outcome | Unknown;
  /** 0 to 10. */
  readonly pain: number | null;
  readonly programmeKind: ProgrammeKind | Unknown | null;
  /** From 0; of a stepped press the level that was reached. */
  readonly step: number;
  /** Number on the body chart, 0 none. */
  readonly site: number;
  /** mm²; 0 a free tip. */
  readonly tipAreaSquareMillimetres: number;
  /** 0 none. */
  readonly calibrationId: number;
  readonly targetMilliNewtons: number;
  readonly toleranceMilliNewtons: number;
  readonly batteryMilliVolts: number;
  /** From reaching the band to the end. */
  readonly durationMs: number;
  readonly inBandMs: number;
  readonly meanMilliNewtons: number;
  readonly peakMilliNewtons: number;
  readonly standardDeviationMilliNewtons: number;
  readonly rmsErrorMilliNewtons: number;
  readonly approachMs: number;
  readonly approachMilliNewtonsPerSecond: number;
  /** Time asked for in the band; 0 in a threshold measurement. */
  readonly askedMs: number;
  /** Number of the patient on this phone, 0 none. */
  readonly patient: number;
  readonly driftMilliNewtons: number;
  /** Force at which the button marked the threshold; 0 when it did not. */
  readonly thresholdMilliNewtons: number;
}

/** The force over a press. */
export interface HoldCurve {
  readonly periodMs: number;
  readonly milliNewtons: readonly number[];
  /** The press went on after the last point. */
  readonly cut: boolean;
}

/** A hold as it travels: its record and, when stored, its curve. */
export interface HoldUnit {
  readonly record: HoldRecord;
  readonly curve: HoldCurve | null;
}

/** One conversion. */
export interface LiveSample {
  /** Low 32 bits of the device's µs counter. */
  readonly atMicroseconds: number;
  /** null: no conversion came within 100 ms. */
  readonly forceMilliNewtons: number | null;
}

export interface LiveSamples {
  readonly kind: "samples";
  /** The device dropped samples before these. */
  readonly dropped: boolean;
  /** Number of the first, modulo 256. */
  readonly firstNumber: number;
  readonly samples: readonly LiveSample[];
}

export interface LiveGuidance {
  readonly kind: "guidance";
  readonly phase: Phase | Unknown;
  readonly verdict: Verdict | Unknown;
  readonly outcome: Outcome | Unknown | null;
  readonly atMicroseconds: number;
  readonly targetMilliNewtons: number;
  readonly toleranceMilliNewtons: number;
  /** Left in the band; in a rest, of the rest. */
  readonly leftMs: number;
  readonly inBandMs: number;
  readonly programmeKind: ProgrammeKind | Unknown | null;
  readonly step: number;
}

export type LiveMessage = LiveSamples | LiveGuidance;

export interface DeviceStatus {
  readonly newestProtocol: number;
  readonly oldestProtocol: number;
  /** major.minor.patch */
  readonly firmware: string;
  readonly calibrated: boolean;
  readonly tared: boolean;
  readonly clockSet: boolean;
  readonly progressorMode: boolean;
  readonly selfTested: boolean;
  readonly calibrating: boolean;
  /** The patient's button is plugged in; without it the device's own does all that it does. */
  readonly patientButtonPlugged: boolean;
  /** Bits of request 08. */
  readonly selfTest: number;
  readonly verdict: Verdict | Unknown;
  readonly faultEvents: number;
  /** Code of the newest, 0 none. */
  readonly newestFault: number;
  readonly logFreePercent: number;
  /** null: the log cannot be read. */
  readonly holdsInLog: number | null;
  readonly holdsWithNoPhone: number | null;
  readonly batteryMilliVolts: number;
  readonly batteryPercent: number;
  readonly role: DeviceRole | Unknown;
}

export interface ProgrammeStep {
  readonly targetMilliNewtons: number;
  readonly tolerancePercent: number;
  readonly holdSeconds: number;
  readonly restSeconds: number;
}

export interface Programme {
  readonly kind: ProgrammeKind;
  readonly repeats: number;
  /** 0: the hand's own. */
  readonly rampMilliNewtonsPerSecond: number;
  readonly steps: readonly ProgrammeStep[];
}

export interface RoleState {
  readonly role: DeviceRole | Unknown;
  readonly capMilliNewtons: number;
  /** 0 no limit. */
  readonly holdsADay: number;
  /** 255 for more. */
  readonly holdsToday: number;
  readonly authorised: boolean;
}

export interface CalibrationState {
  /** 0 none. */
  readonly id: number;
  readonly utcSeconds: number | null;
  readonly residualMilliNewtons: number;
  readonly masses: number;
  readonly copies: number;
  readonly zeroCounts: number;
}

export interface CueSettings {
  readonly brightnessPercent: number;
  readonly motorPercent: number;
  readonly mode: "both" | "lightOnly" | "motorOnly";
}

export interface LogState {
  /** This phone has all holds up to it; 0 unknown phone. */
  readonly position: number;
  readonly newest: number;
  readonly holds: number;
  readonly waiting: number;
  readonly freePercent: number;
  readonly nextHasPlace: boolean;
  readonly full: boolean;
  readonly damaged: boolean;
}

export interface ThresholdState {
  readonly readings: number;
  readonly lastMilliNewtons: number;
  /** Mean of the last two of three, 0 before. */
  readonly meanMilliNewtons: number;
}

export interface FaultEvent {
  readonly code: number;
  readonly phase: Phase | Unknown;
  readonly boot: number;
  readonly uptimeMs: number;
  readonly detail: number;
}
