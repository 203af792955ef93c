// The form of the app's own file, version 1. Strict: what is not named here is refused, and so is a value that the app itself would not write.

import * as v from "valibot";
import { outcomeOf } from "../protocol/codes";
import { outcomes, programmeKinds, type HoldCurve, type HoldRecord } from "../protocol/messages";
import type { Course, KnownDevice, Patient, Prescription, Session, StoredProgramme } from "../storage/model";
import { fromBase64 } from "./base64";
import { fileFormat, fileVersion } from "./file";
import type { SharedSettings, Snapshot, WholeHold } from "./snapshot";

const latestMs = 8_640_000_000_000_000; // of a date, ECMA-262
const highest = { u8: 0xff, u16: 0xffff, u32: 0xffff_ffff, i32: 0x7fff_ffff } as const;
const rateUnit = 10;
const highestPain = 10;
const highestPatientNumber = 65_535;
const mostCurvePoints = 240;
const highestPeriodMs = 2_550;
const mostHoldBytes = 327;

const whole = (lowest: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(most));
const u8 = whole(0, highest.u8);
const u16 = whole(0, highest.u16);
const u32 = whole(0, highest.u32);
const i32 = whole(-highest.i32 - 1, highest.i32);
const pain = v.nullable(whole(0, highestPain));
const timeMs = v.pipe(v.number(), v.minValue(-latestMs), v.maxValue(latestMs));
const milliNewtons = v.pipe(v.number(), v.minValue(-highest.i32 - 1), v.maxValue(highest.i32));
const id = v.pipe(v.string(), v.nonEmpty());
const unknownCode = v.strictObject({ unknown: u8 });
const role = v.picklist(["therapist", "patient"]);

const settings = v.strictObject({
  language: v.picklist(["en", "de"]),
  role: v.nullable(role),
  theme: v.picklist(["system", "light", "dark"]),
  textPercent: v.picklist([100, 125, 150]),
  soundCues: v.boolean(),
  reminders: v.boolean(),
  ownPatientId: v.nullable(id),
}) satisfies v.GenericSchema<unknown, SharedSettings>;

const patient = v.strictObject({
  id, number: whole(1, highestPatientNumber), name: v.string(), notes: v.string(), createdAtMs: timeMs, archived: v.boolean(), mainSite: u8,
}) satisfies v.GenericSchema<unknown, Patient>;

const programmeStep = v.strictObject({ targetMilliNewtons: u32, tolerancePercent: u8, holdSeconds: u8, restSeconds: u16 });

const programme = v.strictObject({
  id,
  name: v.string(),
  programme: v.strictObject({ kind: v.picklist(programmeKinds), repeats: u8, rampMilliNewtonsPerSecond: u32, steps: v.array(programmeStep) }),
  createdAtMs: timeMs,
}) satisfies v.GenericSchema<unknown, StoredProgramme>;

const prescription = v.strictObject({
  id, patientId: id, programmeId: id, site: u8, capMilliNewtons: u32, holdsADay: u8, sentAtMs: v.nullable(timeMs), deviceId: v.nullable(id),
}) satisfies v.GenericSchema<unknown, Prescription>;

const course = v.strictObject({
  id, patientId: id, startedAtMs: timeMs, plannedSessions: u16, plannedDays: u16, endedAtMs: v.nullable(timeMs), endReason: v.nullable(v.picklist(["completed", "stopped"])),
}) satisfies v.GenericSchema<unknown, Course>;

const soreness = v.nullable(v.strictObject({ level: v.picklist(["none", "mild", "strong"]), answeredAtMs: timeMs }));

const session = v.strictObject({
  id,
  patientId: id,
  courseId: id,
  by: role,
  site: u8,
  programmeId: v.nullable(id),
  startedAtMs: timeMs,
  endedAtMs: v.nullable(timeMs),
  safety: v.strictObject({ askedAtMs: timeMs, present: v.array(v.string()), doctorAgreed: v.boolean() }),
  painBefore: pain,
  painAfter: pain,
  thresholdBeforeMilliNewtons: v.nullable(milliNewtons),
  thresholdAfterMilliNewtons: v.nullable(milliNewtons),
  sorenessAt24h: soreness,
  sorenessAt36h: soreness,
  reliefDays: v.nullable(u16),
  note: v.string(),
}) satisfies v.GenericSchema<unknown, Session>;

const device = v.strictObject({ id, name: v.string(), lastSeenAtMs: timeMs, firmware: v.string() }) satisfies v.GenericSchema<unknown, KnownDevice>;

/** A file of an older app has the code of an outcome that this one knows by name. */
const outcome = v.union([v.picklist(outcomes), v.pipe(unknownCode, v.transform(({ unknown }) => outcomeOf(unknown)))]);

const record = v.strictObject({
  boot: u16, sequence: u32, uptimeMs: u32, utcSeconds: v.nullable(u32), outcome, pain,
  programmeKind: v.nullable(v.union([v.picklist(programmeKinds), unknownCode])), step: u8, site: u8, tipAreaSquareMillimetres: u8, calibrationId: u16, targetMilliNewtons: u32,
  toleranceMilliNewtons: u16, batteryMilliVolts: u16, durationMs: u32, inBandMs: u32, meanMilliNewtons: i32, peakMilliNewtons: i32, standardDeviationMilliNewtons: u16,
  rmsErrorMilliNewtons: u16, approachMs: u16, approachMilliNewtonsPerSecond: whole(0, highest.u16 * rateUnit), askedMs: whole(0, highest.u16 * rateUnit), patient: u16,
  driftMilliNewtons: i32, thresholdMilliNewtons: i32,
}) satisfies v.GenericSchema<unknown, HoldRecord>;

const curve = v.strictObject({
  periodMs: whole(0, highestPeriodMs), milliNewtons: v.pipe(v.array(i32), v.maxLength(mostCurvePoints)), cut: v.boolean(),
}) satisfies v.GenericSchema<unknown, HoldCurve>;

const bytes = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const decoded = fromBase64(dataset.value);
    if (decoded && decoded.length <= mostHoldBytes) return decoded;
    addIssue({ message: "no base64 of a hold" });
    return NEVER;
  }),
);

const hold = v.pipe(
  v.strictObject({
    key: id, deviceId: id, record, startedAtMs: timeMs, receivedAtMs: timeMs, patientId: v.nullable(id), sessionId: v.nullable(id), hasCurve: v.boolean(), note: v.string(),
    curve: v.nullable(curve), bytes: v.nullable(bytes),
  }),
  v.check((whole) => whole.hasCurve === (whole.curve !== null), "hasCurve"),
) satisfies v.GenericSchema<unknown, WholeHold>;

/** What every version of the file begins with: judged first, so that a file of a newer app is refused by that and not by its form. */
export const fileHead = v.object({ format: v.literal(fileFormat), version: v.number() });

/** The whole file. */
export const fileSchema = v.strictObject({
  format: v.literal(fileFormat),
  version: v.literal(fileVersion),
  kind: v.picklist(["all", "patient", "handover"]),
  exportedAtMs: timeMs,
  settings: v.nullable(settings),
  patients: v.array(patient),
  programmes: v.array(programme),
  prescriptions: v.array(prescription),
  courses: v.array(course),
  sessions: v.array(session),
  devices: v.array(device),
  holds: v.array(hold),
}) satisfies v.GenericSchema<unknown, SoundFile>;

/** A file that was judged sound. */
export interface SoundFile extends Snapshot {
  readonly kind: "all" | "patient" | "handover";
  readonly exportedAtMs: number;
}
