import { type Bytes, decodeHoldUnit, SegmentAssembler } from "../protocol";
import type { HoldSink } from "./device-link";

/** After so many holds those that came are acknowledged: what a drop makes come again stays small, and the device's flash is not written for each. */
export const acknowledgedAtOnce = 20;

/** The phone could not keep a hold; `cause` is what the sink rejected with. */
export class NotKept extends Error {
  constructor(override readonly cause: unknown) {
    super("a hold was not kept");
  }
}

/** Takes the holds of one report: keeps each whole one, in order, and acknowledges what is kept. */
export class HoldReception {
  /** Something is missing or was no hold: from there on nothing was kept, so that the numbers that are acknowledged have no gap. */
  isBroken = false;
  /** The last hold that was kept. */
  last: number | null = null;

  private readonly assembler = new SegmentAssembler();
  private work: Promise<void> = Promise.resolve();
  private kept = 0;
  private acknowledged: number | null = null;

  constructor(private readonly sink: HoldSink, private readonly acknowledge: (sequence: number) => Promise<void>, private readonly onKept: (sequence: number) => void) {}

  /** Takes a segment; false when the report is of no use any more. */
  take(segment: Bytes): boolean {
    if (this.isBroken) return false;
    const bytes = this.assembler.take(segment);
    const unit = bytes && decodeHoldUnit(bytes);
    this.isBroken = this.assembler.lost > 0 || (unit !== null && !unit.ok);
    if (this.isBroken || !bytes || !unit?.ok) return !this.isBroken;
    const { record, curve } = unit.value;
    this.work = this.work.then(() => this.keep(record.sequence, () => this.sink.keep({ record, curve }, bytes)));
    this.work.catch(() => { this.isBroken = true; }); // and heard by finished()
    return true;
  }

  /** When all that has come is kept. Rejects with NotKept, or with what an acknowledgement in between rejected with. */
  finished(): Promise<void> {
    return this.work;
  }

  async acknowledgeRest(): Promise<void> {
    if (this.last === null || this.last === this.acknowledged) return;
    await this.acknowledge(this.last);
    this.acknowledged = this.last;
  }

  private async keep(sequence: number, keep: () => Promise<void>): Promise<void> {
    await keep().catch((error: unknown) => {
      throw new NotKept(error);
    });
    this.last = sequence;
    this.onKept(sequence);
    if (++this.kept % acknowledgedAtOnce === 0) await this.acknowledgeRest();
  }
}
