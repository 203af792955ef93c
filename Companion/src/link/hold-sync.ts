import { type DeviceStatus, type LogState, type RecordAccessResult, recordAccessRequests, type Unknown } from "../protocol";
import { ControlError, type DeviceControl, type HoldSink, type SyncEnd, type SyncProgress, type SyncResult } from "./device-link";
import { isDrop } from "./failures";
import { HoldReception, NotKept } from "./hold-reception";
import type { ProcedureEnd, RecordAccess } from "./record-access";
import { LinkTimeout } from "./waits";

/** What a sync talks to. */
export interface SyncLink {
  readonly control: Pick<DeviceControl, "readLog" | "acknowledge">;
  readonly access: RecordAccess;
  readonly deviceId: string;
  status(): DeviceStatus | null;
}

/** What was kept here and perhaps not acknowledged: a sync after a drop goes on behind it. */
export interface KeptUpTo {
  readonly deviceId: string;
  readonly phone: number;
  readonly sequence: number;
}

/** A report in which something was lost is asked for again, so many times. */
const mostReports = 3;

/** One sync: what the phone does not have yet, in order, each hold kept before it is acknowledged (docs/protocol.md, "A sync, and a drop in it"). */
export class HoldSync {
  /** Holds that are not here yet; before the device has counted them, as far as is known. */
  private expected: number;
  private received = 0;

  constructor(
    private readonly link: SyncLink,
    private readonly phone: number,
    private readonly sink: HoldSink,
    private readonly onProgress: (progress: SyncProgress) => void,
    private readonly stop: AbortSignal | undefined,
    private keptBefore: KeptUpTo | null,
  ) {
    this.expected = link.status()?.holdsWithNoPhone ?? 0;
  }

  /** Rejects only with what the sink rejects with: then nothing that was not kept has been acknowledged. */
  async run(): Promise<SyncResult> {
    const end = await this.end();
    return { end, received: this.received, left: end === "complete" || end === "nothingNew" ? 0 : Math.max(0, this.expected - this.received) };
  }

  /** Where the next sync goes on if this one was not heard out. */
  get kept(): KeptUpTo | null {
    return this.keptBefore;
  }

  private async end(): Promise<SyncEnd> {
    try {
      const log = await this.link.control.readLog(this.phone);
      const have = await this.have(log);
      this.expected = expectedOf(log, have);
      if (this.stop?.aborted) return "stopped";
      const counted = await this.link.access.run(recordAccessRequests.countFrom(have + 1), () => {}, this.stop);
      if (counted.kind !== "count") return this.endOf(counted);
      this.expected = counted.count;
      return counted.count === 0 ? "nothingNew" : await this.report(have);
    } catch (error) {
      if (error instanceof NotKept) throw error.cause;
      if (error instanceof ControlError) return error.result === "notStored" ? "logUnreadable" : "dropped";
      if (isDrop(error) || error instanceof LinkTimeout || error instanceof DOMException) return "dropped";
      throw error;
    }
  }

  /** The last hold that is here: by the device's book, or by ours when the acknowledgement of it did not get through. */
  private async have(log: LogState): Promise<number> {
    const ours = this.keptBefore;
    if (ours === null || ours.deviceId !== this.link.deviceId || ours.phone !== this.phone || ours.sequence <= log.position || ours.sequence > log.newest) {
      this.keptBefore = null;
      return log.position;
    }
    await this.acknowledge(ours.sequence);
    return ours.sequence;
  }

  private async report(have: number): Promise<SyncEnd> {
    let last = have;
    for (let reports = 0; reports < mostReports; reports++) {
      const reception = new HoldReception(this.sink, (sequence) => this.acknowledge(sequence), (sequence) => this.keep(sequence));
      this.tell();
      const enough = new AbortController();
      const stop = () => enough.abort();
      if (this.stop?.aborted) stop();
      this.stop?.addEventListener("abort", stop);
      const end = await this.link.access.run(recordAccessRequests.reportFrom(last + 1), (segment) => {
        if (!reception.take(segment)) stop(); // the rest is asked for again from what came whole
      }, enough.signal).finally(() => {
        this.stop?.removeEventListener("abort", stop);
        return reception.finished();
      });
      last = reception.last ?? last;
      await reception.acknowledgeRest();
      // The last segments of all leave no gap in the counter when they are missing; the number of holds tells.
      const isShort = end.kind === "result" && end.result === "done" && this.received < this.expected;
      if (!reception.isBroken && !isShort) return this.endOf(end);
    }
    return "logUnreadable";
  }

  private keep(sequence: number): void {
    this.received++;
    this.keptBefore = { deviceId: this.link.deviceId, phone: this.phone, sequence };
    this.tell();
  }

  /** "busy" and "notStored" lose nothing: the next acknowledgement, or the next sync, says it again. */
  private async acknowledge(sequence: number): Promise<void> {
    try {
      await this.link.control.acknowledge(this.phone, sequence);
    } catch (error) {
      if (!(error instanceof ControlError) || error.result === "disconnected" || error.result === "noAnswer") throw error;
    }
  }

  private endOf(end: ProcedureEnd): SyncEnd {
    if (end.kind === "aborted") return "stopped";
    if (end.kind === "silent") return "guiding"; // the device has answered the abort: it was pausing
    if (end.kind === "count") return "complete";
    return this.resultEnd(end.result);
  }

  private resultEnd(result: RecordAccessResult | Unknown): SyncEnd {
    if (result === "done") return "complete";
    if (result === "noRecords") return this.received > 0 ? "complete" : "nothingNew";
    return this.link.status()?.holdsInLog === null ? "logUnreadable" : "guiding"; // "notCompleted" stands for both
  }

  private tell(): void {
    this.onProgress({ received: this.received, expected: Math.max(this.expected, this.received) });
  }
}

/** At most as many as the log has, and as there are numbers behind the last one. */
function expectedOf(log: LogState, have: number): number {
  return Math.min(log.holds, Math.max(0, log.newest - have));
}
