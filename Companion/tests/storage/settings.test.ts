import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openStore, StorageError } from "../../src/storage";
import type { Settings } from "../../src/storage/model";
import { randomNumber, soundSettings } from "../../src/storage/settings";
import { aCurve, aHold, aPatient, cutPower, failingAt, newPhone, someBytes } from "./fixtures";

beforeEach(newPhone);

const kept: Settings = {
  language: "de", role: "therapist", theme: "dark", textPercent: 125, soundCues: false, reminders: true, phoneId: 7, therapistKey: 0xffff_ffff, ownPatientId: "p",
};

describe("the settings", () => {
  test("are made once, with numbers of this phone, and stay", async () => {
    const first = await openStore("store");
    const made = first.settings.value;
    expect(made.role).toBeNull();
    first.close();
    expect((await openStore("store")).settings.value).toEqual(made);
  });

  test("are another phone's with other numbers", async () => {
    const numbers = new Set<number>();
    for (let i = 0; i < 20; i++) {
      const { phoneId, therapistKey } = (await openStore(`store ${i}`)).settings.value;
      for (const number of [phoneId, therapistKey]) {
        expect(Number.isInteger(number) && number >= 1 && number <= 0xffff_ffff, String(number)).toBe(true);
        numbers.add(number);
      }
    }
    expect(numbers.size).toBe(40);
  });

  test("have no 0 for a number, also when chance brings one", () => {
    const values = [0, 0, 5];
    const chance = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      (array as unknown as Uint32Array)[0] = values.shift()!;
      return array;
    });
    expect(randomNumber()).toBe(5);
    chance.mockRestore();
  });

  test("change one by one, and the signal follows", async () => {
    const store = await openStore("store");
    const before = store.settings.value;
    await store.saveSettings({ role: "patient", textPercent: 150 });
    expect(store.settings.value).toEqual({ ...before, role: "patient", textPercent: 150 });
    store.close();
    expect((await openStore("store")).settings.value).toEqual({ ...before, role: "patient", textPercent: 150 });
  });

  test("of two changes at the same time both are kept", async () => {
    const store = await openStore("store");
    await Promise.all([store.saveSettings({ theme: "dark" }), store.saveSettings({ language: "de" }), store.saveSettings({ reminders: true })]);
    expect(store.settings.value).toMatchObject({ theme: "dark", language: "de", reminders: true });
  });

  test("are the old ones after a power cut in a change", async () => {
    const store = await openStore("store");
    const before = store.settings.value;
    const { error } = await failingAt(1, cutPower, () => store.saveSettings({ theme: "dark" }));
    expect(error).toBeInstanceOf(StorageError);
    expect(store.settings.value).toEqual(before);
    store.close();
    expect((await openStore("store")).settings.value).toEqual(before);
  });
});

describe("settings as they were kept", () => {
  test("are taken as they are when they are sound", () => expect(soundSettings(kept)).toEqual(kept));

  test.each<[keyof Settings, unknown]>([
    ["language", "fr"], ["role", "doctor"], ["theme", 1], ["textPercent", 124], ["soundCues", "yes"], ["reminders", undefined], ["ownPatientId", 3],
  ])("with a %s that has no sense get the first visit's", (name, value) => {
    const { [name]: replaced, ...others } = soundSettings({ ...kept, [name]: value });
    const { [name]: _wrong, ...unchanged } = kept;
    expect(others).toEqual(unchanged);
    expect(replaced).not.toBe(value);
  });

  test("lose what this version does not know", () => expect(soundSettings({ ...kept, colour: "red" })).toEqual(kept));

  test.each<[keyof Settings, unknown]>([
    ["phoneId", 0], ["phoneId", 0x1_0000_0000], ["phoneId", 1.5], ["phoneId", undefined], ["therapistKey", 0], ["therapistKey", 0x1_0000_0000], ["therapistKey", "5"],
  ])("are refused as corrupt when %s is %s", (name, value) => {
    expect(() => soundSettings({ ...kept, [name]: value })).toThrow(expect.objectContaining({ failure: "corrupt" }));
  });

  test.each(["phoneId", "therapistKey"] as const)("keep %s at both ends of its range", (name) => {
    for (const value of [1, 0xffff_ffff]) expect(soundSettings({ ...kept, [name]: value })[name]).toBe(value);
  });

  test("that are no settings are refused when the store opens", async () => {
    (await openStore("store")).close();
    const database = await openDB("store");
    await database.put("settings", "nonsense", "settings");
    database.close();
    await expect(openStore("store")).rejects.toMatchObject({ failure: "corrupt" });
  });
});

describe("clearing", () => {
  test("takes all of it, and makes new numbers", async () => {
    const store = await openStore("store");
    const before = store.settings.value;
    await store.saveSettings({ role: "therapist" });
    await store.patients.put(aPatient(1));
    await store.holds.keep(aHold(1), aCurve, someBytes);
    await store.clear();
    expect(await store.patients.all()).toEqual([]);
    expect(await store.holds.count()).toBe(0);
    expect(await store.holds.curve(aHold(1).key)).toBeNull();
    expect(store.settings.value.role).toBeNull();
    expect(store.settings.value.phoneId).not.toBe(before.phoneId);
    expect(store.settings.value.therapistKey).not.toBe(before.therapistKey);
    const { settings } = store;
    store.close();
    expect((await openStore("store")).settings.value).toEqual(settings.value);
  });

  test("takes all or nothing, wherever the power goes", async () => {
    const store = await openStore("store");
    await store.patients.put(aPatient(1));
    await store.holds.keep(aHold(1), aCurve, someBytes);
    const before = store.settings.value;
    let change = 0;
    for (let changes = Infinity; change < changes;) {
      change++;
      const tried = await failingAt(change, cutPower, () => store.clear());
      if (!tried.error) break;
      expect(await store.patients.all(), `change ${change}`).toEqual([aPatient(1)]);
      expect(await store.holds.curve(aHold(1).key), `change ${change}`).toEqual(aCurve);
      expect(store.settings.value).toEqual(before);
    }
    expect(change).toBe(11); // nine stores and the new settings, then none is left to fail
    expect(await store.patients.all()).toEqual([]);
  });
});
