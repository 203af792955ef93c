import "fake-indexeddb/auto";
import { afterEach, describe, expect, test } from "vitest";
import { planImport } from "../../src/export/import-plan";
import { seededRandom } from "../seeded-random";
import { closePhones, fileOf, newPhone, sound, takeIn, usedPhone } from "./phones";
import { RandomThings } from "./random-store";

afterEach(closePhones);

describe("What is here already", () => {
  test("stays; what is empty here comes from the file", async () => {
    const [here, there] = [await newPhone(), await newPhone()];
    const session = { ...new RandomThings(seededRandom(1)).session("p", "c", null), painBefore: 3, painAfter: null, reliefDays: null, note: "" };
    await here.sessions.put(session);
    await there.sessions.put({ ...session, painBefore: 9, painAfter: 1, reliefDays: 5, note: "better" });
    await takeIn(here, await fileOf(there));
    expect(await here.sessions.get(session.id)).toEqual({ ...session, painBefore: 3, painAfter: 1, reliefDays: 5, note: "better" });
  });

  test("a hold is known by its record when the browser calls the device by another name, and gets what it lacked", async () => {
    const [here, there] = [await newPhone(), await newPhone()];
    const { curve, bytes, ...hold } = { ...new RandomThings(seededRandom(2)).hold(7, "this-browser's-name", null, null), note: "" };
    await here.holds.keep(hold, curve, bytes!);
    await there.holds.keep({ ...hold, key: "other.7", deviceId: "that-browser's-name", patientId: "p", sessionId: "s", note: "good" }, curve, bytes!);
    await takeIn(here, await fileOf(there));
    expect(await here.holds.list()).toEqual([{ ...hold, patientId: "p", sessionId: "s", note: "good" }]);
  });

  test("a hold that differs in its record alone is another hold", async () => {
    const [here, there] = [await newPhone(), await newPhone()];
    const { curve, bytes, ...hold } = new RandomThings(seededRandom(3)).hold(7, "device", null, null);
    await here.holds.keep(hold, curve, bytes!);
    await there.holds.keep({ ...hold, key: "other.7", record: { ...hold.record, uptimeMs: 1 + (hold.record.uptimeMs % 1000) } }, curve, bytes!);
    await takeIn(here, await fileOf(there));
    expect(await here.holds.count()).toBe(2);
  });

  test("a patient whose number is somebody else's here gets a free one", async () => {
    const [here, there] = [await newPhone(), await newPhone()];
    const things = new RandomThings(seededRandom(4));
    for (const number of [1, 2, 4]) await here.patients.put(things.patient(number));
    const [two, three] = [things.patient(2), things.patient(3)];
    for (const patient of [two, three]) await there.patients.put(patient);
    await takeIn(here, await fileOf(there));
    const numbers = (await here.patients.all()).map(({ number }) => number).sort();
    expect(new Set(numbers).size).toBe(5);
    expect(numbers).toEqual(expect.arrayContaining([1, 2, 3, 4]));
    expect((await here.patients.get(three.id))?.number).toBe(3);
    expect((await here.patients.get(two.id))?.number).toSatisfy((number: number) => number > 4 && number <= 65_535);
  });

  test("a patient keeps the number here, also when something empty is filled in", async () => {
    const [here, there] = [await newPhone(), await newPhone()];
    const patient = { ...new RandomThings(seededRandom(5)).patient(3), notes: "" };
    await here.patients.put(patient);
    await there.patients.put({ ...patient, number: 9, notes: "from the file" });
    await takeIn(here, await fileOf(there));
    expect(await here.patients.all()).toEqual([{ ...patient, notes: "from the file" }]);
  });

  test("the owner of the phone is no news", async () => {
    const from = await usedPhone(204, 1);
    const [patient] = await from.patients.all();
    await from.saveSettings({ role: "patient", ownPatientId: patient!.id });
    const plan = await planImport(from, sound(await fileOf(from, { kind: "handover", patientId: patient!.id })));
    expect(plan.newOwner).toBeNull();
  });
});
