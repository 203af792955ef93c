import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { StorageError } from "../../src/storage";
import { hold, hours, session } from "../course/examples";
import { answers, atHome, atTherapists, device, kept, later, newBench, nowMs, reload, run, settle, steady, store } from "./bench";

beforeEach(newBench);

describe("a session at home", () => {
  it("goes from the safety check over the pain to the hold, and keeps each answer at once", async () => {
    await run.begin(atHome);
    expect([run.step.value, run.asking.value.reason]).toEqual(["safety", "first"]);
    await run.answerSafety(answers());
    expect(run.step.value).toBe("painBefore");
    await run.tellPain(6);
    expect(run.step.value).toBe("holds");
    expect((await kept())[0]).toMatchObject({ painBefore: 6, safety: { askedAtMs: nowMs }, endedAtMs: null, site: 3 });
    await run.holdsDone();
    later(600_000);
    await run.tellPain(3);
    expect(run.step.value).toBe("summary");
    expect((await kept())[0]).toMatchObject({ painAfter: 3, endedAtMs: nowMs });
    await run.end();
    expect([run.step.value, run.session.value, (await kept()).length]).toEqual(["none", null, 1]);
  });

  it("never sends a programme, and knows the device's own", async () => {
    device.device.programme = steady.programme;
    device.connect();
    await settle();
    expect(run.deviceProgramme.value).toEqual(steady.programme);
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(6);
    await settle();
    expect(device.heard().filter((line) => line.startsWith("send"))).toEqual([]);
  });

  it("is not allowed when something of the list applies; the answer stays, and another one may allow it", async () => {
    await run.begin(atHome);
    await run.answerSafety(answers("bruise"));
    expect([run.step.value, run.verdict.value]).toEqual(["refused", { kind: "refused", keys: ["bruise"], otherSpotMayBe: true, doctorMayAllow: false }]);
    await run.tellPain(3);
    await run.holdsDone();
    expect(run.step.value, "nothing leads past it").toBe("refused");
    run.back();
    await run.answerSafety(answers());
    expect(run.step.value).toBe("painBefore");
    run.back();
    await run.answerSafety(answers("thrombus"));
    await run.end();
    expect((await kept())[0]).toMatchObject({ safety: { present: ["thrombus"] }, endedAtMs: nowMs });
  });

  it("leaves nothing behind when it is ended before anything was answered", async () => {
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.end();
    expect(await kept()).toEqual([]);
  });

  it("begins once when the start is pressed twice", async () => {
    await Promise.all([run.begin(atHome), run.begin(atHome)]);
    expect([(await kept()).length, (await store.courses.all()).length]).toEqual([1, 1]);
  });

  it("takes an answer only in its step", async () => {
    await run.begin(atHome);
    await run.tellPain(5);
    await run.chooseSite(9);
    await run.tellThreshold(1);
    await run.chooseProgramme("steady");
    expect([run.step.value, run.session.value!.painBefore, run.session.value!.site]).toEqual(["safety", null, 3]);
    void run.answerSafety(answers());
    void run.answerSafety(answers("thrombus"));
    await settle();
    expect([run.step.value, run.session.value!.safety.present]).toEqual(["painBefore", []]);
  });

  it("keeps a note that another screen wrote meanwhile", async () => {
    await run.begin(atHome);
    await run.answerSafety(answers());
    await store.sessions.put({ ...(await kept())[0]!, note: "left calf" });
    await run.tellPain(5);
    expect((await kept())[0]).toMatchObject({ note: "left calf", painBefore: 5 });
  });
});

describe("varicose veins", () => {
  it("wait for the site, and refuse the leg only", async () => {
    await run.begin({ ...atTherapists, site: 0 });
    await run.answerSafety(answers("varicosities"));
    expect(run.step.value).toBe("site");
    await run.chooseSite(43);
    expect(run.step.value).toBe("refused");
    run.back();
    expect(run.step.value, "another site is chosen, the answers stay").toBe("site");
    await run.chooseSite(1);
    expect(run.step.value).toBe("painBefore");
  });
});

describe("a page that was closed", () => {
  it.each([[12 * hours - 1, "holds"], [12 * hours, "safety"]])("%i ms later goes on in step %s", async (laterMs, step) => {
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(6);
    reload();
    later(laterMs);
    await run.begin(atHome);
    expect(run.step.value).toBe(step);
    const sessions = await kept();
    expect(sessions.map(({ endedAtMs }) => endedAtMs === null)).toEqual(step === "holds" ? [true] : [false, true]);
  });

  it("of another patient is closed, and its course stays one", async () => {
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(6);
    reload();
    later(1_000);
    await run.begin({ ...atHome, patientId: "ben" });
    expect((await kept()).map(({ patientId, endedAtMs }) => [patientId, endedAtMs])).toEqual([["anna", nowMs], ["ben", null]]);
    await run.begin(atHome);
    expect((await store.courses.all()).map(({ patientId }) => patientId).sort()).toEqual(["anna", "ben"]);
  });

  it.each(["tooMuch", "stopped"] as const)("asks the safety check again, part by part, when a hold was too much meanwhile (%s), and then goes on where it was", async (outcome) => {
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(6);
    const { id } = run.session.value!;
    const unit = { ...hold({ outcome }, id, nowMs + 60_000), patientId: "anna" };
    await store.holds.keep(unit, null, new Uint8Array(72));
    reload();
    later(120_000);
    await run.begin(atHome);
    expect([run.step.value, run.asking.value]).toEqual(["safety", { reason: "tooMuch", form: "each" }]);
    await run.answerSafety(answers());
    expect(run.step.value).toBe("holds");
  });
});

describe("the course of a session", () => {
  it("is a new one when the last is complete", async () => {
    await store.courses.put({ id: "old", patientId: "anna", startedAtMs: nowMs - 50 * 24 * hours, plannedSessions: 1, plannedDays: 42, endedAtMs: null, endReason: null });
    await store.sessions.put({ ...session({ id: "s", patientId: "anna", courseId: "old", startedAtMs: nowMs - 40 * 24 * hours }) });
    await run.begin(atHome);
    const [old, next] = (await store.courses.all()).sort((a, b) => a.startedAtMs - b.startedAtMs);
    expect(old).toMatchObject({ id: "old", endReason: "completed", endedAtMs: nowMs });
    expect([run.session.value!.courseId, next!.plannedSessions, next!.plannedDays]).toEqual([next!.id, 4, 42]);
    expect(run.asking.value, "40 days have passed").toEqual({ reason: "longPause", form: "each" });
  });
});

it("a session that was deleted with its patient, in another tab, does not come back", async () => {
  await run.begin(atHome);
  await run.answerSafety(answers());
  await store.removePatient("anna");
  await run.tellPain(5);
  expect(await kept()).toEqual([]);
  await run.end();
  expect(await kept()).toEqual([]);
  expect(run.session.value).toBeNull();
});

it("a page opened again in the measurement of the threshold goes on there: its readings and told pains are no holds of the treatment", async () => {
  await run.begin(atTherapists);
  await run.answerSafety(answers());
  await run.tellPain(7);
  const { id } = run.session.value!;
  const keep = (sequence: number, part: Parameters<typeof hold>[0]) => {
    const unit = hold({ ...part, sequence }, id, nowMs + 1_000 * sequence);
    return store.holds.keep({ ...unit, key: `hold ${sequence}`, patientId: "anna" }, null, new Uint8Array(72));
  };
  await keep(1, { outcome: "thresholdMarked", programmeKind: "threshold" });
  await keep(2, { outcome: "painTold", programmeKind: "steady" });
  reload();
  await run.begin(atTherapists);
  expect([run.step.value, run.hasMeasurement.value], "its readings go on counting").toEqual(["thresholdBefore", true]);
  await keep(3, { outcome: "completed", programmeKind: "steady" });
  reload();
  await run.begin(atTherapists);
  expect(run.step.value).toBe("holds");
});

it("an answer for which the phone had no space is told, and kept with the next one", async () => {
  await run.begin(atTherapists);
  await run.answerSafety(answers());
  const put = vi.spyOn(store.sessions, "put").mockRejectedValueOnce(new StorageError("full"));
  await expect(run.tellPain(7)).rejects.toMatchObject({ failure: "full" });
  expect([run.step.value, (await kept())[0]!.painBefore]).toEqual(["thresholdBefore", null]);
  await run.tellThreshold(38_000);
  expect((await kept())[0]).toMatchObject({ painBefore: 7, thresholdBeforeMilliNewtons: 38_000 });
  put.mockRejectedValueOnce(new StorageError("full"));
  await expect(run.chooseProgramme("steady")).rejects.toMatchObject({ failure: "full" });
  await run.end();
  expect((await kept())[0]).toMatchObject({ painBefore: 7, programmeId: "steady" });
});
