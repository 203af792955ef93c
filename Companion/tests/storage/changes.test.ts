import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openStore, type OpenStore } from "../../src/storage";
import { Changes } from "../../src/storage/changes";
import { aCurve, aHold, aPatient, newPhone, someBytes } from "./fixtures";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("who watches", () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  test("hears the first change at once, and those of the next 200 ms together", () => {
    const changes = new Changes("changes");
    const listener = vi.fn();
    changes.watch("holds", listener);
    changes.tell("holds");
    expect(listener).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 50; i++) changes.tell("holds");
    vi.advanceTimersByTime(199);
    expect(listener).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(listener).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledTimes(2);
    changes.tell("holds");
    expect(listener).toHaveBeenCalledTimes(3);
    changes.close();
  });

  test("in a stream of changes hears at most five a second, and always of the last", () => {
    const changes = new Changes("changes");
    let value = 0;
    const heard: number[] = [];
    changes.watch("holds", () => heard.push(value));
    for (value = 1; value <= 200; value++) {
      changes.tell("holds");
      vi.advanceTimersByTime(10);
    }
    value = 200;
    vi.advanceTimersByTime(200);
    expect(heard.length).toBeLessThanOrEqual(12);
    expect(heard.at(-1)).toBe(200);
    changes.close();
  });

  test("hears of its own kind only, until it stops; the same listener twice stops one by one", () => {
    const changes = new Changes("changes");
    const listener = vi.fn();
    const [first, second] = [changes.watch("holds", listener), changes.watch("holds", listener)];
    changes.tell("patients");
    expect(listener).toHaveBeenCalledTimes(0);
    changes.tell("holds");
    expect(listener).toHaveBeenCalledTimes(2);
    first();
    vi.advanceTimersByTime(500);
    changes.tell("holds");
    expect(listener).toHaveBeenCalledTimes(3);
    second();
    vi.advanceTimersByTime(500);
    changes.tell("holds");
    expect(listener).toHaveBeenCalledTimes(3);
    changes.close();
  });
});

describe("two tabs", () => {
  let here: OpenStore;
  let there: OpenStore;
  beforeEach(async () => {
    newPhone();
    [here, there] = [await openStore("store"), await openStore("store")];
  });
  afterEach(() => {
    here.close();
    there.close();
  });

  test("have the same settings, and each hears the other's changes of them", async () => {
    expect(there.settings.value).toEqual(here.settings.value);
    await here.saveSettings({ theme: "dark" });
    await vi.waitFor(() => expect(there.settings.value.theme).toBe("dark"));
    await Promise.all([here.saveSettings({ textPercent: 150 }), there.saveSettings({ language: "de" })]);
    await vi.waitFor(() => expect([here.settings.value, there.settings.value]).toEqual(Array(2).fill(expect.objectContaining({ textPercent: 150, language: "de", theme: "dark" }))));
  });

  test("after one has deleted everything the other has the new numbers", async () => {
    await here.clear();
    await vi.waitFor(() => expect(there.settings.value).toEqual(here.settings.value));
  });

  test("each hears what the other keeps, once it can be read", async () => {
    const seen: number[] = [];
    there.patients.watch(() => { void there.patients.all().then((all) => seen.push(all.length)); });
    const holds = vi.fn();
    there.holds.watch(holds);
    await here.patients.put(aPatient(1));
    await vi.waitFor(() => expect(seen).toEqual([1]));
    expect(holds).not.toHaveBeenCalled();
    await here.holds.keep(aHold(1), aCurve, someBytes);
    await vi.waitFor(() => expect(holds).toHaveBeenCalledTimes(1));
    await here.patients.remove("patient-1");
    await vi.waitFor(() => expect(seen).toEqual([1, 0]));
  });

  test("a hold that was there already is no change", async () => {
    await here.holds.keep(aHold(1), aCurve, someBytes);
    await pause(300);
    const holds = vi.fn();
    here.holds.watch(holds);
    there.holds.watch(holds);
    await here.holds.keep(aHold(1), aCurve, someBytes);
    await pause(50);
    expect(holds).not.toHaveBeenCalled();
  });

  test("both keep the same hold: one has it new", async () => {
    const news = await Promise.all([here, there].map((store) => store.holds.keep(aHold(1), aCurve, someBytes)));
    expect(news.sort()).toEqual([false, true]);
  });

  test("another app's store is not heard", async () => {
    const other = await openStore("other");
    const holds = vi.fn();
    here.holds.watch(holds);
    await other.holds.keep(aHold(1), aCurve, someBytes);
    await pause(50);
    expect(holds).not.toHaveBeenCalled();
    other.close();
  });
});
