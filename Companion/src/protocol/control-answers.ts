import { viewOf } from "./bytes";
import { readCalibration, readCues, readCurve, readDeletion, readFaultLog, readLog, readProgramme, readRole, readSelfTest, readThreshold, readVersions } from "./control-answer-data";
import type { ControlRequestName } from "./control-opcodes";
import { type ControlRefusal, controlRefusalOf } from "./control-results";
import { type Decoded, decoded, refused } from "./decoded";
import type { CalibrationState, CueSettings, FaultEvent, HoldCurve, LogState, Programme, RoleState, ThresholdState } from "./messages";

export type { ControlRefusal };

/** What a deletion would take. */
export interface DeletionQuestion {
  readonly holds: number;
  /** Of these, with no phone. */
  readonly waiting: number;
}

/** Versions of the protocol that the device speaks. */
export interface SpokenVersions {
  readonly newestProtocol: number;
  readonly oldestProtocol: number;
}

/** Where a programme is out of range, in the protocol's unit of the field. */
export interface ProgrammeRange {
  readonly field: "kind" | "steps" | "repeats" | "ramp" | "target" | "tolerance" | "hold" | "rest";
  /** From 0; 0 for kind, steps, repeats and ramp. */
  readonly step: number;
  readonly lowest: number;
  readonly highest: number;
}

interface Data {
  readCalibration: CalibrationState;
  readFaultLog: FaultEvent[];
  readSelfTest: number;
  /** null: the device has none. */
  readProgramme: Programme | null;
  readRole: RoleState;
  readCues: CueSettings;
  readThreshold: ThresholdState;
  readCurve: HoldCurve;
  readLog: LogState;
  askDelete: DeletionQuestion;
  speak: SpokenVersions;
}

/** What the device tells when a request is done; null where it tells nothing. */
export type ControlAnswerData<N extends ControlRequestName> = N extends keyof Data ? Data[N] : null;

/** The answer to a request: done, or why not. */
export type ControlAnswer<N extends ControlRequestName> =
  | { readonly result: "done"; readonly data: ControlAnswerData<N> }
  | {
      readonly result: ControlRefusal;
      /** With "fieldOutOfRange": where. */
      readonly range: ProgrammeRange | null;
      /** With "noSuchValue" of `speak`: what the device speaks. */
      readonly versions: SpokenVersions | null;
    };

const readers: { readonly [N in keyof Data]: (data: DataView, parts: readonly Uint8Array[]) => Decoded<Data[N]> } = {
  readCalibration, readFaultLog, readSelfTest, readProgramme, readRole, readCues, readThreshold, readCurve, readLog, askDelete: readDeletion, speak: readVersions,
};

const programmeFields: readonly ProgrammeRange["field"][] = ["kind", "steps", "repeats", "ramp", "target", "tolerance", "hold", "rest"];
const rangeBytes = 6;

/** Decodes result and data of an answer, and the parts that came before it. */
export function readControlAnswer<N extends ControlRequestName>(name: N, code: number, data: Uint8Array, parts: readonly Uint8Array[]): Decoded<ControlAnswer<N>> {
  if (code === 0) {
    const read = name in readers ? readers[name as keyof Data](viewOf(data), parts) : readNothing(data);
    return read.ok ? decoded({ result: "done", data: read.value as ControlAnswerData<N> }) : read;
  }
  const result = controlRefusalOf(code);
  if (result === "fieldOutOfRange") {
    const range = readRange(data);
    return range.ok ? decoded({ result, range: range.value, versions: null }) : range;
  }
  if (result === "noSuchValue" && name === "speak") {
    const versions = readVersions(viewOf(data));
    return versions.ok ? decoded({ result, range: null, versions: versions.value }) : versions;
  }
  return decoded({ result, range: null, versions: null });
}

function readNothing(data: Uint8Array): Decoded<null> {
  return data.length === 0 ? decoded(null) : refused("length");
}

function readRange(data: Uint8Array): Decoded<ProgrammeRange> {
  if (data.length !== rangeBytes) return refused("length");
  const view = viewOf(data);
  const field = programmeFields[view.getUint8(0) - 1];
  if (field === undefined) return refused("impossible");
  return decoded({ field, step: view.getUint8(1), lowest: view.getUint16(2, true), highest: view.getUint16(4, true) });
}
