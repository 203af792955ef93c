import { type Bytes, type ControlAnswer, ControlAnswerCollector, type ControlAnswerData, controlRequests, type ControlRequestName } from "../protocol";
import { ControlError } from "./device-link";
import { isDrop } from "./failures";
import type { GattSession } from "./gatt-session";
import { answerLimitMs, type LinkLimits } from "./limits";
import { OperationQueue } from "./operation-queue";
import { isMistake, writeUntilTaken } from "./taken-write";
import { within } from "./waits";

const answerCode = 0x80;

/** The control point of one connection: requests one at a time, each with its answer. */
export class ControlChannel {
  private readonly queue = new OperationQueue();
  /** Takes the notifications of the request that is under way. */
  private hear: ((notification: Bytes) => void) | null = null;

  /** @param mute called when an answer did not come, or a request was refused again and again: the device answers every request of a link that it serves, so only another
   * connection makes it clear how things stand. */
  constructor(private readonly session: GattSession, private readonly limits: LinkLimits, private readonly mute: () => void) {
    session.listen("control", (notification) => this.hear?.(notification));
  }

  /** Asks, after those who asked before; "stop" is somebody's "too much" and waits for none of them. Rejects with ControlError. */
  async request<N extends ControlRequestName>(name: N, bytes: Bytes): Promise<ControlAnswerData<N>> {
    const answer = await this.queue.run(() => this.ask(name, bytes), name === "stop");
    if (answer.result !== "done") throw new ControlError(answer.result, answer.range);
    return answer.data;
  }

  async speak(version: number): Promise<void> {
    await this.request("speak", controlRequests.speak(version));
  }

  private async ask<N extends ControlRequestName>(name: N, bytes: Bytes): Promise<ControlAnswer<N>> {
    try {
      const answer = this.answerTo(name); // heard from now on: it may come before the browser says that the write is done
      await writeUntilTaken(this.session, "control", bytes, this.limits);
      return await this.session.orGone(within("answer", answerLimitMs(name, this.limits), answer));
    } catch (error) {
      if (error instanceof ControlError) throw error;
      if (isDrop(error)) throw new ControlError("disconnected");
      if (!isMistake(error)) this.mute();
      throw new ControlError("noAnswer");
    } finally {
      this.hear = null;
    }
  }

  private answerTo<N extends ControlRequestName>(name: N): Promise<ControlAnswer<N>> {
    const collector = new ControlAnswerCollector(name);
    return new Promise((resolve, reject) => {
      this.hear = (notification) => {
        const taken = collector.take(notification);
        if (taken === null) return;
        if (taken.ok) resolve(taken.value);
        // A part that comes twice, or anything of another request, is left alone; the answer itself counts its parts.
        else if (notification[0] === answerCode && taken.refused !== "opcode") reject(new ControlError("unknownResult"));
      };
    });
  }
}
