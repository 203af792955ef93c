import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ControlError } from "../../src/link/device-link";
import { thresholdProgramme } from "../../src/programmes";
import { answers, atHome, atTherapists, device, kept, newBench, pass, run, settle, steady, store } from "./bench";

beforeEach(newBench);
afterEach(() => { vi.useRealTimers(); });

describe("what the device is told", () => {
  it("comes in order when it connects later, and again after a drop", async () => {
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(6);
    expect([run.step.value, device.heard()], "a device out of reach blocks nothing").toEqual(["holds", []]);
    device.connect();
    await vi.waitFor(() => expect(device.heard()).toEqual(["patient 7", "site 3", "before 6"]));
    device.drop();
    device.connect();
    await vi.waitFor(() => expect(device.heard()).toEqual(["patient 7", "site 3", "before 6"]));
    await run.holdsDone();
    device.drop();
    await run.tellPain(2);
    device.connect();
    await vi.waitFor(() => expect(device.heard()).toEqual(["patient 7", "site 3", "before 6", "after 2"]));
    device.drop();
    device.connect();
    await settle();
    expect(device.heard(), "the pain after it is told once").not.toContain("after 2");
  });

  it("is known to be on its way until the device has heard all of it", async () => {
    device.connect();
    await run.begin(atHome);
    await run.answerSafety(answers());
    const told = run.tellPain(6);
    expect(run.step.value).toBe("holds");
    expect(run.isTelling.value, "in the holds' step, before the pain was heard").toBe(true);
    await told;
    await vi.waitFor(() => expect(run.isTelling.value).toBe(false));
    expect(device.heard().slice(-3)).toEqual(["patient 7", "site 3", "before 6"]);
  });

  it("is not waited for without a device", async () => {
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(6);
    expect(run.isTelling.value).toBe(false);
  });

  it("stays the patient's after a session at home, and is told anew in the next one, so that an old pain goes", async () => {
    device.connect();
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(6);
    await settle();
    device.heard();
    await run.end();
    await settle();
    expect(device.heard()).toEqual([]);
    await run.begin(atHome);
    await vi.waitFor(() => expect(device.heard()).toEqual(["patient 0", "patient 7", "site 3"]));
  });

  it("waits while a hand is guided, and gives up by name what is refused for good", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    device.connect();
    device.refuse("patient", "busy", "busy", "busy", "busy", "busy", "busy");
    device.refuse("site", "noSuchValue");
    await run.begin(atHome);
    await run.answerSafety(answers());
    await run.tellPain(4);
    await pass(16_000);
    expect(device.heard()).toEqual(["patient 7", "before 4"]);
    expect(run.trouble.value).toMatchObject({ matter: "site", error: { result: "noSuchValue" } });
  });
});

describe("a device that wants the therapist's key", () => {
  it("is asked again while the connection is new, and refuses by name when it is not", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    device.connect();
    await run.begin({ ...atTherapists, measuresThreshold: false });
    await run.answerSafety(answers());
    await run.tellPain(6);
    device.refuse("send", "notAllowed", "notAllowed");
    await run.chooseProgramme("steady");
    await pass(6_000);
    expect([device.device.programme, run.trouble.value]).toEqual([steady.programme, null]);
    await pass(6_000);
    run.back();
    await settle();
    device.refuse("send", "notAllowed");
    await store.programmes.put({ ...steady, id: "other", programme: { ...steady.programme, repeats: 3 } });
    await expect(run.chooseProgramme("other")).rejects.toMatchObject({ result: "notAllowed" });
  });
});

describe("a session at the therapist's", () => {
  const lastSent = () => device.heard().filter((line) => line.startsWith("send"));
  it("measures the threshold with its own programme under the device's cap, and gives the treatment's back", async () => {
    device.connect();
    await run.begin(atTherapists);
    await run.answerSafety(answers());
    await run.tellPain(6);
    expect([run.step.value, lastSent()]).toEqual(["thresholdBefore", ["send threshold 50000"]]);
    await run.tellThreshold(38_000);
    expect(run.step.value).toBe("programme");
    await run.chooseProgramme("steady");
    expect([run.step.value, lastSent()]).toEqual(["holds", ["send steady 30000"]]);
    await run.holdsDone();
    expect([run.step.value, lastSent()]).toEqual(["thresholdAfter", ["send threshold 50000"]]);
    await run.tellThreshold(null);
    expect([run.step.value, lastSent()]).toEqual(["painAfter", ["send steady 30000"]]);
    await run.tellPain(2);
    device.heard();
    await run.end();
    await settle();
    expect(device.heard(), "the next holds are nobody's").toEqual(["patient 0", "site 0"]);
    expect((await kept())[0]).toMatchObject({ programmeId: "steady", thresholdBeforeMilliNewtons: 38_000, thresholdAfterMilliNewtons: null, painAfter: 2 });
  });

  it("begins the measurement anew when the device still has another's, once, and not again after a link that was lost", async () => {
    device.device.programme = { ...thresholdProgramme, steps: [{ ...thresholdProgramme.steps[0]!, targetMilliNewtons: 50_000 }] };
    device.connect();
    await run.begin(atTherapists);
    await run.answerSafety(answers());
    expect(run.hasMeasurement.value).toBe(false);
    await run.tellPain(6);
    expect([lastSent(), run.hasMeasurement.value]).toEqual([["send threshold 50000"], true]);
    device.drop();
    device.connect();
    await settle();
    run.back();
    await settle();
    expect(run.hasMeasurement.value).toBe(false);
    await run.tellPain(6);
    expect([lastSent(), run.hasMeasurement.value]).toEqual([[], true]);
  });

  it("has no measurement before the device was told", async () => {
    await run.begin(atTherapists);
    await run.answerSafety(answers());
    await run.tellPain(6);
    expect([run.step.value, run.hasMeasurement.value]).toEqual(["thresholdBefore", false]);
    device.connect();
    await settle();
    expect([lastSent(), run.hasMeasurement.value]).toEqual([["send threshold 50000"], true]);
  });

  it("measures up to 100 N where the cap allows it, and brings the device's own programme back when none is chosen", async () => {
    device.device.capMilliNewtons = 200_000;
    device.device.programme = steady.programme;
    device.connect();
    await run.begin(atTherapists);
    await run.answerSafety(answers());
    await run.tellPain(6);
    expect([device.device.programme, run.deviceProgramme.value]).toEqual([thresholdProgramme, steady.programme]);
    await run.tellThreshold(38_000);
    await run.chooseProgramme(null);
    expect([run.step.value, device.device.programme]).toEqual(["holds", steady.programme]);
  });

  it("says what the device refuses, and stays where it was", async () => {
    device.connect();
    await run.begin({ ...atTherapists, measuresThreshold: false });
    await run.answerSafety(answers());
    await run.tellPain(6);
    device.refuse("send", "fieldOutOfRange");
    await expect(run.chooseProgramme("steady")).rejects.toBeInstanceOf(ControlError);
    expect(run.step.value).toBe("programme");
    await run.chooseProgramme("steady");
    expect(run.step.value).toBe("holds");
  });

  const forHome = { ...steady.programme, repeats: 4 };

  it("leaves a programme alone that was prescribed behind the session, also when the device comes back", async () => {
    device.connect();
    await run.begin({ ...atTherapists, programmeId: "steady", measuresThreshold: false });
    await run.answerSafety(answers());
    await run.tellPain(null);
    await vi.waitFor(() => expect(device.device.programme).toEqual(steady.programme));
    await run.end();
    await device.link.control.sendProgramme(forHome);
    run.programmePrescribed(forHome);
    expect(run.deviceProgramme.value).toEqual(forHome);
    device.heard();
    device.drop();
    device.connect();
    await vi.waitFor(() => expect(device.heard()).toContain("patient 0"));
    await settle();
    expect(device.device.programme).toEqual(forHome);
  });

  it("leaves it alone when it was prescribed in the middle of the session, to its end; the next session sends its own", async () => {
    device.connect();
    await run.begin({ ...atTherapists, programmeId: "steady", measuresThreshold: false });
    await run.answerSafety(answers());
    await run.tellPain(null);
    await vi.waitFor(() => expect(device.device.programme).toEqual(steady.programme));
    await device.link.control.sendProgramme(forHome);
    run.programmePrescribed(forHome);
    await run.holdsDone();
    await run.tellPain(2);
    await run.end();
    expect([device.device.programme, run.deviceProgramme.value]).toEqual([forHome, forHome]);
    await run.begin({ ...atTherapists, patientId: "ben", programmeId: "steady", measuresThreshold: false });
    await run.answerSafety(answers());
    await run.tellPain(null);
    await vi.waitFor(() => expect(device.device.programme).toEqual(steady.programme));
  });

  it("goes on without a device, and sends the programme when it comes", async () => {
    await run.begin({ ...atTherapists, measuresThreshold: false });
    await run.answerSafety(answers());
    await run.tellPain(6);
    await run.chooseProgramme("steady");
    expect(run.step.value).toBe("holds");
    device.connect();
    await vi.waitFor(() => expect(device.device.programme).toEqual(steady.programme));
    device.drop();
    device.heard();
    device.connect();
    await settle();
    expect(lastSent(), "what the device has is not sent again").toEqual([]);
    await store.programmes.put({ ...steady, programme: { ...steady.programme, repeats: 5 } });
    await run.holdsDone();
    await settle();
    expect(device.device.programme!.repeats, "what was changed meanwhile is").toBe(5);
  });
});

