// The device's side of the protocol, as far as the tests of the link need it: control point by the vectors, log and record access by the document.

import { bytesOf, hexOf, u16, u32 } from "./hex";
import { fiveHolds, vectors } from "./vectors";
import type { characteristicUuids } from "../../src/protocol";

export type CharacteristicName = keyof typeof characteristicUuids;

const waitMs = 15;
const attBusy = 0xfe;
const attNotificationsOff = 0xfd;
const goodStatus = vectors.status.find(({ name }) => name === "A good device that is ready")?.bytes ?? "";

/** Answers that are the same whatever went before, from the vectors: hexadecimal request → notifications. */
const cannedAnswers = new Map(vectors.controlAnswers.filter(({ refused, fields }) => !refused && fields?.result === 0).map(({ request, notifications }) => [request, notifications]).reverse() as [string, readonly string[]][]);

export class FakePeer {
  notify: (name: CharacteristicName, bytes: Uint8Array) => void = () => {};
  drop: () => void = () => {};

  status = goodStatus;
  holds: readonly string[] = fiveHolds;
  /** phone → all holds up to this number. */
  readonly positions = new Map<number, number>();
  /** Highest number acknowledged at all. */
  readonly acknowledged: number[] = [];
  payloadBytes = 100;
  guided = false;
  /** Opcodes of the control point that get no answer. */
  readonly mute = new Set<number>();
  /** ATT errors for the next writes, 0 for one that is taken. */
  attErrors: number[] = [];
  /** Answers instead of the usual ones, by request in hexadecimal. */
  readonly answers = new Map<string, readonly string[]>();
  /** What was written, in order, as "control 0a0b". */
  readonly writes: string[] = [];
  readonly subscriptions = new Set<CharacteristicName>();
  /** Called at each write and each notification: the place of a drop. */
  onEvent: (what: string) => void = () => {};
  /** What becomes of a segment on its way: none, one, or several notifications. */
  segmentsOf: (segment: Uint8Array) => readonly Uint8Array[] = (segment) => [segment];
  /** What the device answers to an abort, and how long after it. */
  abortAnswers: readonly (readonly [answer: string, afterMs: number])[] = [["06000301", waitMs]];
  private controlBusy = false;
  private connection = 0;
  private report = 0;

  connected(): void {
    this.connection++;
    this.report++;
    this.controlBusy = false;
    this.subscriptions.clear();
  }

  subscribed(name: CharacteristicName, on: boolean): void {
    if (on) this.subscriptions.add(name);
    else this.subscriptions.delete(name);
  }

  read(name: CharacteristicName): Uint8Array<ArrayBuffer> {
    return name === "status" ? bytesOf(this.status) : bytesOf("");
  }

  /** Takes a write; the ATT error, or 0. */
  written(name: CharacteristicName, bytes: Uint8Array): number {
    this.onEvent(`write ${name}`);
    const attError = this.attErrors.shift() ?? 0;
    if (attError !== 0) return attError;
    if (!this.subscriptions.has(name)) return attNotificationsOff;
    if (name === "control" && this.controlBusy) return attBusy;
    this.writes.push(`${name} ${hexOf(bytes)}`);
    if (name === "control") this.control(bytes);
    if (name === "recordAccess") this.recordAccess(bytes);
    return 0;
  }

  tell(name: CharacteristicName, hex: string): void {
    this.onEvent(`notify ${name}`);
    this.notify(name, bytesOf(hex));
  }

  private control(bytes: Uint8Array): void {
    const opcode = bytes[0] ?? 0;
    this.controlBusy = true;
    if (this.mute.has(opcode)) return;
    this.soon(() => {
      this.controlBusy = false;
      for (const answer of this.answerTo(hexOf(bytes))) this.tell("control", answer);
    });
  }

  private answerTo(request: string): readonly string[] {
    const own = this.answers.get(request);
    if (own) return own;
    const view = new DataView(bytesOf(request).buffer);
    const phone = view.byteLength >= 5 ? view.getUint32(1, true) : 0;
    if (request.startsWith("17")) {
      const newest = this.sequences().at(-1) ?? 0;
      const waiting = this.sequences().filter((sequence) => sequence > Math.max(0, ...this.positions.values())).length;
      return [`801700${u32(this.positions.get(phone) ?? 0)}${u32(newest)}${u16(this.holds.length)}${u16(waiting)}5a01`];
    }
    if (request.startsWith("16")) {
      if (this.guided) return ["80160b"];
      const sequence = view.getUint32(5, true);
      this.acknowledged.push(sequence);
      this.positions.set(phone, Math.max(sequence, this.positions.get(phone) ?? 0));
      return ["801600"];
    }
    return cannedAnswers.get(request) ?? [`80${request.slice(0, 2)}00`];
  }

  private recordAccess(bytes: Uint8Array): void {
    const [opcode = 0, operator = 0] = bytes;
    if (opcode === 3) {
      this.report++;
      for (const [answer, afterMs] of this.abortAnswers) this.soon(() => this.tell("recordAccess", answer), afterMs);
      return;
    }
    const operand = bytes.length >= 7 ? new DataView(bytes.buffer).getUint32(3, true) : 0;
    const holds = this.holds.filter((_, index) => operator === 1 || (this.sequences()[index] ?? 0) >= operand);
    if (this.guided) this.soon(() => this.tell("recordAccess", `0600${hexOf(bytes.slice(0, 1))}08`));
    else if (opcode === 4) this.soon(() => this.tell("recordAccess", `0500${u16(holds.length)}`));
    else if (holds.length === 0) this.soon(() => this.tell("recordAccess", "06000106"));
    else this.send(segmentsOf(holds.map(bytesOf), this.payloadBytes));
  }

  private send(segments: readonly Uint8Array[]): void {
    const report = ++this.report;
    const next = (index: number) => this.soon(() => {
      if (report !== this.report) return;
      if (this.guided) return next(index); // a report pauses while a hand is guided
      const segment = segments[index];
      if (!segment) return this.tell("recordAccess", "06000101");
      for (const one of this.segmentsOf(segment)) this.tell("holdRecord", hexOf(one));
      next(index + 1);
    });
    next(0);
  }

  private sequences(): number[] {
    return this.holds.map((hold) => new DataView(bytesOf(hold).buffer).getUint32(4, true));
  }

  /** A moment later, unless the connection has ended until then. */
  private soon(action: () => void, ms = waitMs): void {
    const { connection } = this;
    setTimeout(() => {
      if (connection === this.connection) action();
    }, ms);
  }
}

/** The segments of holds: first and last bits, a counter that goes on. */
export function segmentsOf(holds: readonly Uint8Array[], payloadBytes: number): Uint8Array[] {
  const segments: Uint8Array[] = [];
  for (const hold of holds) {
    for (let at = 0; at < hold.length; at += payloadBytes - 1) {
      const part = hold.subarray(at, at + payloadBytes - 1);
      const head = (segments.length % 64) << 2 | (at === 0 ? 1 : 0) | (at + part.length === hold.length ? 2 : 0);
      segments.push(Uint8Array.of(head, ...part));
    }
  }
  return segments;
}
