import type { HoldRecord } from "../../src/protocol/messages";
import type { Course, Session, StoredHold } from "../../src/storage/model";

/** ms in an hour. */
export const hours = 3_600_000;

export const course = (part: Partial<Course>): Course => ({
  id: "course", patientId: "patient", startedAtMs: 0, plannedSessions: 4, plannedDays: 42, endedAtMs: null, endReason: null, ...part,
});

/** A session that was done, with pain told; it ends when it starts unless told otherwise. */
export const session = (part: Partial<Session>): Session => ({
  id: "session", patientId: "patient", courseId: "course", by: "patient", site: 1, programmeId: null, startedAtMs: 1_000, endedAtMs: part.startedAtMs ?? 1_000,
  safety: { askedAtMs: 1, present: [], doctorAgreed: false }, painBefore: 5, painAfter: 5, thresholdBeforeMilliNewtons: null, thresholdAfterMilliNewtons: null,
  sorenessAt24h: null, sorenessAt36h: null, reliefDays: null, note: "", ...part,
});

const record: HoldRecord = {
  boot: 1, sequence: 1, uptimeMs: 0, utcSeconds: null, outcome: "completed", pain: null, programmeKind: "steady", step: 0, site: 1, tipAreaSquareMillimetres: 100, calibrationId: 1,
  targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000, batteryMilliVolts: 3_900, durationMs: 16_000, inBandMs: 15_000, meanMilliNewtons: 40_000, peakMilliNewtons: 43_000,
  standardDeviationMilliNewtons: 900, rmsErrorMilliNewtons: 1_000, approachMs: 2_000, approachMilliNewtonsPerSecond: 20_000, askedMs: 15_000, patient: 1, driftMilliNewtons: 0,
  thresholdMilliNewtons: 0,
};

/** A hold of a session. */
export const hold = (part: Partial<HoldRecord>, sessionId = "session", startedAtMs = 1_000): StoredHold => ({
  key: `${sessionId} ${part.sequence ?? Math.random()}`, deviceId: "device", record: { ...record, ...part }, startedAtMs, receivedAtMs: startedAtMs, patientId: "patient", sessionId, hasCurve: false, note: "",
});
