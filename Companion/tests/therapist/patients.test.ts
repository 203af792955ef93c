import { describe, expect, test } from "vitest";
import { findPatients } from "../../src/screens/therapist/find-patients";
import { newPatient } from "../../src/screens/therapist/new-patient";
import { createNoteKeeper } from "../../src/screens/therapist/note-keeper";
import { holdCounts, siteMarks, withKeptNote } from "../../src/screens/therapist/session-facts";
import { canGoBack, flowSteps, placeInFlow } from "../../src/screens/therapist/session-flow";
import { wayOf } from "../../src/session/session-steps";
import { patientNumbers } from "../../src/storage";
import type { Patient, Session, Store, StoredHold } from "../../src/storage/model";

const patient = (number: number, more: Partial<Patient> = {}): Patient => ({ id: `p${number}`, number, name: `Patient ${number}`, notes: "", createdAtMs: 0, archived: false, mainSite: 0, ...more });
const session = (more: Partial<Session>): Session => ({
  id: "s", patientId: "p", courseId: "c", by: "therapist", site: 1, programmeId: null, startedAtMs: 0, endedAtMs: 1, safety: { askedAtMs: 1, present: [], doctorAgreed: false }, painBefore: null, painAfter: null,
  thresholdBeforeMilliNewtons: null, thresholdAfterMilliNewtons: null, sorenessAt24h: null, sorenessAt36h: null, reliefDays: null, note: "", ...more,
});

describe("a new patient", () => {
  test("has a number that nobody has, and the words trimmed", () => {
    const all = Array.from({ length: patientNumbers.highest }, (_, index) => patient(index + 1));
    const allButFive = all.filter(({ number }) => number !== 5);
    expect(newPatient({ name: " Anna ", notes: " n ", mainSite: 3 }, allButFive, 99)).toMatchObject({ number: 5, name: "Anna", notes: "n", mainSite: 3, createdAtMs: 99, archived: false });
  });

  test("is none when all numbers are given", () => {
    const all = Array.from({ length: patientNumbers.highest }, (_, index) => patient(index + 1));
    expect(newPatient({ name: "x", notes: "", mainSite: 0 }, all, 0)).toBeNull();
  });
});

describe("patients", () => {
  const all = [patient(1, { name: "Zoë Weiß" }), patient(2, { name: "Anna Berg", notes: "shoulder" }), patient(3, { name: "Anton", archived: true })];

  test.each([["", false, ["Anna Berg", "Zoë Weiß"]], ["zoe", false, ["Zoë Weiß"]], ["weiss", false, ["Zoë Weiß"]], ["SHOULDER", false, ["Anna Berg"]], ["an", true, ["Anton"]], ["nobody", false, []]] as const)(
    "looked for with %j, archived %s: %j", (typed, archived, names) => {
      expect(findPatients(all, typed, archived).map(({ name }) => name)).toEqual(names);
    });
});

test("sites are marked with the sessions that are over", () => {
  const sessions = [session({ site: 1 }), session({ site: 1 }), session({ site: 15 }), session({ site: 0 }), session({ site: 2, endedAtMs: null })];
  expect([...siteMarks(sessions)]).toEqual([[1, 2], [15, 1]]);
});

test("holds are counted by session, without what only tells the pain, without readings of the threshold, and without strangers", () => {
  const hold = (sessionId: string | null, outcome: string, programmeKind = "steady") => ({ sessionId, record: { outcome, programmeKind } }) as unknown as StoredHold;
  expect([...holdCounts([hold("a", "thresholdMarked", "threshold"), hold("a", "completed"), hold("a", "painTold"), hold("a", "released"), hold("b", "completed"), hold(null, "completed")])]).toEqual([["a", 2], ["b", 1]]);
});

describe("the row of steps", () => {
  test("is the way of a therapist's session", () => {
    const plan = { patientId: "p", by: "therapist", site: 0, programmeId: null, measuresThreshold: true } as const;
    expect(wayOf({ plan, verdict: "allowed", siteDecides: false })).toEqual(flowSteps);
  });

  test("has a refusal in the place of the safety check", () => {
    expect(placeInFlow("refused")).toBe(placeInFlow("safety"));
  });

  test("leads back from every step but the first and the last", () => {
    expect(flowSteps.filter((step) => !canGoBack(step))).toEqual(["safety", "summary"]);
  });
});

test("of notes typed quickly the last one is kept, and what others changed meanwhile stays", async () => {
  let kept = session({ id: "s", painAfter: null });
  const store = {
    sessions: {
      get: async () => kept,
      put: async (value: Session) => {
        await Promise.resolve();
        kept = value;
      },
    },
  } as unknown as Store;
  const keep = createNoteKeeper(store, "s");
  const writes = ["a", "ab", "abc"].map((note) => keep(note));
  kept = { ...kept, painAfter: 3 };
  await Promise.all(writes);
  expect(kept).toMatchObject({ note: "abc", painAfter: 3 });
});

test("a note that was kept while the session ran is the session's, also when the summary is opened again", () => {
  const running = session({ id: "s", note: "", painAfter: 3 });
  expect(withKeptNote(running, [session({ id: "other", note: "not this one" }), session({ id: "s", note: "typed before", painAfter: null })])).toEqual({ ...running, note: "typed before" });
  expect(withKeptNote({ ...running, note: "a" }, [session({ id: "s", note: "" })]).note, "a note that was emptied stays empty").toBe("");
  expect(withKeptNote({ ...running, note: "a" }, []).note).toBe("a");
});
