import { type ControlAnswer, readControlAnswer } from "./control-answers";
import { controlOpcodes, type ControlRequestName } from "./control-opcodes";
import { type Decoded, refused } from "./decoded";
import { faultEventBytes } from "./fault-events";

const answerCode = 0x80;
const answerHeadBytes = 3;
const partHeadBytes = 2;

/** The parts that come before some answers: their code, and how many bytes one has. */
const partForms: Partial<Record<ControlRequestName, { readonly code: number; readonly fewestBytes: number; readonly mostBytes: number }>> = {
  readFaultLog: { code: 0x81, fewestBytes: faultEventBytes, mostBytes: faultEventBytes },
  readProgramme: { code: 0x82, fewestBytes: 6, mostBytes: 6 },
  readCurve: { code: 0x83, fewestBytes: 1, mostBytes: 18 },
};

/** Collects the notifications that answer one request of the control point. */
export class ControlAnswerCollector<N extends ControlRequestName> {
  private readonly parts: Uint8Array[] = [];

  constructor(private readonly name: N) {}

  /** Takes a notification. Returns null while more is to come, otherwise the answer or why it is none. Refused with "opcode" answers another request, one that was given up
   * before: it may be left out. */
  take(notification: Uint8Array): Decoded<ControlAnswer<N>> | null {
    const [code, second, result] = notification;
    if (code === undefined || second === undefined) return refused("length");
    if (code !== answerCode) return this.takePart(code, second, notification.slice(partHeadBytes));
    if (result === undefined) return refused("length");
    if (second !== controlOpcodes[this.name]) return refused("opcode");
    return readControlAnswer(this.name, result, notification.subarray(answerHeadBytes), this.parts);
  }

  private takePart(code: number, index: number, part: Uint8Array): Decoded<ControlAnswer<N>> | null {
    const form = partForms[this.name];
    if (code !== form?.code) return refused("code");
    if (part.length < form.fewestBytes || part.length > form.mostBytes) return refused("length");
    if (index !== this.parts.length) return refused("order");
    this.parts.push(part);
    return null;
  }
}
