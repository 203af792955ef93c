import { type Bytes, decodeRecordAccessAnswer, type RecordAccessAnswer, recordAccessRequests } from "../protocol";
import type { GattSession } from "./gatt-session";
import type { LinkLimits } from "./limits";
import { writeUntilTaken } from "./taken-write";
import { LinkTimeout } from "./waits";

const abortOpcode = 3;
const countOpcode = 4;

/** How a procedure ended: with an answer of the device, or because the app wanted no more of it. "silent": nothing came for long; the device pauses a report while a hand is
 * guided. */
export type ProcedureEnd = RecordAccessAnswer | { readonly kind: "aborted" } | { readonly kind: "silent" };

type Heard = RecordAccessAnswer | "silent" | "aborted";

interface Hearing {
  readonly promise: Promise<Heard>;
  readonly leave: () => void;
}

/** The record access control point of one connection, one procedure at a time. */
export class RecordAccess {
  private hear: ((answer: RecordAccessAnswer) => void) | null = null;
  private hearSegment: ((segment: Bytes) => void) | null = null;

  /** @param mute called when the device did not even answer an abort. */
  constructor(private readonly session: GattSession, private readonly limits: LinkLimits, private readonly mute: () => void) {
    session.listen("recordAccess", (notification) => {
      const answer = decodeRecordAccessAnswer(notification);
      if (answer.ok) this.hear?.(answer.value);
    });
    session.listen("holdRecord", (segment) => this.hearSegment?.(segment));
  }

  /** Runs a procedure to its end. Segments come as they arrive. Rejects when the link ends, or the device takes no write or abort.
   * @param stop aborts the procedure on the device; what came until then counts. */
  async run(request: Bytes, onSegment: (segment: Bytes) => void, stop?: AbortSignal): Promise<ProcedureEnd> {
    const ended = this.heardUntilEnd(request[0] ?? 0, onSegment, stop);
    try {
      await writeUntilTaken(this.session, "recordAccess", request, this.limits);
      const end = await this.session.orGone(ended.promise);
      return end === "silent" || end === "aborted" ? await this.abort(end) : end;
    } finally {
      ended.leave();
      this.hearSegment = null;
      this.hear = null;
    }
  }

  /** Ends the procedure that runs on the device: after this nothing more of it comes. */
  private async abort(why: "silent" | "aborted"): Promise<ProcedureEnd> {
    const aborted = this.heardUntilEnd(abortOpcode, this.hearSegment ?? (() => {}));
    try {
      await writeUntilTaken(this.session, "recordAccess", recordAccessRequests.abort(), this.limits);
      if (await this.session.orGone(aborted.promise) !== "silent") return { kind: why };
      this.mute();
      throw new LinkTimeout("answer");
    } finally {
      aborted.leave();
    }
  }

  /** Hears from now on (an answer may come before the browser says that the write is done), until the answer, silence, or `stop`. */
  private heardUntilEnd(opcode: number, onSegment: (segment: Bytes) => void, stop?: AbortSignal): Hearing {
    let leave = () => {};
    const promise = new Promise<Heard>((resolve) => {
      let timer = setTimeout(() => resolve("silent"), this.limits.segmentMs);
      const heard = () => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve("silent"), this.limits.segmentMs);
      };
      const stopped = () => resolve("aborted");
      if (stop?.aborted) stopped();
      stop?.addEventListener("abort", stopped);
      this.hear = (answer) => {
        if (answer.kind === "count" ? opcode === countOpcode : answer.request === opcode) resolve(answer);
      };
      this.hearSegment = (segment) => {
        heard();
        onSegment(segment);
      };
      leave = () => {
        clearTimeout(timer);
        stop?.removeEventListener("abort", stopped);
      };
    });
    return { promise, leave };
  }
}
