import type { CalibrationState, CueSettings, DeviceStatus, FaultEvent, HoldRecord, LiveGuidance, LiveSamples, LogState, Programme, RoleState } from "../../src/protocol";
import { type Fields, listOf, numberOf } from "./vectors";

// What the vectors' fields mean in the app's own messages, written from docs/protocol.md apart from the codec.

const outcomes: Record<number, string> = {
  1: "completed", 2: "released", 3: "leftBand", 4: "approachTimedOut", 5: "timeLimit", 6: "overForce", 7: "sensorMissing", 8: "sensorSaturated", 9: "sensorFrozen",
  10: "notCalibrated", 11: "sensorNoisy", 12: "batteryLow", 13: "tooMuch", 14: "powerLost", 15: "thresholdMarked", 16: "thresholdNotReached", 17: "eased", 18: "stopped",
  19: "painTold", 20: "buttonLost",
};
const kinds: Record<number, string> = { 1: "steady", 2: "alternating", 3: "stepped", 4: "threshold" };
const phases: Record<number, string> = { 0: "idle", 1: "approach", 2: "hold", 3: "offBand", 4: "done", 5: "aborted", 6: "rest" };
const verdicts: Record<number, string> = {
  0: "notChecked", 1: "allowed", 2: "notTared", 3: "notCalibrated", 4: "sensorMissing", 5: "sensorSaturated", 6: "sensorFrozen", 7: "overForce", 8: "sensorNoisy",
  9: "batteryLow", 10: "buttonStuck", 11: "zeroShifted", 12: "storeFailed", 13: "dailyLimit", 14: "logFull", 15: "logBusy", 16: "stopped",
  17: "buttonLost",
};
const roles: Record<number, string> = { 0: "unassigned", 1: "therapist", 2: "patient" };
const cueModes: Record<number, string> = { 0: "both", 1: "lightOnly", 2: "motorOnly" };

/** Names of results, by code. */
export const results: Record<number, string> = {
  0: "done", 1: "notSteady", 2: "tooFewPoints", 3: "tooManyPoints", 4: "spanTooSmall", 5: "residualTooLarge", 6: "slopeAbsurd", 7: "sensorFault", 8: "wrongOrder",
  9: "massOutOfRange", 10: "notStored", 11: "busy", 240: "unknownOpcode", 241: "notUnloaded", 242: "notAllowed", 243: "noSuchValue", 244: "fieldOutOfRange",
};

function named(names: Record<number, string>, code: number): unknown {
  return names[code] ?? { unknown: code };
}

export function expectedRecord(fields: Fields): HoldRecord {
  const n = (name: string) => numberOf(fields, name);
  return {
    boot: n("boot"), sequence: n("sequence"), uptimeMs: n("uptimeMilliseconds"), utcSeconds: n("utcSeconds") === 0 ? null : n("utcSeconds"),
    outcome: named(outcomes, n("outcome")) as HoldRecord["outcome"],
    pain: n("pain") >= 1 && n("pain") <= 11 ? n("pain") - 1 : null,
    programmeKind: (n("kind") === 0 ? null : named(kinds, n("kind"))) as HoldRecord["programmeKind"],
    step: n("step"), site: n("site"), tipAreaSquareMillimetres: n("tipAreaSquareMillimetres"), calibrationId: n("calibrationId"),
    targetMilliNewtons: n("targetMilliNewtons"), toleranceMilliNewtons: n("toleranceMilliNewtons"), batteryMilliVolts: n("batteryMillivolts"),
    durationMs: n("durationMilliseconds"), inBandMs: n("inBandMilliseconds"), meanMilliNewtons: n("meanMilliNewtons"), peakMilliNewtons: n("peakMilliNewtons"),
    standardDeviationMilliNewtons: n("deviationMilliNewtons"), rmsErrorMilliNewtons: n("rmsErrorMilliNewtons"), approachMs: n("approachMilliseconds"),
    approachMilliNewtonsPerSecond: n("approachRateCentiNewtonsPerSecond") * 10, askedMs: n("goalCentiseconds") * 10, patient: n("patient"),
    driftMilliNewtons: n("driftMilliNewtons"), thresholdMilliNewtons: n("markedMilliNewtons"),
  };
}

export function expectedSamples(fields: Fields): LiveSamples {
  return {
    kind: "samples", dropped: numberOf(fields, "dropped") === 1, firstNumber: numberOf(fields, "number"),
    samples: listOf(fields, "samples").map((sample) => ({
      atMicroseconds: numberOf(sample, "stampMicroseconds"),
      forceMilliNewtons: "centiNewtons" in sample ? numberOf(sample, "centiNewtons") * 10 : null,
    })),
  };
}

export function expectedGuidance(fields: Fields): LiveGuidance {
  const n = (name: string) => numberOf(fields, name);
  return {
    kind: "guidance", phase: named(phases, n("phase")) as LiveGuidance["phase"], verdict: named(verdicts, n("verdict")) as LiveGuidance["verdict"],
    outcome: (n("outcome") === 0 ? null : named(outcomes, n("outcome"))) as LiveGuidance["outcome"],
    atMicroseconds: n("stampMicroseconds"), targetMilliNewtons: n("targetCentiNewtons") * 10, toleranceMilliNewtons: n("toleranceCentiNewtons") * 10,
    leftMs: n("leftCentiseconds") * 10, inBandMs: n("inBandCentiseconds") * 10,
    programmeKind: (n("kind") === 0 ? null : named(kinds, n("kind"))) as LiveGuidance["programmeKind"], step: n("step"),
  };
}

export function expectedStatus(fields: Fields): DeviceStatus {
  const n = (name: string) => numberOf(fields, name);
  const flag = (bit: number) => Math.floor(n("flags") / bit) % 2 === 1;
  const count = (name: string) => (n(name) === 65535 ? null : n(name));
  return {
    newestProtocol: n("newestProtocol"), oldestProtocol: n("oldestProtocol"), firmware: `${n("major")}.${n("minor")}.${n("patch")}`,
    calibrated: flag(1), tared: flag(2), clockSet: flag(4), progressorMode: flag(8), selfTested: flag(16), calibrating: flag(32), patientButtonPlugged: flag(64), selfTest: n("selfTest"),
    verdict: named(verdicts, n("verdict")) as DeviceStatus["verdict"], faultEvents: n("faults"), newestFault: n("newestFault"), logFreePercent: n("freePercent"),
    holdsInLog: count("holds"), holdsWithNoPhone: count("waiting"), batteryMilliVolts: n("batteryMillivolts"), batteryPercent: n("batteryPercent"),
    role: named(roles, n("role")) as DeviceStatus["role"],
  };
}

export function expectedEvent(fields: Fields): FaultEvent {
  const n = (name: string) => numberOf(fields, name);
  return { code: n("code"), phase: named(phases, n("phase")) as FaultEvent["phase"], boot: n("boot"), uptimeMs: n("uptimeMilliseconds"), detail: n("detail") };
}

/** What the data of an answer that is done means, by the opcode of its request. */
export const expectedData: Record<number, (fields: Fields) => unknown> = {
  0x06: (f): CalibrationState => ({
    id: numberOf(f, "id"), utcSeconds: numberOf(f, "dateUtcSeconds") || null, residualMilliNewtons: numberOf(f, "residualMilliNewtons"), masses: numberOf(f, "masses"),
    copies: numberOf(f, "copies"), zeroCounts: numberOf(f, "zeroCounts"),
  }),
  0x07: (f) => listOf(f, "events").map(expectedEvent),
  0x08: (f) => numberOf(f, "bits"),
  0x0d: (f): Programme => ({
    kind: kinds[numberOf(f, "kind")] as Programme["kind"], repeats: numberOf(f, "repeats"), rampMilliNewtonsPerSecond: numberOf(f, "rampCentiNewtonsPerSecond") * 10,
    steps: listOf(f, "steps").map((step) => ({
      targetMilliNewtons: numberOf(step, "targetCentiNewtons") * 10, tolerancePercent: numberOf(step, "tolerancePercent"), holdSeconds: numberOf(step, "holdSeconds"),
      restSeconds: numberOf(step, "restSeconds"),
    })),
  }),
  0x10: (f): RoleState => ({
    role: named(roles, numberOf(f, "role")) as RoleState["role"], capMilliNewtons: numberOf(f, "capCentiNewtons") * 10, holdsADay: numberOf(f, "holdsADay"),
    holdsToday: numberOf(f, "usedToday"), authorised: numberOf(f, "keyShown") === 1,
  }),
  0x12: (f): CueSettings => ({
    brightnessPercent: numberOf(f, "brightnessPercent"), motorPercent: numberOf(f, "motorPercent"), mode: cueModes[numberOf(f, "mode")] as CueSettings["mode"],
  }),
  0x14: (f) => ({ readings: numberOf(f, "readings"), lastMilliNewtons: numberOf(f, "lastMilliNewtons"), meanMilliNewtons: numberOf(f, "meanMilliNewtons") }),
  0x15: (f) => ({ periodMs: numberOf(f, "periodMilliseconds"), cut: numberOf(f, "cut") === 1, milliNewtons: f["milliNewtons"] }),
  0x17: (f): LogState => ({
    position: numberOf(f, "position"), newest: numberOf(f, "newest"), holds: numberOf(f, "holds"), waiting: numberOf(f, "waiting"), freePercent: numberOf(f, "freePercent"),
    nextHasPlace: numberOf(f, "state") % 2 === 1, full: Math.floor(numberOf(f, "state") / 2) % 2 === 1, damaged: Math.floor(numberOf(f, "state") / 4) % 2 === 1,
  }),
  0x18: (f) => ({ holds: numberOf(f, "holds"), waiting: numberOf(f, "waiting") }),
  0x1b: (f) => ({ newestProtocol: numberOf(f, "newestProtocol"), oldestProtocol: numberOf(f, "oldestProtocol") }),
};
