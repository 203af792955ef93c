import { describe, expect, test } from "vitest";
import { holdKey, painAfterHolds, sessionAt, storedHold } from "../../src/storage";
import { aCurve, aHold, aPatient, aRecord, aSession, firstUtcSeconds } from "./fixtures";

const minuteMs = 60_000;
const startMs = firstUtcSeconds * 1000;
const receivedAtMs = startMs + 3_600_000;
const patients = [aPatient(1), aPatient(2), aPatient(65_535)];

describe("the key of a hold", () => {
  test("stands in an address as it is", () => {
    expect(holdKey("Zx/9+a==", aRecord(4))).toBe("Zx_002f9_002ba_003d_003d.1.4.240000");
    expect(encodeURIComponent(holdKey("ü €.%/?#", aRecord(4)))).toBe(holdKey("ü €.%/?#", aRecord(4)));
  });

  test("is another one for another device, boot, sequence or uptime", () => {
    const keys = [
      holdKey("a", aRecord(1)), holdKey("b", aRecord(1)), holdKey("a", aRecord(2)), holdKey("a", aRecord(1, { boot: 2 })), holdKey("a", aRecord(1, { uptimeMs: 5 })),
      holdKey("a.1", aRecord(1)), holdKey("a_002e1", aRecord(1)), holdKey("a/1", aRecord(1)), holdKey("", aRecord(1)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("is the same for whatever else is said of the hold", () => expect(holdKey("a", aRecord(1, { outcome: "released", patient: 3 }))).toBe(holdKey("a", aRecord(1))));
});

describe("a hold as it is kept", () => {
  const keep = (change: Parameters<typeof aRecord>[1], sessions = [aSession("s", startMs, null)], own: string | null = null) =>
    storedHold({ record: aRecord(1, change), curve: aCurve }, "device", receivedAtMs, patients, sessions, own);

  test("began when its record says, or was received when the device had no clock", () => {
    expect(keep({ utcSeconds: firstUtcSeconds }).startedAtMs).toBe(startMs);
    expect(keep({ utcSeconds: null }).startedAtMs).toBe(receivedAtMs);
  });

  test.each([[1, "patient-1"], [2, "patient-2"], [65_535, "patient-65535"], [3, null], [0, null]])("of patient number %i is that of %s", (patient, expected) => {
    expect(keep({ patient }).patientId).toBe(expected);
  });

  test("without a patient is the owner's on a patient's phone; one with a number is not", () => {
    expect(keep({ patient: 0 }, [], "me").patientId).toBe("me");
    expect(keep({ patient: 3 }, [], "me").patientId).toBeNull();
    expect(keep({ patient: 2 }, [], "me").patientId).toBe("patient-2");
  });

  test("has a curve or none", () => {
    expect(keep({}).hasCurve).toBe(true);
    expect(storedHold({ record: aRecord(1), curve: null }, "device", receivedAtMs, [], []).hasCurve).toBe(false);
  });

  test("belongs to the patient's session that ran then", () => {
    expect(keep({}).sessionId).toBe("s");
    expect(keep({ patient: 2 }).sessionId).toBeNull();
    expect(keep({ patient: 0 }).sessionId).toBeNull();
  });
});

describe("the session at a time", () => {
  const ended = aSession("ended", startMs, startMs + 30 * minuteMs);
  const open = aSession("open", startMs, null);
  const slackMs = 5000;
  const openMs = 12 * 60 * minuteMs;
  test.each<[string, number, ReturnType<typeof aSession>, boolean]>([
    ["at its beginning, less the slack", -slackMs, ended, true],
    ["before that", -slackMs - 1, ended, false],
    ["at its end, and the slack", 30 * minuteMs + slackMs, ended, true],
    ["after that", 30 * minuteMs + slackMs + 1, ended, false],
    ["12 h and the slack into one that nobody ended", openMs + slackMs, open, true],
    ["after that", openMs + slackMs + 1, open, false],
  ])("%s", (_name, afterMs, session, found) => expect(sessionAt("patient-1", startMs + afterMs, [session])?.id ?? null).toBe(found ? session.id : null));

  test("of two that overlap it is the one that began last, in whatever order they come", () => {
    const second = aSession("second", startMs + 10 * minuteMs, null);
    for (const sessions of [[open, second], [second, open]]) {
      expect(sessionAt("patient-1", startMs + 11 * minuteMs, sessions)?.id).toBe("second");
      expect(sessionAt("patient-1", startMs + 9 * minuteMs, sessions)?.id).toBe("open");
    }
  });

  test("is none without a patient", () => expect(sessionAt(null, startMs, [open])).toBeNull());
});

describe("the pain after a hold", () => {
  const pain = (sequence: number, score: number | null, change: Parameters<typeof aRecord>[1] = {}, deviceId = "device") =>
    aHold(sequence, { deviceId, record: aRecord(sequence, { outcome: "painTold", pain: score, ...change }) });

  test("is what the entry behind it tells, in whatever order they come", () => {
    const entries = [aHold(1), pain(2, 6), aHold(3), aHold(4), pain(5, 0)];
    for (const given of [entries, [...entries].reverse()]) {
      expect([...painAfterHolds(given)].sort()).toEqual([[aHold(1).key, 6], [aHold(4).key, 0]].sort());
    }
  });

  test("is the last of several", () => expect(painAfterHolds([aHold(1), pain(2, 6), pain(3, 4)]).get(aHold(1).key)).toBe(4));
  test("is not told by another device's", () => expect(painAfterHolds([aHold(1), pain(2, 6, {}, "other")]).size).toBe(0));
  test("is not told by another patient's", () => expect(painAfterHolds([aHold(1), pain(2, 6, { patient: 2 })]).size).toBe(0));
  test("is told over a restart of the device", () => expect(painAfterHolds([aHold(1), pain(2, 6, { boot: 2 })]).get(aHold(1).key)).toBe(6));
  test("needs a hold before it", () => expect(painAfterHolds([pain(1, 6), aHold(2)]).size).toBe(0));
});
