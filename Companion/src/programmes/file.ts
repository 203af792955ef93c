// The file of a programme: strict JSON as docs/programmes.md and docs/programme.schema.json have it, so that phone, simulator and editor read the same.

import type { ProgrammeFieldRange } from "../link/device-link";
import { programmeKinds, type Programme, type ProgrammeKind, type ProgrammeStep } from "../protocol/messages";
import { checkProgramme, widestAllowance } from "./check";
import { thresholdReadings, usualTolerancePercent } from "./limits";
import { doubledKey } from "./strict-json";

/** The longest name, characters. */
export const mostNameCharacters = 40;
/** The largest file that is read, characters. */
export const mostFileCharacters = 64 * 1024;

/** Why a file is refused; `programmes:file.<reason>` says it in one line. */
export type ProgrammeFileReason =
  | "tooLarge" | "byteOrderMark" | "notJson" | "notAnObject" | "notAList" | "unknownKey" | "doubledKey" | "missing" | "notAText" | "notANumber" | "notWhole" | "notHundredths"
  | "notUtf8" | "unknownKind" | "nameLength" | "nameControl" | "outOfRange";

/** What is wrong first in a file. */
export interface ProgrammeFileRefusal {
  readonly reason: ProgrammeFileReason;
  /** Where, as in `steps[0].holdSeconds`; empty for the whole. */
  readonly path: string;
  /** The range, when a field is out of it. */
  readonly range: ProgrammeFieldRange | null;
  /** The kind of the programme whose range it is. */
  readonly kind: ProgrammeKind | null;
}

/** A programme from a file; without a name it is "". */
export interface NamedProgramme {
  readonly name: string;
  readonly programme: Programme;
}

/** What reading a file came to. */
export type ProgrammeFileResult = { readonly read: NamedProgramme; readonly refused: null } | { readonly read: null; readonly refused: ProgrammeFileRefusal };

const headKeys = ["name", "kind", "repeats", "rampNewtonsPerSecond", "steps"];
const stepKeys = ["targetNewtons", "tolerancePercent", "holdSeconds", "restSeconds"];
const milliNewtonsPerNewton = 1_000;

class Refused extends Error {
  constructor(readonly reason: ProgrammeFileReason, readonly path: string, readonly range: ProgrammeFieldRange | null = null, readonly kind: ProgrammeKind | null = null) {
    super(reason);
  }
}

/** Reads the text of a programme file. Nothing is judged but the ranges that every device has: role and cap are the device's. */
export function readProgrammeFile(text: string): ProgrammeFileResult {
  try {
    return { read: readText(text), refused: null };
  } catch (error) {
    if (error instanceof Refused) return { read: null, refused: { reason: error.reason, path: error.path, range: error.range, kind: error.kind } };
    throw error;
  }
}

/** Reads the bytes of a programme file: UTF-8 without a byte order mark. */
export function readProgrammeBytes(bytes: Uint8Array): ProgrammeFileResult {
  try {
    return readProgrammeFile(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { read: null, refused: { reason: "notUtf8", path: "", range: null, kind: null } };
  }
}

/** The text of a programme file; a name that the format does not allow is left out. */
export function writeProgrammeFile({ name, programme }: NamedProgramme): string {
  const { kind, repeats, rampMilliNewtonsPerSecond, steps } = programme;
  const file = {
    ...(complaintAboutName(name) ? {} : { name }),
    kind,
    repeats,
    rampNewtonsPerSecond: rampMilliNewtonsPerSecond / milliNewtonsPerNewton,
    steps: steps.map((step) => ({
      targetNewtons: step.targetMilliNewtons / milliNewtonsPerNewton, tolerancePercent: step.tolerancePercent, holdSeconds: step.holdSeconds, restSeconds: step.restSeconds,
    })),
  };
  return JSON.stringify(file, null, 2) + "\n";
}

/** What is wrong with a programme's name; null when nothing. */
export function complaintAboutName(name: string): "nameLength" | "nameControl" | null {
  const { length } = [...name];
  if (length < 1 || length > mostNameCharacters) return "nameLength";
  return /\p{Cc}/u.test(name) ? "nameControl" : null;
}

function readText(text: string): NamedProgramme {
  if (text.length > mostFileCharacters) throw new Refused("tooLarge", "");
  if (text.startsWith("\uFEFF")) throw new Refused("byteOrderMark", "");
  const head = objectOf(parse(text), "", headKeys);
  const doubled = doubledKey(text);
  if (doubled !== null) throw new Refused("doubledKey", doubled);
  const kind = kindOf(head.kind);
  const isThreshold = kind === "threshold";
  const steps = listOf(head.steps, "steps").map((step, index) => objectOf(step, `steps[${index}]`, stepKeys));
  const name = nameOf(head.name);
  const programme: Programme = {
    kind,
    repeats: whole(head.repeats, "repeats", isThreshold ? thresholdReadings : 1),
    rampMilliNewtonsPerSecond: hundredths(head.rampNewtonsPerSecond, "rampNewtonsPerSecond", 0),
    steps: steps.map((step, index): ProgrammeStep => ({
      targetMilliNewtons: hundredths(step.targetNewtons, `steps[${index}].targetNewtons`, null),
      tolerancePercent: whole(step.tolerancePercent, `steps[${index}].tolerancePercent`, usualTolerancePercent),
      holdSeconds: whole(step.holdSeconds, `steps[${index}].holdSeconds`, isThreshold ? 0 : null),
      restSeconds: whole(step.restSeconds, `steps[${index}].restSeconds`, 0),
    })),
  };
  const range = checkProgramme(programme, widestAllowance);
  if (range) throw new Refused("outOfRange", pathOf(range), range, kind);
  return { name, programme };
}

const keyOfField: Record<ProgrammeFieldRange["field"], string> = {
  kind: "kind", steps: "steps", repeats: "repeats", ramp: "rampNewtonsPerSecond", target: "targetNewtons", tolerance: "tolerancePercent", hold: "holdSeconds", rest: "restSeconds",
};

function pathOf({ field, step }: ProgrammeFieldRange): string {
  const key = keyOfField[field];
  return stepKeys.includes(key) ? `steps[${step}].${key}` : key;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused("notJson", "");
  }
}

function objectOf(value: unknown, path: string, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused("notAnObject", path);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new Refused("unknownKey", path === "" ? unknown : `${path}.${unknown}`);
  return value as Record<string, unknown>;
}

function listOf(value: unknown, path: string): unknown[] {
  if (value === undefined) throw new Refused("missing", path);
  if (!Array.isArray(value)) throw new Refused("notAList", path);
  return value as unknown[];
}

function kindOf(value: unknown): ProgrammeKind {
  if (value === undefined) throw new Refused("missing", "kind");
  if (typeof value !== "string") throw new Refused("notAText", "kind");
  const kind = programmeKinds.find((known) => known === value);
  if (!kind) throw new Refused("unknownKind", "kind");
  return kind;
}

function nameOf(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value !== "string") throw new Refused("notAText", "name");
  const complaint = complaintAboutName(value);
  if (complaint) throw new Refused(complaint, "name");
  return value;
}

function whole(value: unknown, path: string, missing: number | null): number {
  const number = numberOf(value, path, missing);
  if (!Number.isInteger(number)) throw new Refused("notWhole", path);
  return number;
}

/** Newtons with at most two decimals, as mN. */
function hundredths(value: unknown, path: string, missing: number | null): number {
  const newtons = numberOf(value, path, missing);
  const centiNewtons = Math.round(newtons * 100);
  if (centiNewtons / 100 !== newtons) throw new Refused("notHundredths", path);
  return centiNewtons * 10;
}

function numberOf(value: unknown, path: string, missing: number | null): number {
  if (value === undefined && missing !== null) return missing;
  if (value === undefined) throw new Refused("missing", path);
  if (typeof value !== "number") throw new Refused("notANumber", path);
  return value;
}
