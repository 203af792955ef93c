import type { CueSettings, ProgrammeKind } from "../../src/protocol";
import { controlRequests, recordAccessRequests } from "../../src/protocol";
import { type Fields, numberOf } from "./vectors";

const kinds: readonly ProgrammeKind[] = ["steady", "alternating", "stepped", "threshold"];
const cueModes: readonly CueSettings["mode"][] = ["both", "lightOnly", "motorOnly"];

type Request = (fields: Fields) => Uint8Array;
const n = numberOf;

/** The requests with operands, from the fields of their vectors; all others have none. */
const withOperands: Record<string, Request> = {
  calibrateMass: (f) => controlRequests.calibrateMass(n(f, "weightMilliNewtons")),
  calibrateFinish: (f) => controlRequests.calibrateFinish(n(f, "dateUtcSeconds")),
  setTipArea: (f) => controlRequests.setTipArea(n(f, "areaSquareMillimetres")),
  programmeBegin: (f) =>
    controlRequests.programmeBegin({
      kind: kinds[n(f, "kind") - 1]!,
      repeats: n(f, "repeats"),
      rampMilliNewtonsPerSecond: n(f, "rampCentiNewtonsPerSecond") * 10,
      steps: Array.from({ length: n(f, "steps") }, () => ({ targetMilliNewtons: 0, tolerancePercent: 0, holdSeconds: 0, restSeconds: 0 })),
    }),
  programmeStep: (f) =>
    controlRequests.programmeStep(n(f, "index"), {
      targetMilliNewtons: n(f, "targetCentiNewtons") * 10,
      tolerancePercent: n(f, "tolerancePercent"),
      holdSeconds: n(f, "holdSeconds"),
      restSeconds: n(f, "restSeconds"),
    }),
  authorise: (f) => controlRequests.authorise(n(f, "key")),
  setRole: (f) => controlRequests.setRole(n(f, "role") === 1 ? "therapist" : "patient", n(f, "capCentiNewtons") * 10, n(f, "holdsADay"), n(f, "key")),
  setCues: (f) =>
    controlRequests.setCues({ brightnessPercent: n(f, "brightnessPercent"), motorPercent: n(f, "motorPercent"), mode: cueModes[n(f, "mode")]! }),
  setTime: (f) => controlRequests.setTime(n(f, "utcSeconds"), n(f, "offsetQuarterHours")),
  acknowledge: (f) => controlRequests.acknowledge(n(f, "phone"), n(f, "number")),
  readLog: (f) => controlRequests.readLog(n(f, "phone")),
  askDelete: (f) => controlRequests.askDelete(n(f, "number")),
  confirmDelete: (f) => controlRequests.confirmDelete(n(f, "number"), n(f, "holds")),
  setProgressor: (f) => controlRequests.setProgressor(n(f, "number")),
  speak: (f) => controlRequests.speak(n(f, "version")),
  tellPain: (f) => controlRequests.tellPain(n(f, "which") === 0 ? "before" : "after", n(f, "score")),
  setSite: (f) => controlRequests.setSite(n(f, "site")),
  setPatient: (f) => controlRequests.setPatient(n(f, "number")),
  reportUpTo: (f) => recordAccessRequests.reportUpTo(n(f, "to")),
  reportFrom: (f) => recordAccessRequests.reportFrom(n(f, "from")),
  reportBetween: (f) => recordAccessRequests.reportBetween(n(f, "from"), n(f, "to")),
  countUpTo: (f) => recordAccessRequests.countUpTo(n(f, "to")),
  countFrom: (f) => recordAccessRequests.countFrom(n(f, "from")),
  countBetween: (f) => recordAccessRequests.countBetween(n(f, "from"), n(f, "to")),
};

/** The bytes of a request by its name and fields; fails when the app has no such request. */
export function encodeRequest(characteristic: string, name: string, fields: Fields): Uint8Array {
  const encode = withOperands[name];
  if (encode) return encode(fields);
  if (Object.keys(fields).length > 0) throw new Error(`"${name}" has operands that this test does not know`);
  const plain: unknown = Object.entries(characteristic === "control" ? controlRequests : recordAccessRequests).find(([key]) => key === name)?.[1];
  if (typeof plain !== "function") throw new Error(`the app has no request "${name}"`);
  return (plain as () => Uint8Array)();
}
