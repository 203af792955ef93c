import { decodeLive, type LiveMessage } from "../protocol";
import type { GattSession } from "./gatt-session";

/** Live force for whoever listens: on from the first listener to the last one, and on again in each new connection. */
export class LiveSubscription {
  private readonly listeners = new Set<(message: LiveMessage) => void>();
  private session: GattSession | null = null;
  private isOn = false;
  private isSwitching = false;

  /** Hears live force from now on; returns how to stop. */
  add(listener: (message: LiveMessage) => void): () => void {
    const own = (message: LiveMessage) => listener(message); // the same function may listen twice
    this.listeners.add(own);
    void this.follow();
    return () => {
      this.listeners.delete(own);
      void this.follow();
    };
  }

  /** A connection is ready. */
  attach(session: GattSession): void {
    this.session = session;
    this.isOn = false;
    session.listen("liveForce", (bytes) => {
      const message = decodeLive(bytes);
      if (message.ok) for (const listener of [...this.listeners]) listener(message.value); // what is not understood is of a later version
    });
    void this.follow();
  }

  /** Switches the notifications until they are as the listeners want them, one switch at a time. */
  private async follow(): Promise<void> {
    if (this.isSwitching) return;
    this.isSwitching = true;
    while (this.session && this.isOn !== this.listeners.size > 0) {
      const { session } = this;
      const on = this.listeners.size > 0;
      const switched = await (on ? session.subscribe("liveForce") : session.unsubscribe("liveForce")).then(() => true, () => false);
      if (session !== this.session) continue; // another connection meanwhile: it begins with all off
      if (!switched) break; // the link is going; the next connection tries again
      this.isOn = on;
    }
    this.isSwitching = false;
  }
}
