import { type Bytes, type Field, pack } from "./bytes";
import { codeOfProgrammeKind } from "./codes";
import { controlOpcodes, type ControlRequestName } from "./control-opcodes";
import { cueModes } from "./cue-settings";
import { type CueSettings, deviceRoles, type Programme, type ProgrammeStep } from "./messages";
import { centiNewtonMilliNewtons } from "./units";

export type { ControlRequestName };

const painBefore = 0;
const painAfter = 1;

function request(name: ControlRequestName, ...operands: Field[]): Bytes {
  return pack(["u8", controlOpcodes[name]], ...operands);
}

function centiNewtons(milliNewtons: number): Field {
  return ["u16", Math.round(milliNewtons / centiNewtonMilliNewtons)];
}

/** Requests of the control point (docs/protocol.md, "Control point"). Forces are rounded to the link's 10 mN.
 * @throws RangeError for a value that has no place in its field; what the device refuses (caps, ranges of a programme) it answers. */
export const controlRequests = {
  tare: () => request("tare"),
  calibrateBegin: () => request("calibrateBegin"),
  calibrateMass: (weightMilliNewtons: number) => request("calibrateMass", ["u32", weightMilliNewtons]),
  /** 0: date not known. */
  calibrateFinish: (utcSeconds: number) => request("calibrateFinish", ["u32", utcSeconds]),
  calibrateCancel: () => request("calibrateCancel"),
  readCalibration: () => request("readCalibration"),
  readFaultLog: () => request("readFaultLog"),
  readSelfTest: () => request("readSelfTest"),
  setTipArea: (squareMillimetres: number) => request("setTipArea", ["u8", squareMillimetres]),
  programmeBegin: ({ kind, steps, repeats, rampMilliNewtonsPerSecond }: Programme) =>
    request("programmeBegin", ["u8", codeOfProgrammeKind(kind)], ["u8", steps.length], ["u8", repeats], centiNewtons(rampMilliNewtonsPerSecond)),
  programmeStep: (index: number, { targetMilliNewtons, tolerancePercent, holdSeconds, restSeconds }: ProgrammeStep) =>
    request("programmeStep", ["u8", index], centiNewtons(targetMilliNewtons), ["u8", tolerancePercent], ["u8", holdSeconds], ["u16", restSeconds]),
  programmeApply: () => request("programmeApply"),
  readProgramme: () => request("readProgramme"),
  authorise: (key: number) => request("authorise", ["u32", key]),
  setRole: (role: "therapist" | "patient", capMilliNewtons: number, holdsADay: number, key: number) =>
    request("setRole", ["u8", deviceRoles.indexOf(role)], centiNewtons(capMilliNewtons), ["u8", holdsADay], ["u32", key]),
  readRole: () => request("readRole"),
  setCues: ({ brightnessPercent, motorPercent, mode }: CueSettings) =>
    request("setCues", ["u8", brightnessPercent], ["u8", motorPercent], ["u8", cueModes.indexOf(mode)]),
  readCues: () => request("readCues"),
  setTime: (utcSeconds: number, offsetQuarterHours: number) => request("setTime", ["u32", utcSeconds], ["i8", offsetQuarterHours]),
  readThreshold: () => request("readThreshold"),
  readCurve: () => request("readCurve"),
  acknowledge: (phone: number, sequence: number) => request("acknowledge", ["u32", phone], ["u32", sequence]),
  readLog: (phone: number) => request("readLog", ["u32", phone]),
  askDelete: (sequence: number) => request("askDelete", ["u32", sequence]),
  confirmDelete: (sequence: number, holds: number) => request("confirmDelete", ["u32", sequence], ["u16", holds]),
  /** 0: off. */
  setProgressor: (number: number) => request("setProgressor", ["u32", number]),
  speak: (version: number) => request("speak", ["u8", version]),
  start: () => request("start"),
  stop: () => request("stop"),
  identify: () => request("identify"),
  tellPain: (which: "before" | "after", score: number) => request("tellPain", ["u8", which === "before" ? painBefore : painAfter], ["u8", score]),
  setSite: (site: number) => request("setSite", ["u8", site]),
  setPatient: (number: number) => request("setPatient", ["u16", number]),
} satisfies { [Name in ControlRequestName]: (...operands: never[]) => Bytes };
