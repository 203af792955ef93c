import { viewOf } from "./bytes";
import { type Decoded, decoded, refused } from "./decoded";
import type { Unknown } from "./messages";

const countOpcode = 5;
const resultOpcode = 6;
const answerBytes = 4;
const noOperator = 0;

const results = {
  1: "done", 2: "opcodeNotSupported", 3: "invalidOperator", 4: "operatorNotSupported", 5: "invalidOperand", 6: "noRecords", 8: "notCompleted", 9: "operandNotSupported",
} as const;

/** How a procedure ended. "notCompleted": a hand is guided, ask again after the hold; or the files cannot be read. */
export type RecordAccessResult = (typeof results)[keyof typeof results];

/** What ends a procedure: the number of holds, or the opcode of the request and its result. */
export type RecordAccessAnswer =
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "result"; readonly request: number; readonly result: RecordAccessResult | Unknown };

/** Decodes an answer of the record access control point. */
export function decodeRecordAccessAnswer(bytes: Uint8Array): Decoded<RecordAccessAnswer> {
  if (bytes.length !== answerBytes) return refused("length");
  const view = viewOf(bytes);
  const opcode = view.getUint8(0);
  if (opcode !== countOpcode && opcode !== resultOpcode) return refused("opcode");
  if (view.getUint8(1) !== noOperator) return refused("operator");
  if (opcode === countOpcode) return decoded({ kind: "count", count: view.getUint16(2, true) });
  return decoded({ kind: "result", request: view.getUint8(2), result: resultOf(view.getUint8(3)) });
}

function resultOf(code: number): RecordAccessResult | Unknown {
  return (results as Readonly<Record<number, RecordAccessResult>>)[code] ?? { unknown: code };
}
